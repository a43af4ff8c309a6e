#include <algorithm>

#include "client_file/pages.h"
#include "client_file/words.h"
#include "dispatch/address.h"
#include "dispatch/id_in.h"
#include "dispatch/options.h"
#include "dispatch/refusal.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "people/people.h"
#include "people/right.h"
#include "requests/of_client.h"

namespace relais::client_file {
namespace {

constexpr std::size_t most_beside_data = 12;

lists::Count count_of(std::size_t rows) { return {static_cast<std::int64_t>(rows), true}; }

CardTab tab(const PartyPage& page, std::string_view name, std::string_view label,
            std::optional<lists::Count> count = std::nullopt) {
  const auto address = name == "data" ? page.address() : fmt::format("{}?tab={}", page.address(), name);
  return {std::string{name}, std::string{label}, address, page.tab == name, count};
}

void add_tabs(PartyPage& page, const lists::Count& requests) {
  const auto notes =
      (page.card.public_note.empty() ? 0U : 1U) + (page.card.private_note.empty() ? 0U : 1U) + page.doings.notes.size();
  page.tabs = {tab(page, "data", t("Data of the card")),
               tab(page, "contacts", t("Contacts there"), count_of(page.contacts.size() - page.archived_contacts)),
               tab(page, "sites", t("Sites"), count_of(page.sites.size())),
               tab(page, "requests", t("Requests"), requests),
               tab(page, "thread", t("Thread")),
               tab(page, "sent", t("Sent mails")),
               tab(page, "notes", t("Notes"), count_of(notes)),
               tab(page, "history", t("History"))};
  if (std::ranges::none_of(page.tabs, &CardTab::current)) {
    page.tab = "data";
    page.tabs.front().current = true;
  }
}

void add_people(Reads& db, PartyPage& page) {
  page.contacts = parties::affiliations_of(db, page.id);
  page.archived_contacts = std::ranges::count_if(page.contacts, &parties::Affiliation::is_archived);
  const auto main = std::ranges::find_if(page.contacts, &parties::Affiliation::is_main);
  if (main != page.contacts.end()) page.main_contact = *main;
  if (const auto manager = id_in<Person>(page.card.account_manager))
    page.account_manager = people::name_of(db, *manager);
}

// Among the data stand the first of many, so that what comes after them is in reach.
void list_contacts(PartyPage& page) {
  for (const auto& one : page.contacts) {
    if (one.is_archived() && !page.shows_archived) continue;
    if (page.tab == "data" && page.listed.size() == most_beside_data) {
      ++page.more_contacts;
    } else {
      page.listed.push_back(one);
    }
  }
}

void add_surroundings(const Request& http, Reads& db, PartyPage& page) {
  const auto& card = page.card;
  const auto& region = http.settings().region;
  page.place = address_in_words(card.street, card.postcode, card.town, card.country, region);
  for (auto& site : parties::sites_of(db, page.id)) {
    const auto& its = site.card;
    auto place = address_in_words(its.street, its.postcode, its.town, its.country, region);
    page.sites.push_back({std::move(site), std::move(place)});
  }
  for (const auto relation : words_in<parties::Relation>(card.relations))
    page.relations.emplace_back(filter_label(relation));
  page.vat_check = parties::enterprise_number(card.vat_number, region).check;
  page.parents = parties::parents_of(db, page.id);
  page.daughters = parties::daughters_of(db, page.id);
  page.tags = tags::tags_of(db, {"party", page.id.value});
}

void add_what_goes_on(const Request& http, Reads& db, PartyPage& page) {
  const bool all = http.wants_json();
  if (all || page.tab == "requests") page.requests = requests::requests_of_client(db, http.person(), page.id).newest;
  if (all || page.tab == "sent") page.sent = requests::sent_to_client(db, http.person(), page.id);
  if (!all && page.tab != "history") return;
  page.history = history_of(db, {"party", page.id.value}, party_words);
  name_records(db, "party", page.history);
}

std::string new_request_of(const PartyPage& page) {
  Address address{"/requests/new"};
  if (page.main_contact && !page.main_contact->is_archived()) {
    address.with("requester", page.main_contact->name)
        .with("requester_id", std::to_string(page.main_contact->id.value));
  } else {
    address.with("company", page.card.name).with("party_id", std::to_string(page.id.value));
  }
  return address.text();
}

}  // namespace

PartyPage party_page(const Request& http, Reads& db, Id<parties::Party> party, ThreadBack back) {
  auto card = parties::party_card(db, party);
  if (!card) throw NotFound();
  PartyPage page;
  page.frame = frame_of(http, card->name, "/parties", fmt::format("party/{}", party.value));
  page.id = party;
  page.card = *std::move(card);
  page.tab = tab_asked_for(http, back);
  page.shows_archived = !http.in_query("archived").empty();
  page.may_change = may(http.person(), Right::change_parties);
  page.may_record = may(http.person(), Right::record_request);
  page.now = now();
  add_people(db, page);
  add_surroundings(http, db, page);
  page.new_request = new_request_of(page);
  page.standing = standing_of(http, db, {"party", party.value});
  if (page.standing.may_keep_cards && page.card.kind == name_of(parties::PartyKind::individual))
    page.more.push_back({std::string{t("Personal data")}, page.standing.address() + "/erasure", "eraser"});
  page.doings = doings_of(http, db, {"party", party.value});
  page.thread = card_thread(http, db, page.standing, page.tab, std::move(back));
  add_tabs(page, requests::count_requests_of(db, http.person(), party));
  list_contacts(page);
  add_what_goes_on(http, db, page);
  return page;
}

}  // namespace relais::client_file
