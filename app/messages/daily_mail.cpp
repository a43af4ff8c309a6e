#include "messages/daily_mail.h"

#include "conversations/colleague_mail.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "mailboxes/mailbox.h"
#include "messages/pages.h"
#include "notices/daily.h"

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

void write_daily_mail(Transaction& tx, Id<Person> id, Id<mailboxes::Mailbox> mailbox, const Settings& settings) {
  const auto person = tx.first<Person>(select_person, id);
  auto mail = person ? notices::take_daily_mail(tx, id) : std::nullopt;
  if (!mail) return;
  const LanguageScope scope{person->language};
  const auto subject = tn("{count} message waits for you", "{count} messages wait for you", mail->count);
  const auto body = body_of(tx, *person, *std::move(mail), settings);
  conversations::tell_colleague(tx, {id, mailbox, std::nullopt, subject, body});
}

}  // namespace

void mail_the_day(Database& database, const Settings& settings) {
  const ZoneScope zone{settings.time_zone};
  const auto due = database.read([](Reads& db) { return notices::daily_mails_due(db, now()); });
  for (const auto person : due) {
    database.write([&](Transaction& tx) {
      if (const auto mailbox = mailboxes::first_mailbox(tx)) write_daily_mail(tx, person, mailbox->id, settings);
    });
  }
}

void add_message_jobs(JobKinds& kinds, const Settings& settings) {
  kinds.add_recurring("mail_the_day", between_looks,
                      [&settings](Database& database, const Job&) { mail_the_day(database, settings); });
}

}  // namespace relais::messages
