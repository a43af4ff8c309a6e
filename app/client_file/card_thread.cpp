#include "client_file/card_thread.h"

#include <algorithm>

#include "conversations/bounces.h"
#include "conversations/thread.h"
#include "dispatch/id_in.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "parties/contact_card.h"
#include "people/outside_writing.h"
#include "people/right.h"

namespace relais::client_file {
namespace {

constexpr std::int64_t messages_at_once = 100;

// What else happened to a card stands in its history.
std::string no_events(const Event&) { return {}; }

// What is older comes by a click, or with the message that was looked for.
std::int64_t most_messages(const Request& http, Reads& db, const RecordRef& card) {
  if (http.wants_json()) return 0;
  const auto wanted = id_in<conversations::Entry>(http.in_query("thread"));
  const auto looked_for = id_in<conversations::Message>(http.in_query("message"));
  const auto from_there = looked_for ? conversations::count_from(db, card, looked_for->value) : 0;
  return std::max({wanted ? wanted->value : 0, from_there, messages_at_once});
}

bool comes_back(Reads& db, const std::string& email) {
  return conversations::last_mail_came_back(db, email_key_of(email));
}

std::vector<parties::Recipient> without(std::vector<parties::Recipient> recipients, const std::string& email) {
  const auto key = email_key_of(email);
  std::erase_if(recipients, [&](const auto& one) { return email_key_of(one.email) == key; });
  return recipients;
}

// A contact of no party has nobody beside him.
std::vector<parties::Recipient> proposed_for(Reads& db, const RecordRef& card, const Person& oneself) {
  if (card.kind == "party") return without(parties::recipients_for(db, {{card.id}, {}, {}}, oneself), oneself.email);
  const Id<parties::Contact> id{card.id};
  const auto contact = parties::contact_card(db, id);
  const auto party = contact ? id_in<parties::Party>(contact->party) : std::nullopt;
  if (!party) return {};
  const auto site = id_in<parties::Site>(contact->site);
  return without(parties::recipients_for(db, {*party, site, id}, oneself), oneself.email);
}

// Whose card it is is whom one writes to.
void write_to_contact(Reads& db, const RecordRef& card, requests::ExchangeForm& form) {
  const auto contact = card.kind == "contact" ? parties::contact(db, {card.id}) : std::nullopt;
  if (!contact || contact->email.empty()) return;
  if (comes_back(db, contact->email)) {
    form.hint = t("The last mail to {address} came back: look for another address before you write.",
                  {{"address", contact->email}});
  } else {
    form.address_to(requests::filter_in_field({parties::RecipientAs::record, contact->name, contact->email}) + ", ");
  }
}

void show_said(const Request& http, Reads& db, const CardStanding& standing, CardThread& thread) {
  const auto most = most_messages(http, db, standing.card);
  auto said =
      conversations::thread_of(db, standing.card, standing.address(), no_events, conversations::Shown::all, most);
  thread.entries = std::move(said.entries);
  // Why a mail is where it is is told of requests alone.
  for (auto& entry : thread.entries) entry.trace_url.clear();
  thread.earlier = said.earlier;
  thread.with_earlier = fmt::format("?tab=thread&thread={}", most + messages_at_once);
  thread.may_let_in = may(http.person(), Right::accept_mail);
}

void show_form(const Request& http, Reads& db, const CardStanding& standing, CardThread& thread,
               std::optional<requests::ExchangeForm> back) {
  const bool is_back = back.has_value();
  thread.form =
      is_back ? *std::move(back) : requests::exchange_form(http, standing.card, standing.address(), thread.drafts);
  if (is_back) thread.form.find_draft(thread.drafts);
  if (!thread.not_done.empty()) thread.form.mistakes.push_back({"state", thread.not_done});
  if (!thread.form.is_open || thread.form.exchange) return;
  if (!is_back) write_to_contact(db, standing.card, thread.form);
  thread.form.proposed = proposed_for(db, standing.card, http.person());
}

}  // namespace

bool may_write_from(Reads& db, const Person& person, const RecordRef& card) {
  const auto kind = card.kind == "party" ? people::WrittenFrom::party : people::WrittenFrom::contact;
  return may(person, Right::comment) && may(person, Right::see_parties) &&
         people::may_write_outside(db, person.id, kind);
}

std::string tab_asked_for(const Request& http, const ThreadBack& back) {
  if (!back.is_empty() || http.in_query("write") == "exchange") return "thread";
  return http.in_query("tab").empty() ? "data" : http.in_query("tab");
}

CardThread card_thread(const Request& http, Reads& db, const CardStanding& standing, std::string_view tab,
                       ThreadBack back) {
  CardThread thread;
  thread.now = now();
  thread.may_write = standing.is_open() && may_write_from(db, http.person(), standing.card);
  thread.drafts = drafts::drafts_on(db, standing.card, http.person().id);
  if (!http.wants_json() && tab != "thread") return thread;
  show_said(http, db, standing, thread);
  thread.not_done = std::move(back.not_done);
  show_form(http, db, standing, thread, std::move(back.form));
  return thread;
}

}  // namespace relais::client_file
