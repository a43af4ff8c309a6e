#include "demo/letters.h"

#include <algorithm>
#include <limits>

#include "conversations/exchange.h"
#include "conversations/reply_token.h"
#include "demo/demo_files.h"
#include "demo/office_hours.h"
#include "lib/mail/address.h"
#include "lib/text/characters.h"
#include "lib/text/email_address.h"
#include "lib/time/clock.h"
#include "lib/time/day_names.h"
#include "lib/time/zone.h"

namespace relais::demo {
namespace {

std::string domain_of(std::string_view address) { return std::string{address.substr(address.find('@') + 1)}; }

std::string desk_address(const Office& office, const Scene& scene) {
  const auto& wanted = value_of(scene.story.head, "mailbox");
  for (const auto& mailbox : office.organisation().mailboxes)
    if (mailbox.address.text().starts_with(wanted)) return mailbox.address.text();
  throw BadStory(scene.story.key, 0, "there is no such mailbox");
}

std::string type_of(std::string_view name) {
  if (name.ends_with(".pdf")) return "application/pdf";
  if (name.ends_with(".jpg")) return "image/jpeg";
  if (name.ends_with(".png")) return "image/png";
  return "application/octet-stream";
}

// "Le lun. 23 nov. 2026 à 13:34", as it stands above a quote.
std::string when(Timestamp at) {
  const auto there = local_time(at);
  const auto& names = day_names(Language::fr);
  const auto date = std::chrono::year_month_day{there.day};
  return fmt::format("Le {} {} {} {} à {:02}:{:02}", names.short_weekdays[there.weekday()],
                     static_cast<unsigned>(date.day()), names.short_months[there.month()],
                     static_cast<int>(date.year()), there.hour, there.minute);
}

// As mail programs do it, below what is new.
std::string quoted(const LastAnswer& answer, const std::string& address) {
  std::string quote = fmt::format("\n\n{}, {} <{}> a écrit :\n", when(answer.at), answer.by, address);
  std::string_view rest = answer.words;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    quote += fmt::format("> {}\n", rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return quote;
}

bool answers(const Scene& scene, const Step& step) {
  return (scene.card || !scene.number.empty()) && value_of(step.fields, "thread") != "no";
}

// Our own mail server vouches for whoever is who he says he is.
mail::HeaderLine authentication(const Office& office, const mail::Mailbox& from, bool passes) {
  const auto& server = office.organisation().mailboxes.front().authserv_id;
  return {"Authentication-Results",
          fmt::format("{}; dmarc={} header.from={}", server, passes ? "pass" : "fail", domain_of(from.address))};
}

mail::Mailbox sender_of(const Scene& scene, const Step& step) {
  const auto told = value_of(step.fields, "from");
  return mailbox_in(told.empty() ? value_of(scene.story.head, "client") : told);
}

// The newest in which whoever writes has a part; all that comes to a card comes in one.
std::optional<conversations::Exchange> exchange_of(Reads& db, const Scene& scene, const Step& step) {
  if (!scene.card && value_of(step.fields, "exchange") != "yes") return std::nullopt;
  const auto email = sender_of(scene, step).address;
  const auto id = conversations::exchange_with(db, record_of(db, scene), email_key_of(email));
  if (!id) throw BadStory(scene.story.key, step.line, fmt::format("nobody has written to {}", email));
  return conversations::exchange(db, *id);
}

// Where it comes from, and where it goes back to.
RecordRef correspondence_of(Reads& db, const Scene& scene, const Step& step) {
  const auto exchange = exchange_of(db, scene, step);
  return exchange ? RecordRef{std::string{conversations::exchange_kind}, exchange->id.value} : record_of(db, scene);
}

void answer_in(Reads& db, const Scene& scene, const Step& step, mail::Outgoing& mail) {
  const auto known = conversations::references_before(db, correspondence_of(db, scene, step),
                                                      {std::numeric_limits<std::int64_t>::max()});
  if (known.empty()) return;
  mail.in_reply_to = known.back();
  mail.references = known;
}

std::string subject_of(Reads& db, const Scene& scene, const Step& step) {
  if (const auto told = value_of(step.fields, "subject"); !told.empty()) return told;
  if (const auto exchange = exchange_of(db, scene, step)) return "RE: " + exchange->subject;
  if (scene.number.empty()) return scene.subject;
  return fmt::format("RE: [{}] {}", scene.number, scene.subject);
}

mail::Outgoing mail_of(Reads& db, const Office& office, const Scene& scene, const Step& step) {
  const auto told = [&](std::string_view name) { return value_of(step.fields, name); };
  mail::Outgoing mail;
  mail.from = sender_of(scene, step);
  mail.message_id = fmt::format("{}.{}.{}@{}", slug(scene.story.key), scene.mails, scene.begins.microseconds / 60000000,
                                domain_of(mail.from.address));
  mail.subject = subject_of(db, scene, step);
  mail.date = now();
  mail.to = mailboxes_in(told("to"));
  mail.cc = mailboxes_in(told("cc"));
  mail.text = with_days(step.words, now());
  if (told("quote") == "yes" && scene.answer) mail.text += quoted(*scene.answer, desk_address(office, scene));
  for (const auto& field : step.fields) {
    if (field.name == "attach") mail.attachments.push_back(attachment_named(office, field.value));
    if (field.name == "header")
      mail.extra_headers.push_back(
          {field.value.substr(0, field.value.find(": ")), field.value.substr(field.value.find(": ") + 2)});
  }
  mail.extra_headers.push_back(authentication(office, mail.from, told("proven") != "no"));
  if (answers(scene, step)) answer_in(db, scene, step, mail);
  return mail;
}

// Back to where the last answer came from, unless he writes anew.
std::string recipient_of(Reads& db, const Office& office, const Scene& scene, const Step& step) {
  auto address = desk_address(office, scene);
  if (!answers(scene, step)) return address;
  const auto tokens = conversations::ReplyTokens::existing(db);
  if (!tokens) return address;
  return mail::with_plus_part(address, tokens->token_for(correspondence_of(db, scene, step)));
}

}  // namespace

mail::Attachment attachment_named(const Office& office, std::string_view text) {
  const auto equals = text.find(" = ");
  const auto path = fmt::format("{}/files/{}", office.organisation().sector, text.substr(0, equals));
  const auto file = std::ranges::find(demo_files(), std::string_view{path}, &DemoFile::path);
  if (file == demo_files().end()) throw std::invalid_argument("there is no " + path);
  mail::Attachment attachment;
  attachment.name = equals == std::string_view::npos ? text : text.substr(equals + 3);
  attachment.type = type_of(path);
  attachment.content = file->content;
  return attachment;
}

Letter letter_of(Reads& db, const Office& office, const Scene& scene, const Step& step) {
  auto mail = mail_of(db, office, scene, step);
  const auto recipient = recipient_of(db, office, scene, step);
  if (mail.to.empty()) mail.to = {{office.organisation().name, recipient}};
  return {recipient, value_of(step.fields, "machine") == "yes" ? "" : mail.from.address, mail::write(mail)};
}

Letter report_of(Reads& db, const Office& office, const Scene& scene, const Step& step) {
  const auto request = request_of(db, scene);
  const auto sent = conversations::references_before(db, request.ref(), {std::numeric_limits<std::int64_t>::max()});
  const auto to = value_of(step.fields, "to");
  const auto address = desk_address(office, scene);
  const auto bytes = fmt::format(
      "From: Mail Delivery System <MAILER-DAEMON@mx.agence.example>\r\nTo: {0}\r\nSubject: Undelivered Mail Returned "
      "to "
      "Sender\r\nMessage-ID: <{1}.{2}@mx.agence.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_rapport\"\r\n\r\n"
      "--=_rapport\r\nContent-Type: text/plain\r\n\r\nThe following address failed: <{3}>: {4}\r\n\r\n"
      "--=_rapport\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.agence.example\r\n\r\n"
      "Final-Recipient: rfc822; {3}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; {4}\r\n\r\n"
      "--=_rapport\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{5}>\r\n\r\n--=_rapport--\r\n",
      address, slug(scene.story.key), scene.mails, to, step.words, sent.empty() ? "" : sent.back());
  return {address, "", bytes};
}

}  // namespace relais::demo
