#include "lib/time/format.h"
#include "mailboxes/mailbox_page.h"

namespace relais::mailboxes {
namespace {

std::optional<std::string> iso_or_none(const std::optional<Timestamp>& at) {
  return at ? std::optional{iso(*at)} : std::nullopt;
}

void write_fields(JsonWriter& out, const MailboxLine& mailbox) {
  out.field("id", mailbox.id).field("address", mailbox.address).field("team", mailbox.team);
  out.field("takes_senders_at_their_word", mailbox.takes_senders_at_their_word).key("reading");
  if (!mailbox.reading) {
    out.value(std::nullopt);
    return;
  }
  const auto& reading = *mailbox.reading;
  out.begin_object().field("state", reading.state).field("failure", reading.failure).field("words", reading.words);
  out.field("last_success_at", iso_or_none(reading.last_success_at));
  out.field("failing_since", iso_or_none(reading.failing_since));
  out.field("next_try_at", iso_or_none(reading.next_try_at)).end_object();
}

void write_trial(JsonWriter& out, const std::optional<Trial>& trial) {
  out.key("trial");
  if (!trial) {
    out.value(std::nullopt);
    return;
  }
  out.begin_object().field("finished_at", iso_or_none(trial->finished_at));
  out.field("reading", trial->reading).field("read_words", trial->read_words);
  out.field("sending", trial->sending).field("sent_words", trial->sent_words).end_object();
}

}  // namespace

void write_json(JsonWriter& out, const MailboxesPage& page) {
  out.begin_object().key("mailboxes").begin_array();
  for (const auto& mailbox : page.mailboxes) {
    out.begin_object();
    write_fields(out, mailbox);
    out.end_object();
  }
  out.end_array().end_object();
}

void write_json(JsonWriter& out, const MailboxPage& page) {
  out.begin_object();
  write_fields(out, page.mailbox);
  out.field("from_name", page.from_name).field("authserv_id", page.authserv_id).field("imap", page.imap_url);
  out.field("smtp", page.smtp_url).field("move_to", page.move_to);
  out.field("type", page.type.empty() ? std::nullopt : std::optional{page.type}).field("language", page.language);
  write_trial(out, page.trial);
  out.key("left_mails").begin_array();
  for (const auto& mail : page.left) {
    out.begin_object().field("id", mail.id).field("subject", mail.subject).field("sender", mail.sender);
    out.field("size", mail.size).field("reason", mail.reason).field("words", mail.words);
    out.field("received_at", iso(mail.received_at)).end_object();
  }
  out.end_array().end_object();
}

}  // namespace relais::mailboxes
