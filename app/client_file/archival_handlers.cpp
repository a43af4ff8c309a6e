#include "client_file/archival_handlers.h"

#include <algorithm>

#include "client_file/archival_page.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/change_of_company.h"
#include "parties/closed_card.h"
#include "parties/signpost.h"
#include "parties/steward.h"
#include "requests/company_of_caller.h"
#include "requests/requests_of_contact.h"

namespace relais::client_file {
namespace {

using parties::ArchivalReason;

TypedArchival typed_archival(const Request& http) {
  TypedArchival typed{http.typed("reason"), http.typed("explanation"), {}, {}};
  if (!http.takes("company")) return typed;
  typed.new_requester = http.typed("new_requester");
  typed.company.company = on_one_line(http.typed("company"));
  typed.company.number = on_one_line(http.typed("enterprise_number"));
  typed.company.number_why = on_one_line(http.typed("number_why"));
  typed.company.chosen_company = http.typed("party_id");
  return typed;
}

Mistake no_explanation() {
  return {"explanation", t("Say how you know it, in {count} characters at most.",
                           {{"count", std::to_string(parties::Explanation::longest)}})};
}

struct Wanted {
  ArchivalReason reason = ArchivalReason::left;
  std::optional<parties::Explanation> why;
  // Where the person works now.
  requests::Caller company;
  std::optional<Id<parties::Contact>> new_requester;

  bool changes_company() const { return company.company || company.party; }
};

void read_company(const Request& http, const ArchivalPage& form, Wanted& wanted, Mistakes& mistakes) {
  requests::add_company(http.db(), form.typed.company, http.settings().region, wanted.company, mistakes);
  if (!wanted.changes_company()) return;
  if (wanted.reason != ArchivalReason::left)
    mistakes.push_back({"company", std::string{t("Only who has left the company works elsewhere now.")}});
  if (!wanted.company.party) return;
  if (const auto closed = parties::closed(http.db(), *wanted.company.party))
    mistakes.push_back(
        {"company", parties::nothing_new(parties::party(http.db(), *wanted.company.party)->name, *closed)});
}

void read_requester(const ArchivalPage& form, Wanted& wanted, Mistakes& mistakes) {
  if (form.typed.new_requester.empty()) return;
  if (offers(form.requesters, form.typed.new_requester)) {
    wanted.new_requester = id_in<parties::Contact>(form.typed.new_requester);
  } else {
    mistakes.push_back({"new_requester", std::string{t("This card is not there any more. Look again.")}});
  }
}

Wanted wanted_in(const Request& http, ArchivalPage& form) {
  Wanted wanted;
  const auto reason = named<ArchivalReason>(form.typed.reason);
  const auto offered = parties::reasons_for(form.card);
  if (!reason || std::ranges::find(offered, *reason) == offered.end()) {
    form.mistakes.push_back({"reason", std::string{t("Say why the card is archived.")}});
  } else {
    wanted.reason = *reason;
    require(parties::can_archive(http.person(), form.card, *reason), Right::keep_cards);
  }
  wanted.why = parties::Explanation::from(form.typed.explanation);
  if (!wanted.why) form.mistakes.push_back(no_explanation());
  if (!form.is_contact()) return wanted;
  read_company(http, form, wanted, form.mistakes);
  read_requester(form, wanted, form.mistakes);
  return wanted;
}

Id<parties::Contact> go_over(Request& http, const ArchivalPage& form, const Wanted& wanted) {
  const auto company = wanted.company.party ? *wanted.company.party
                                            : parties::add_party(http.tx(), *wanted.company.company, http.person());
  return parties::add_card_at(http.tx(), Id<parties::Contact>{form.card.id}, company, http.settings().region,
                              http.person());
}

Response kept(const Request& http, const RecordRef& card, const std::string& words, Status status = Status::ok) {
  if (http.wants_json()) return page(archival_page(http, card, {}), status);
  return see_other(parties::address_of(card), words);
}

}  // namespace

Response new_archival(Request& http) { return page(archival_page(http, card_in_path(http), {})); }

Response create_archival(Request& http) {
  const auto card = card_in_path(http);
  auto form = archival_page(http, card, typed_archival(http));
  const auto wanted = wanted_in(http, form);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);
  if (!parties::archive(http.tx(), card, wanted.reason, *wanted.why, http.person()))
    return kept(http, card, t("{name} was archived already.", {{"name", form.name}}));
  if (wanted.new_requester) {
    for (const auto& request : form.open) requests::hand_over(http.tx(), request, *wanted.new_requester, http.person());
  }
  if (!wanted.changes_company())
    return kept(http, card, t("{name} is archived; nothing is lost.", {{"name", form.name}}), Status::created);
  const auto there = go_over(http, form, wanted);
  if (http.wants_json()) return page(archival_page(http, card, {}), Status::created);
  return see_other(parties::address_of(parties::card_of(there)),
                   t("The old card is archived, and this one is new: {name}, {company}.",
                     {{"name", form.name}, {"company", parties::contact(http.db(), there)->organisation}}));
}

Response destroy_archival(Request& http) {
  const auto card = card_in_path(http);
  const auto name = parties::name_of_card(http.db(), card);
  if (parties::followed(http.db(), card) != card) {
    auto form = archival_page(http, card, {});
    form.mistakes = {{"reason", std::string{t("It became part of another card: undo the merge instead.")}}};
    return page(std::move(form), Status::unprocessable);
  }
  if (!parties::bring_back(http.tx(), card, http.person())) throw NotFound();
  return kept(http, card, t("{name} is in use again.", {{"name", name}}));
}

Response create_archival_request(Request& http) {
  const auto card = card_in_path(http);
  auto form = archival_page(http, card, typed_archival(http));
  const auto why = parties::Explanation::from(form.typed.explanation);
  if (!why) form.mistakes.push_back(no_explanation());
  if (form.archival) form.mistakes.push_back({"reason", t("{name} was archived already.", {{"name", form.name}})});
  if (form.steward.empty())
    form.mistakes.push_back(
        {"reason", std::string{t("Nobody keeps the cards yet: an administrator gives that role.")}});
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);
  const auto reason = named<ArchivalReason>(form.typed.reason);
  const auto words =
      reason ? t("Archive {name} ({reason})? {words}",
                 {{"name", form.name}, {"reason", std::string{filter_label(*reason)}}, {"words", why->text()}})
             : t("Archive {name}? {words}", {{"name", form.name}, {"words", why->text()}});
  parties::ask_steward(http.tx(), card, words, http.person());
  return kept(http, card, t("{name} finds it among her activities.", {{"name", form.steward}}), Status::created);
}

}  // namespace relais::client_file
