#include "conversations/colleague_mail.h"

#include "conversations/reply_token.h"
#include "lib/html/html.h"
#include "lib/jobs/payload.h"
#include "lib/mail/address.h"
#include "lib/mail/message.h"
#include "lib/time/clock.h"
#include "people/token.h"

namespace relais::conversations {
namespace {

constexpr std::string_view job_kind = "tell_colleague";
constexpr std::chrono::minutes before_trying_again{10};
// Two days of trying: what is told then is no longer new.
constexpr int most_attempts = 288;

constexpr Sql insert_mail = R"sql(
  INSERT INTO colleague_mails (person_id, mailbox_id, record_kind, record_id, subject, body, internet_message_id, written_at,
                               answers_as)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  RETURNING id
)sql";

constexpr Sql select_unsent = R"sql(
  SELECT colleague_mails.person_id, mailbox_id, record_kind, record_id, subject, body, people.name, people.email,
         internet_message_id, written_at, answers_as
    FROM colleague_mails JOIN people ON people.id = colleague_mails.person_id
   WHERE colleague_mails.id = $1 AND sent_at IS NULL
)sql";

constexpr Sql update_sent = R"sql(
  UPDATE colleague_mails SET sent_at = $2, words = $3 WHERE id = $1
)sql";

struct Unsent {
  ColleagueMail mail;
  mail::Mailbox to;
  std::string message_id;
  Timestamp written_at;

  static Unsent from(Row& row);
};

Unsent Unsent::from(Row& row) {
  Unsent unsent;
  unsent.mail.person = row.read<Id<Person>>();
  unsent.mail.mailbox = row.read<Id<mailboxes::Mailbox>>();
  const auto kind = row.read<std::optional<std::string>>();
  const auto id = row.read<std::optional<std::int64_t>>();
  if (kind && id) unsent.mail.record = RecordRef{*kind, *id};
  unsent.mail.subject = row.read<std::string>();
  unsent.mail.body = row.read<std::string>();
  unsent.to.name = row.read<std::string>();
  unsent.to.address = row.read<std::string>();
  unsent.message_id = row.read<std::string>();
  unsent.written_at = row.read<Timestamp>();
  unsent.mail.answers_as = row.read<AnswersAs>();
  return unsent;
}

// Everything that leaves, made before the server is spoken to.
struct Parcel {
  mail::SmtpServer server;
  std::string to;
  std::string bytes;
};

Parcel parcel_of(Reads& db, const Unsent& unsent, const Settings& settings) {
  const auto mailbox = mailboxes::mailbox(db, unsent.mail.mailbox).value();
  mail::Outgoing outgoing;
  outgoing.message_id = unsent.message_id;
  outgoing.subject = unsent.mail.subject;
  outgoing.date = unsent.written_at;
  outgoing.from = {mailbox.from_name.empty() ? settings.organisation : mailbox.from_name, mailbox.address};
  outgoing.to = {unsent.to};
  outgoing.text = unsent.mail.body;
  outgoing.html = fmt::format("<html><body>{}</body></html>", paragraphs(unsent.mail.body).text());
  outgoing.extra_headers = {{"Auto-Submitted", "auto-generated"}, {"X-Auto-Response-Suppress", "All"}};
  const auto tokens = unsent.mail.record ? ReplyTokens::existing(db) : std::nullopt;
  if (tokens) {
    const auto token = tokens->token_for(*unsent.mail.record, unsent.mail.person, unsent.mail.answers_as);
    outgoing.reply_to = mail::Mailbox{outgoing.from.name, mail::with_plus_part(mailbox.address, token)};
  }
  return {mailboxes::server_for(db, mailbox.address, settings), unsent.to.address, mail::write(outgoing)};
}

void send(Database& database, const Job& job, const Settings& settings) {
  if (settings.mail_is_held) throw TryAgain("no mail leaves", now() + before_trying_again);
  const auto id = number_in(job);
  const auto parcel = database.read([&](Reads& db) {
    const auto unsent = db.first<Unsent>(select_unsent, id);
    return unsent ? std::optional{parcel_of(db, *unsent, settings)} : std::nullopt;
  });
  if (!parcel) return;
  const auto answer = mail::hand_over(parcel->server, "", parcel->to, parcel->bytes);
  if (answer.handover == mail::Handover::deferred && job.attempt < most_attempts) {
    throw TryAgain(answer.words, now() + before_trying_again);
  }
  if (answer.handover != mail::Handover::taken) throw GiveUp(answer.words);
  database.write([&](Transaction& tx) {
    tx.run(update_sent, id, tx.now(), answer.words);
    finish(tx, job);
  });
}

}  // namespace

void tell_colleague(Transaction& tx, const ColleagueMail& mail) {
  const auto address = mailboxes::mailbox(tx, mail.mailbox).value().address;
  if (mail.record) ReplyTokens::of(tx);
  const auto kind = mail.record ? std::optional{mail.record->kind} : std::nullopt;
  const auto record = mail.record ? std::optional{mail.record->id} : std::nullopt;
  const auto message_id = fmt::format("{}@{}", people::Token::make().text, mail::domain_of(address));
  const auto id = tx.returning<std::int64_t>(insert_mail, mail.person, mail.mailbox, kind, record, mail.subject,
                                             mail.body, message_id, tx.now(), mail.answers_as);
  enqueue(tx, job_kind, std::to_string(id));
}

void add_colleague_mail_jobs(JobKinds& kinds, const Settings& settings) {
  kinds.add(std::string{job_kind}, [&settings](Database& database, const Job& job) { send(database, job, settings); });
}

}  // namespace relais::conversations
