#include "people/right.h"

namespace relais {

std::string_view filter_label(Right right) {
  switch (right) {
    case Right::anyone: return t("come in");
    case Right::signed_in: return t("be signed in");
    case Right::see_requests: return t("see requests");
    case Right::record_request: return t("record a request");
    case Right::set_urgency: return t("say how urgent a request is");
    case Right::set_due_date: return t("set a due date");
    case Right::assign: return t("assign a request");
    case Right::transfer: return t("transfer a request");
    case Right::set_stars: return t("set the stars");
    case Right::comment: return t("write outside");
    case Right::work_note: return t("write a work note");
    case Right::resolve: return t("resolve a request");
    case Right::refuse: return t("refuse a request");
    case Right::accept_mail: return t("let in a mail that waits");
    case Right::sort_mail: return t("sort mail");
    case Right::see_trace: return t("see why a mail is where it is");
    case Right::see_parties: return t("see the cards of parties and contacts");
    case Right::change_parties: return t("change the cards of parties and contacts");
    case Right::archive_contact: return t("archive the card of somebody who left");
    case Right::keep_cards: return t("archive, bring back, merge and import cards");
    case Right::manage_mailboxes: return t("set up mailboxes");
    case Right::manage_types: return t("set up the types of request");
    case Right::manage_people: return t("manage people and teams");
  }
  return {};
}

bool may(const Person& person, Right right) {
  using enum Role;
  switch (right) {
    case Right::anyone:
    case Right::signed_in: return true;
    case Right::see_requests:
    case Right::work_note: return !person.roles.empty();
    case Right::record_request:
    case Right::set_urgency:
    case Right::set_due_date:
    case Right::accept_mail:
    case Right::comment: return person.is_one_of({first_line, second_line, agent, manager});
    case Right::sort_mail: return person.is_one_of({first_line, second_line, manager});
    case Right::see_trace:
    case Right::see_parties: return person.works_at_desk();
    case Right::change_parties:
    case Right::archive_contact: return person.is_one_of({first_line, second_line, agent, manager, data_steward});
    case Right::keep_cards: return person.is(data_steward);
    case Right::transfer:
    case Right::resolve: return person.is_one_of({second_line, agent, manager});
    case Right::assign:
    case Right::refuse: return person.is_one_of({second_line, manager});
    case Right::set_stars: return person.is(manager);
    case Right::manage_mailboxes:
    case Right::manage_types:
    case Right::manage_people: return person.is(administrator);
  }
  return false;
}

}  // namespace relais
