#include "requests/partner_news.h"

#include <algorithm>

#include "conversations/entry.h"
#include "conversations/note_readers.h"
#include "conversations/received.h"
#include "lib/mail/quotes.h"
#include "lib/text/translation.h"
#include "notices/mailing.h"
#include "people/language.h"
#include "requests/notification.h"
#include "requests/standing.h"
#include "requests/visibility.h"
#include "requests/waiting.h"

namespace relais::requests {
namespace {

using conversations::AnswersAs;
using notices::NoticeKind;

struct News {
  const Request& request;
  NoticeKind kind = NoticeKind::mail_came;
  std::string place;
  std::string sender;
  std::string words;
};

std::vector<Id<Person>> concerned(Reads& db, const Request& request, Id<conversations::Exchange> exchange) {
  std::vector<Id<Person>> people;
  const auto add = [&](Id<Person> person) {
    const bool is_there = std::ranges::find(people, person) != people.end();
    if (!is_there && may_see(db, request.id, person)) people.push_back(person);
  };
  if (request.responsible_id) add(*request.responsible_id);
  for (const auto& reader : conversations::note_readers(db, request.ref())) add(reader.id);
  for (const auto writer : conversations::writers_of(db, exchange)) add(writer);
  return people;
}

// Whoever answers this mail writes a note: nothing of an exchange goes to the requester by it.
std::string body_of(const News& news, const Settings& settings) {
  const auto link = settings.public_url + conversations::address_in_thread(news.request.address(), news.place);
  if (news.kind == NoticeKind::mail_waits)
    return fmt::format("{}\n\n{}", notices::sentence_of(news.kind, news.sender), link);
  return t(
      "{name}, who is not the requester, wrote:\n\n{text}\n\nAnswer this mail and your words stay among us, as an "
      "internal note. To answer {name}, open the request:\n{link}",
      {{"name", news.sender}, {"text", news.words}, {"link", link}});
}

void tell(Transaction& tx, const News& news, Id<Person> person, const Actor& by, const Settings& settings) {
  if (!notices::tell(tx, {person, news.kind, news.request.ref(), news.place, news.words, news.sender}, by)) return;
  if (notices::mailing_of(tx, person).mailing != notices::Mailing::at_once) return;
  const LanguageScope scope{people::language_of(tx, person)};
  tell_about(tx, news.request.id, person, body_of(news, settings), AnswersAs::note);
}

void tell_all(Transaction& tx, const PartnerMail& mail, NoticeKind kind, const Actor& by, const Settings& settings) {
  const auto request = request_with_id(tx, mail.request);
  const auto said = conversations::received(tx, mail.message);
  if (!said) return;
  const News news{request, kind, fmt::format("m{}", mail.message.value), said->sender_name(),
                  mail::without_quote(said->words)};
  for (const auto person : concerned(tx, request, mail.exchange)) tell(tx, news, person, by, settings);
}

}  // namespace

void partner_wrote(Transaction& tx, const PartnerMail& mail, const Settings& settings, const Actor& by) {
  const auto request = request_with_id(tx, mail.request);
  if (request.state == State::waiting && request.standing.waits_for == WaitsFor::third_party) resume(tx, request, {});
  tell_all(tx, mail, NoticeKind::mail_came, by, settings);
}

void tell_of_held_partner(Transaction& tx, const PartnerMail& mail, const Settings& settings) {
  tell_all(tx, mail, NoticeKind::mail_waits, {}, settings);
}

}  // namespace relais::requests
