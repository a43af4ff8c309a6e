#include "mailboxes/mailbox_page.h"

namespace relais::mailboxes {
namespace {

void write_reading(JsonWriter& out, const Reading& reading) {
  out.begin_object().field("state", reading.state).field("failure", reading.failure).field("words", reading.words);
  out.field("last_success_at", reading.last_success_at).field("failing_since", reading.failing_since);
  out.field("next_try_at", reading.next_try_at).end_object();
}

void write_fields(JsonWriter& out, const MailboxLine& mailbox) {
  out.field("id", mailbox.id).field("address", mailbox.address).field("team", mailbox.team);
  out.field("takes_senders_at_their_word", mailbox.takes_senders_at_their_word);
  out.object("reading", mailbox.reading, write_reading);
}

void write_trial(JsonWriter& out, const Trial& trial) {
  out.begin_object().field("finished_at", trial.finished_at);
  out.field("reading", trial.reading).field("read_words", trial.read_words);
  out.field("sending", trial.sending).field("sent_words", trial.sent_words).end_object();
}

void write_left(JsonWriter& out, const LeftMail& mail) {
  out.begin_object().field("id", mail.id).field("subject", mail.subject).field("sender", mail.sender);
  out.field("size", mail.size).field("reason", mail.reason).field("words", mail.words);
  out.field("received_at", mail.received_at).end_object();
}

}  // namespace

void write_json(JsonWriter& out, const MailboxesPage& page) {
  out.begin_object().list("mailboxes", page.mailboxes, [](JsonWriter& row, const MailboxLine& mailbox) {
    row.begin_object();
    write_fields(row, mailbox);
    row.end_object();
  });
  out.end_object();
}

void write_json(JsonWriter& out, const MailboxPage& page) {
  out.begin_object();
  write_fields(out, page.mailbox);
  out.field("from_name", page.from_name).field("authserv_id", page.authserv_id).field("imap", page.imap_url);
  out.field("smtp", page.smtp_url).field("move_to", page.move_to);
  out.field("type", if_said(page.type)).field("language", page.language);
  out.object("trial", page.trial, write_trial).list("left_mails", page.left, write_left).end_object();
}

}  // namespace relais::mailboxes
