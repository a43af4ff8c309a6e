#include "mailboxes/trial.h"

#include "lib/jobs/payload.h"
#include "lib/mail/imap.h"
#include "lib/mail/message.h"
#include "lib/time/clock.h"
#include "mailboxes/secret.h"
#include "people/token.h"

namespace relais::mailboxes {
namespace {

constexpr std::string_view job_kind = "try_mailbox";
constexpr std::chrono::seconds patience{20};

constexpr Sql select_trial = R"sql(
  SELECT asked_at, finished_at, reading, read_words, sending, sent_words FROM mailbox_trials WHERE mailbox_id = $1
)sql";

constexpr Sql insert_trial = R"sql(
  INSERT INTO mailbox_trials (mailbox_id, asked_by, asked_at) VALUES ($1, $2, $3)
  ON CONFLICT (mailbox_id) DO UPDATE
     SET asked_by = excluded.asked_by, asked_at = excluded.asked_at, finished_at = NULL, reading = NULL,
         read_words = '', sending = NULL, sent_words = ''
)sql";

constexpr Sql update_trial = R"sql(
  UPDATE mailbox_trials
     SET finished_at = $2, reading = $3, read_words = $4, sending = $5, sent_words = $6
   WHERE mailbox_id = $1
)sql";

struct Outcome {
  TrialResult result = TrialResult::not_set;
  std::string words;
};

Outcome try_reading(const NewMailbox& set_up) {
  if (set_up.imap_url.empty()) return {};
  auto server = mail::ImapServer::from(set_up.imap_url);
  if (!server) return {TrialResult::fails, set_up.imap_url};
  if (server->user.empty()) server->user = set_up.address.text();
  const auto auth = set_up.auth == MailboxAuth::xoauth2 ? mail::ImapAuth::xoauth2 : mail::ImapAuth::password;
  try {
    mail::ImapClient client{*server, auth, secret_in(set_up.secret_file), {patience, -1, {}}};
    const auto folder = client.select("INBOX");
    return {TrialResult::works,
            fmt::format("{} · INBOX {} · {}", client.words(), folder.count, client.can("IDLE") ? "IDLE" : "NOOP")};
  } catch (const mail::ImapError& error) {
    return {TrialResult::fails, error.what()};
  }
}

// An automatic message to itself: intake opens nothing for it.
std::string test_mail(const NewMailbox& set_up) {
  mail::Outgoing mail;
  mail.message_id = fmt::format("trial-{}@{}", people::Token::make().text.substr(0, 16), set_up.address.domain());
  mail.subject = t("Relais tries this mailbox");
  mail.date = now();
  mail.from = {set_up.from_name, set_up.address.text()};
  mail.to = {{set_up.from_name, set_up.address.text()}};
  mail.text = std::string{t("Relais sent this mail to itself to see whether this mailbox sends and receives.")} + "\n";
  mail.extra_headers = {{"Auto-Submitted", "auto-generated"}};
  return mail::write(mail);
}

Outcome try_sending(const NewMailbox& set_up, mail::SmtpServer server, bool is_held) {
  if (is_held) return {TrialResult::held, ""};
  if (server.url.empty()) return {};
  server.patience = patience;
  const auto& address = set_up.address.text();
  const auto answer = mail::hand_over(server, address, address, test_mail(set_up));
  const auto code = answer.code == 0 ? std::string{} : fmt::format("{} ", answer.code);
  return {answer.handover == mail::Handover::taken ? TrialResult::works : TrialResult::fails, code + answer.words};
}

struct Wanted {
  NewMailbox set_up;
  mail::SmtpServer sends;
};

void try_mailbox(const Services& services, const Job& job) {
  const Id<Mailbox> id{number_in(job)};
  const auto wanted = services.database.read([&](Reads& db) -> std::optional<Wanted> {
    auto set_up = set_up_of(db, id);
    if (!set_up) return std::nullopt;
    const auto address = set_up->address.text();
    return Wanted{*std::move(set_up), server_for(db, address, services.settings)};
  });
  if (!wanted) return;
  const auto reading = try_reading(wanted->set_up);
  const auto sending = try_sending(wanted->set_up, wanted->sends, services.settings.mail_is_held);
  services.database.write([&](Transaction& tx) {
    tx.run(update_trial, id, tx.now(), reading.result, reading.words, sending.result, sending.words);
    record(tx, {}, {"mailbox", id.value}, "tried",
           {change("reading", "", name_of(reading.result)), change("sending", "", name_of(sending.result))});
    finish(tx, job);
  });
}

}  // namespace

Trial Trial::from(Row& row) {
  return {row.read<Timestamp>(),   row.read<std::optional<Timestamp>>(),   row.read<std::optional<TrialResult>>(),
          row.read<std::string>(), row.read<std::optional<TrialResult>>(), row.read<std::string>()};
}

std::optional<Trial> trial_of(Reads& db, Id<Mailbox> mailbox) { return db.first<Trial>(select_trial, mailbox); }

void ask_for_trial(Transaction& tx, Id<Mailbox> mailbox, const Person& by) {
  tx.run(insert_trial, mailbox, by.id, tx.now());
  enqueue(tx, job_kind, std::to_string(mailbox.value), {{}, std::to_string(mailbox.value)});
}

void add_mailbox_jobs(JobKinds& kinds, const Services& services) {
  kinds.add(std::string{job_kind}, [services](Database&, const Job& job) { try_mailbox(services, job); });
}

}  // namespace relais::mailboxes
