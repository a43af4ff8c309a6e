#include "messages/daily_mail.h"

#include "conversations/colleague_mail.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "mailboxes/mailbox.h"
#include "messages/pages.h"
#include "notices/waiting.h"

namespace relais::messages {
namespace {

constexpr std::chrono::minutes between_looks{5};

constexpr Sql select_person = R"sql(
  SELECT id, name, email, language, roles, teams, unseen_types FROM people_at_work WHERE id = $1
)sql";

std::string lines_of(const Message& message, const Settings& settings) {
  auto lines = message.notice.sentence();
  if (message.link().empty()) return lines + "\n";
  lines += message.request ? fmt::format("\n{} {}", message.request->number, message.request->title)
                           : fmt::format("\n{}", message.card);
  if (!message.notice.words.empty()) lines += fmt::format("\n{}", message.notice.words);
  return lines + fmt::format("\n{}{}\n", settings.public_url, message.link());
}

std::string body_of(Reads& db, const Person& person, notices::DailyMail mail, const Settings& settings) {
  std::string body;
  const auto left = mail.count - static_cast<std::int64_t>(mail.notices.size());
  for (const auto& message : with_requests(db, person, std::move(mail.notices)))
    body += lines_of(message, settings) + "\n";
  if (left > 0) body += tn("And {count} more message.", "And {count} more messages.", left) + "\n\n";
  return body + t("All of your messages: {link}", {{"link", settings.public_url + "/messages"}});
}

using Take = std::optional<notices::DailyMail> (*)(Transaction&, Id<Person>);

void write_mail(Transaction& tx, Id<Person> id, Take take, Id<mailboxes::Mailbox> mailbox, const Settings& settings) {
  const auto person = tx.first<Person>(select_person, id);
  auto mail = person ? take(tx, id) : std::nullopt;
  if (!mail) return;
  const LanguageScope scope{person->language};
  const auto subject = tn("{count} message waits for you", "{count} messages wait for you", mail->count);
  const auto body = body_of(tx, *person, *std::move(mail), settings);
  conversations::tell_colleague(tx, {id, mailbox, std::nullopt, subject, body});
}

using Due = std::vector<Id<Person>> (*)(Reads&, Timestamp);

void mail_those(Database& database, Due due, Take take, const Settings& settings) {
  const ZoneScope zone{settings.time_zone};
  for (const auto person : database.read([due](Reads& db) { return due(db, now()); })) {
    database.write([&](Transaction& tx) {
      if (const auto mailbox = mailboxes::first_mailbox(tx)) write_mail(tx, person, take, mailbox->id, settings);
    });
  }
}

}  // namespace

void mail_the_day(Database& database, const Settings& settings) {
  mail_those(database, notices::daily_mails_due, notices::take_daily_mail, settings);
}

void mail_what_waited(Database& database, const Settings& settings) {
  mail_those(database, notices::waits_over, notices::take_what_waited, settings);
}

void add_message_jobs(JobKinds& kinds, const Settings& settings) {
  kinds.add_recurring("mail_the_day", between_looks,
                      [&settings](Database& database, const Job&) { mail_the_day(database, settings); });
  kinds.add_recurring("mail_what_waited", between_looks,
                      [&settings](Database& database, const Job&) { mail_what_waited(database, settings); });
}

}  // namespace relais::messages
