#include "requests/exchange_writing.h"

#include <algorithm>

#include "conversations/taking_back.h"
#include "drafts/draft.h"
#include "lib/mail/address_list.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "mailboxes/mailbox.h"
#include "parties/closed_card.h"
#include "people/people.h"
#include "requests/sent_files.h"
#include "requests/typed_answer.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

using conversations::Correspondent;

constexpr std::size_t longest_name = 200;

std::string subject_typed(const relais::Request& http) { return on_one_line(http.typed("subject")); }

std::string mistake_in_one(const ExchangeDesk& desk, const Correspondent& who) {
  const auto email = EmailAddress::from(who.email);
  if (email) return desk.why_not(*email);
  const auto& typed = who.email.empty() ? who.name : who.email;
  return t("“{text}” is no mail address. Give one, as name@example.org.", {{"text", typed}});
}

std::string mistake_in_recipients(const relais::Request& http, const ExchangeDesk& desk) {
  const auto people = people_typed(http.typed("to"));
  if (people.empty()) return std::string{t("Say to whom: give at least one mail address.")};
  if (people.size() > most_in_exchange)
    return t("A mail goes to {count} people at most.", {{"count", std::to_string(most_in_exchange)}});
  for (const auto& who : people) {
    if (auto mistake = mistake_in_one(desk, who); !mistake.empty()) return mistake;
  }
  return {};
}

std::string mistake_in_subject(const relais::Request& http, const ExchangeDesk& desk) {
  if (desk.exchange) return {};
  const auto subject = subject_typed(http);
  if (subject.empty()) return std::string{t("Say what it is about, in a few words.")};
  if (characters(subject) <= conversations::longest_subject) return {};
  return t("A subject has at most {count} characters.", {{"count", std::to_string(conversations::longest_subject)}});
}

// What a team does not do is forbidden; what was typed stays.
Status status_of(const ExchangeDesk& desk) { return desk.closed.empty() ? Status::unprocessable : Status::forbidden; }

Mistakes mistakes_in(const relais::Request& http, const ExchangeDesk& desk) {
  if (!desk.closed.empty()) return {{"to", desk.closed}};
  Mistakes mistakes;
  const auto add = [&](std::string_view field, std::string words) {
    if (!words.empty()) mistakes.push_back({std::string{field}, std::move(words)});
  };
  add("to", mistake_in_recipients(http, desk));
  add("subject", mistake_in_subject(http, desk));
  const auto typed = typed_answer(http);
  const bool is_blank = typed.mistake.empty() && !conversations::Words::from(typed.words);
  add("text", is_blank ? std::string{nothing_written()} : typed.mistake);
  if (!mailboxes::first_mailbox(http.db()))
    add("to", std::string{t("No mailbox is set up yet, so nothing can be sent. An administrator adds one.")});
  return mistakes;
}

conversations::Exchange begun(Transaction& tx, const relais::Request& http, const ExchangeDesk& desk) {
  const auto id = conversations::begin_exchange(tx, desk.record, subject_typed(http), http.person());
  return conversations::exchange(tx, id).value();
}

// A program that writes in somebody's name does not send what he has begun.
void forget_draft(relais::Request& http, const ExchangeDesk& desk) {
  if (http.wants_json()) return;
  const auto in = desk.exchange ? std::optional{desk.exchange->id} : std::nullopt;
  drafts::discard(http.tx(), desk.record, drafts::Kind::exchange, http.person().id, in);
}

Response sent(relais::Request& http, const ExchangeDesk& desk, std::vector<conversations::NewAttachment> files) {
  const auto exchange = desk.exchange ? *desk.exchange : begun(http.tx(), http, desk);
  const auto words = conversations::Words::from(typed_answer(http).words).value();
  const auto leaves_at = now() + std::chrono::seconds{http.settings().seconds_to_take_back};
  const auto people = people_typed(http.typed("to"));
  forget_draft(http, desk);
  conversations::write_in_exchange(http.tx(), exchange, desk.letterhead(exchange), http.person(),
                                   {words, std::move(files), leaves_at}, {people, {}});
  return desk.written(t("Your mail to {names} is on its way. Nobody else outside sees it.",
                        {{"names", conversations::in_words(people)}}));
}

}  // namespace

std::optional<conversations::Exchange> exchange_in_path(const relais::Request& http, const RecordRef& record) {
  if (http.in_path("exchange").empty()) return std::nullopt;
  auto exchange = conversations::exchange_on(http.db(), record, http.id_in_path<conversations::Exchange>("exchange"));
  if (!exchange) throw NotFound();
  return exchange;
}

Response write_to_partner(relais::Request& http, const DeskOf& desk_of) {
  const LanguageScope scope{http.person().language};
  const auto& person = http.person();
  auto mistaken = http.services().database.read([&](Reads& db) -> std::optional<Response> {
    http.enter(db, &person);
    const auto desk = desk_of(http);
    auto mistakes = mistakes_in(http, desk);
    if (auto why = why_not_sent(http); !why.empty()) mistakes.push_back({"files", std::move(why)});
    if (mistakes.empty()) return std::nullopt;
    return desk.sent_back(std::move(mistakes), status_of(desk));
  });
  if (mistaken) return *std::move(mistaken);
  // On disk before the transaction, which may be done twice.
  const auto files = take_files(http);
  return http.services().database.write([&](Transaction& tx) {
    http.enter(tx, &person);
    const auto desk = desk_of(http);
    if (auto mistakes = mistakes_in(http, desk); !mistakes.empty())
      return desk.sent_back(std::move(mistakes), status_of(desk));
    return sent(http, desk, files);
  });
}

std::optional<std::string> taken_back_from_partner(relais::Request& http, const RecordRef& record,
                                                   const std::string& page) {
  const auto exchange = *exchange_in_path(http, record);
  const auto mail = http.id_in_path<conversations::Message>("mail");
  if (!conversations::is_in(http.db(), exchange.id, mail)) throw NotFound();
  if (!conversations::take_back(http.tx(), record, mail, http.person())) return std::nullopt;
  const bool goes_on = !conversations::correspondents_of(http.tx(), exchange.id).empty();
  const auto which = goes_on ? fmt::format("&exchange={}", exchange.id.value) : std::string{};
  return fmt::format("{}?write=exchange{}&again={}#write", page, which, mail.value);
}

std::vector<Correspondent> people_typed(std::string_view to) {
  std::string typed{to};
  std::ranges::replace(typed, '\n', ',');
  std::vector<Correspondent> people;
  for (const auto& one : mail::mailboxes_in_header(typed)) {
    const auto key = email_key_of(one.address);
    const bool is_there =
        !key.empty() && std::ranges::any_of(people, [&](const auto& each) { return email_key_of(each.email) == key; });
    auto name = shortened(on_one_line(one.name), longest_name);
    if (!is_there) people.push_back({name == one.address ? std::string{} : std::move(name), one.address});
  }
  return people;
}

std::string why_not_outside(Reads& db, const EmailAddress& address) {
  if (mailboxes::is_own_address(db, address.text())) {
    return t("{address} is one of our own mailboxes: it would write to itself.", {{"address", address.text()}});
  }
  if (const auto colleague = people::person_with_email(db, address))
    return t("{name} works here. Write an internal note instead.", {{"name", colleague->name}});
  return parties::nothing_new_at(db, address);
}

}  // namespace relais::requests
