#include "client_file/card_mail.h"

#include "conversations/colleague_mail.h"
#include "conversations/entry.h"
#include "conversations/received.h"
#include "lib/mail/quotes.h"
#include "lib/text/translation.h"
#include "notices/mailing.h"
#include "parties/archival.h"
#include "people/language.h"

namespace relais::client_file {
namespace {

struct News {
  const conversations::Exchange& exchange;
  notices::NoticeKind kind = notices::NoticeKind::mail_came;
  std::string place;
  std::string sender;
  std::string words;
};

// Nobody answers it from his own mail program: a card has no reply address for colleagues.
void tell_by_mail(Transaction& tx, const News& news, Id<Person> person, const Settings& settings) {
  const auto mailbox = mailboxes::first_mailbox(tx);
  if (!mailbox || notices::mailing_of(tx, person).mailing != notices::Mailing::at_once) return;
  const LanguageScope scope{people::language_of(tx, person)};
  auto body = notices::sentence_of(news.kind, news.sender);
  if (news.kind == notices::NoticeKind::mail_came) body += "\n\n" + news.words;
  const auto thread = parties::address_of_thread(news.exchange.record);
  body += fmt::format("\n\n{}{}", settings.public_url, conversations::address_in_thread(thread, news.place));
  const auto name = parties::name_of_card(tx, news.exchange.record);
  conversations::tell_colleague(
      tx, {person, mailbox->id, std::nullopt, fmt::format("[{}] {}", name, news.exchange.subject), body});
}

}  // namespace

void tell_writers(Transaction& tx, const conversations::Exchange& exchange, Id<conversations::Message> mail,
                  notices::NoticeKind kind, const Settings& settings, const Actor& by) {
  const auto said = conversations::received(tx, mail);
  if (!said) return;
  const News news{exchange, kind, fmt::format("m{}", mail.value), said->sender_name(),
                  mail::without_quote(said->words)};
  for (const auto person : conversations::writers_of(tx, exchange.id)) {
    const notices::NewNotice notice{person, kind, exchange.record, news.place, news.words, news.sender};
    if (notices::tell(tx, notice, by)) tell_by_mail(tx, news, person, settings);
  }
}

}  // namespace relais::client_file
