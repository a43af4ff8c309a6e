#include "client_file/archival_page.h"

#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "parties/change_of_company.h"
#include "parties/contact_card.h"
#include "parties/steward.h"
#include "requests/requests_of_contact.h"

namespace relais::client_file {
namespace {

using parties::ArchivalReason;

std::string what_stays(const RecordRef& card, ArchivalReason reason) {
  if (card.kind == "party") return std::string{t("No new contact, site or request there. What is open goes on.")};
  if (reason == ArchivalReason::left)
    return std::string{t("No new request in this name. If a mail still comes, it waits under “To sort”.")};
  return std::string{t("Nothing new on this card. What is open goes on.")};
}

void add_reasons(ArchivalPage& page, const Person& person) {
  for (const auto reason : parties::reasons_for(page.card)) {
    if (parties::can_archive(person, page.card, reason)) {
      const bool is_chosen = page.typed.reason == name_of(reason);
      page.reasons.push_back({reason, what_stays(page.card, reason), is_chosen});
    } else {
      page.forbidden.push_back(reason);
    }
  }
  if (page.typed.reason.empty() && page.reasons.size() == 1) page.reasons.front().is_chosen = true;
}

void add_contact(ArchivalPage& page, const Request& http) {
  const Id<parties::Contact> id{page.card.id};
  const auto card = parties::contact_card(http.db(), id).value();
  page.about = card.function;
  if (!card.organisation.empty()) page.about += (page.about.empty() ? "" : ", ") + card.organisation;
  page.open = requests::open_requests_of(http.db(), http.person(), id);
  for (const auto& colleague : parties::colleagues_of(http.db(), id))
    page.requesters.push_back({std::to_string(colleague.id.value), colleague.name});
  page.companies = requests::party_candidates(http.db(), page.typed.company, http.settings().region);
}

}  // namespace

ArchivalPage archival_page(const Request& http, const RecordRef& card, TypedArchival typed) {
  ArchivalPage page;
  page.card = card;
  page.name = parties::name_of_card(http.db(), card);
  page.frame = frame_of(http, t("Archive the card of {name}", {{"name", page.name}}), "/parties", "");
  page.typed = std::move(typed);
  page.archival = parties::archival_of(http.db(), card);
  if (const auto steward = parties::data_steward(http.db())) page.steward = steward->name;
  add_reasons(page, http.person());
  if (page.is_contact()) add_contact(page, http);
  return page;
}

void write_json(JsonWriter& out, const ArchivalPage& page) {
  out.begin_object().field("name", page.name).field("address", page.address());
  out.object("archival", page.archival, [](JsonWriter& said, const parties::Archival& archival) {
    said.begin_object().field("reason", archival.reason).field("explanation", archival.explanation);
    said.field("by", archival.by_name).field("at", archival.at).end_object();
  });
  out.list("reasons", page.reasons, [](JsonWriter& each, const ReasonChoice& choice) { each.value(choice.reason); });
  out.list("reserved_reasons", page.forbidden);
  out.field("data_steward", if_said(page.steward));
  out.list("open_requests", page.open, [](JsonWriter& row, const requests::Request& request) {
    row.begin_object().field("number", request.number).field("title", request.title).end_object();
  });
  out.end_object();
}

}  // namespace relais::client_file
