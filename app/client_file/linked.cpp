#include "client_file/linked.h"

#include "activities/activity.h"
#include "conversations/moving.h"
#include "drafts/draft.h"
#include "lib/text/translation.h"
#include "parties/linked_cards.h"
#include "requests/requests_of_contact.h"
#include "tags/tag.h"

namespace relais::client_file {
namespace {

using Ids = std::vector<std::int64_t>;

Id<parties::Contact> contact(const RecordRef& card) { return {card.id}; }

Ids notes(Reads& db, const RecordRef& lost, const RecordRef&) { return conversations::message_ids_on(db, lost); }
void move_notes(const Moving& moving, const Ids& ids) {
  conversations::move_messages(moving.tx, ids, moving.from, moving.to);
  drafts::follow_exchanges(moving.tx, moving.to);
}

Ids activities_on(Reads& db, const RecordRef& lost, const RecordRef&) { return activities::activity_ids_on(db, lost); }
void move_activities(const Moving& moving, const Ids& ids) {
  activities::move_activities(moving.tx, ids, moving.from, moving.to);
}

Ids tags_of(Reads& db, const RecordRef& lost, const RecordRef& kept) { return tags::tags_not_on(db, lost, kept); }
void move_tags(const Moving& moving, const Ids& ids) { tags::move_tags(moving.tx, ids, moving.from, moving.to); }

Ids asked(Reads& db, const RecordRef& lost, const RecordRef&) { return requests::requests_asked_by(db, contact(lost)); }
void move_asked(const Moving& moving, const Ids& ids) {
  requests::move_requests_asked(moving.tx, ids, contact(moving.from), contact(moving.to));
}

Ids passed_on(Reads& db, const RecordRef& lost, const RecordRef&) {
  return requests::requests_passed_on_by(db, contact(lost));
}
void move_passed_on(const Moving& moving, const Ids& ids) {
  requests::move_requests_passed_on(moving.tx, ids, contact(moving.from), contact(moving.to));
}

Ids asking(Reads& db, const RecordRef& lost, const RecordRef&) { return parties::parties_asking_for(db, lost); }
void move_asking(const Moving& moving, const Ids& ids) {
  parties::move_main_contact(moving.tx, ids, moving.from, moving.to, moving.region, moving.by);
}

Ids contacts(Reads& db, const RecordRef& lost, const RecordRef&) { return parties::contact_ids_of(db, lost); }
void move_contacts(const Moving& moving, const Ids& ids) {
  parties::move_contacts(moving.tx, ids, moving.from, moving.to, moving.region, moving.by);
}

Ids sites(Reads& db, const RecordRef& lost, const RecordRef&) { return parties::site_ids_of(db, lost); }
void move_sites(const Moving& moving, const Ids& ids) { parties::move_sites(moving.tx, ids, moving.from, moving.to); }

Ids daughters(Reads& db, const RecordRef& lost, const RecordRef&) { return parties::daughter_ids_of(db, lost); }
void move_daughters(const Moving& moving, const Ids& ids) {
  parties::move_daughters(moving.tx, ids, moving.from, moving.to, moving.region, moving.by);
}

}  // namespace

// Sites go before the contacts who work there, since a card names the site of its own party.
std::vector<Linked> linked_to(std::string_view kind) {
  std::vector<Linked> all{{"notes", t("Work notes and mails"), notes, move_notes},
                          {"activities", t("Activities"), activities_on, move_activities},
                          {"tags", t("Tags"), tags_of, move_tags}};
  if (kind == "contact") {
    all.insert(all.begin(), {{"requests", t("Requests"), asked, move_asked},
                             {"passed_on", t("Requests passed on"), passed_on, move_passed_on},
                             {"main_contact_of", t("Main contact of"), asking, move_asking}});
  } else {
    all.insert(all.begin(), {{"sites", t("Sites"), sites, move_sites},
                             {"contacts", t("Contacts"), contacts, move_contacts},
                             {"daughters", t("Daughter companies"), daughters, move_daughters}});
  }
  return all;
}

}  // namespace relais::client_file
