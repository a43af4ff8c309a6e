#include <algorithm>

#include "client_file/pages.h"
#include "client_file/words.h"
#include "dispatch/address.h"
#include "dispatch/id_in.h"
#include "dispatch/refusal.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "people/right.h"
#include "requests/of_client.h"

namespace relais::client_file {
namespace {

CardTab tab(const ContactPage& page, std::string_view name, std::string_view label,
            std::optional<lists::Count> count = std::nullopt) {
  const auto address = name == "data" ? page.address() : fmt::format("{}?tab={}", page.address(), name);
  return {std::string{name}, std::string{label}, address, page.tab == name, count};
}

void add_tabs(ContactPage& page, const lists::Count& requests) {
  page.tabs = {tab(page, "data", t("Data of the card")), tab(page, "requests", t("Requests"), requests),
               tab(page, "thread", t("Thread")), tab(page, "sent", t("Sent mails")),
               tab(page, "history", t("History"))};
  if (std::ranges::none_of(page.tabs, &CardTab::current)) {
    page.tab = "data";
    page.tabs.front().current = true;
  }
}

void add_place(const Request& http, Reads& db, ContactPage& page) {
  if (const auto party = id_in<parties::Party>(page.card.party)) page.party = parties::party(db, *party);
  const auto id = id_in<parties::Site>(page.card.site);
  const auto site = id ? parties::site(db, *id) : std::nullopt;
  if (!site) return;
  const auto& its = site->card;
  page.site_place = address_in_words(its.street, its.postcode, its.town, its.country, http.settings().region);
}

void add_others(Reads& db, ContactPage& page) {
  for (auto& card : parties::other_cards_of(db, page.id)) page.others.push_back({card, card.organisation});
}

}  // namespace

std::string ContactPage::linking() const {
  return Address{fmt::format("{}/edit", address())}.with("party_name", card.organisation).text();
}

ContactPage contact_page(const Request& http, Reads& db, Id<parties::Contact> contact, ThreadBack back) {
  auto card = parties::contact_card(db, contact);
  if (!card) throw NotFound();
  ContactPage page;
  page.frame = frame_of(http, card->name.empty() ? card->email : card->name, "/parties",
                        fmt::format("contact/{}", contact.value));
  page.id = contact;
  page.card = *std::move(card);
  page.reached = parties::affiliation_of(db, contact).value();
  page.tab = tab_asked_for(http, back);
  page.may_change = may(http.person(), Right::change_parties);
  page.may_record = may(http.person(), Right::record_request);
  page.now = now();
  page.new_request = Address{"/requests/new"}
                         .with("requester", page.frame.title)
                         .with("requester_id", std::to_string(contact.value))
                         .text();
  page.standing = standing_of(http, db, {"contact", contact.value});
  if (page.standing.may_keep_cards && page.card.quality == name_of(parties::Quality::person))
    page.more.push_back({std::string{t("Personal data")}, page.standing.address() + "/erasure", "eraser"});
  page.doings = doings_of(http, db, {"contact", contact.value});
  page.thread = card_thread(http, db, page.standing, page.tab, std::move(back));
  add_place(http, db, page);
  add_others(db, page);
  page.tags = tags::tags_of(db, {"contact", contact.value});
  add_tabs(page, requests::count_requests_of(db, http.person(), contact));
  if (http.wants_json() || page.tab == "sent") page.sent = requests::sent_to_client(db, http.person(), contact);
  if (http.wants_json() || page.tab == "data" || page.tab == "requests")
    page.requests = requests::requests_of_client(db, http.person(), contact).newest;
  if (!http.wants_json() && page.tab != "history") return page;
  page.history = history_of(db, {"contact", contact.value}, contact_words);
  name_records(db, "contact", page.history);
  return page;
}

}  // namespace relais::client_file
