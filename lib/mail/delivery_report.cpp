#include "lib/mail/delivery_report.h"

#include "lib/mail/charset.h"
#include "lib/mail/delivery_report_text.h"
#include "lib/mail/delivery_report_words.h"
#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

const Attachment* part_of_type(const Message& message, std::string_view type) {
  const auto found = std::find_if(message.attachments.begin(), message.attachments.end(),
                                  [&](const Attachment& file) { return ascii_lower(file.type) == type; });
  return found == message.attachments.end() ? nullptr : &*found;
}

// "rfc822; jean@client.example" and "smtp; 550 5.1.1 unknown" say first what kind of words follow.
std::string after_kind(const std::string& value) {
  const auto semicolon = value.find(';');
  auto text = clean_line(semicolon == std::string::npos ? value : value.substr(semicolon + 1));
  if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
  return text;
}

DeliveryAction action_of(const std::string& value) {
  if (value == "delayed") return DeliveryAction::delayed;
  return value == "failed" || value.empty() ? DeliveryAction::failed : DeliveryAction::delivered;
}

// Each group of lines is in the form of a mail's headers, so the mail reader reads it.
std::optional<ReportedRecipient> recipient_in(std::string_view group) {
  const auto fields = parse(group);
  ReportedRecipient recipient;
  recipient.address = after_kind(std::string{fields.header("Original-Recipient")});
  if (recipient.address.empty()) recipient.address = after_kind(std::string{fields.header("Final-Recipient")});
  if (recipient.address.empty()) return std::nullopt;
  recipient.action = action_of(ascii_lower(fields.header("Action")));
  const auto status = fields.header("Status");
  recipient.status = status.substr(0, status.find(' '));
  recipient.words = after_kind(std::string{fields.header("Diagnostic-Code")});
  return recipient;
}

std::vector<ReportedRecipient> recipients_in(std::string_view status) {
  constexpr std::size_t most = 1000;
  std::vector<ReportedRecipient> recipients;
  const auto text = clean_text(to_utf8(status, ""));
  std::string_view rest{text};
  while (!rest.empty() && recipients.size() < most) {
    const auto end = rest.find("\n\n");
    if (auto recipient = recipient_in(rest.substr(0, end))) recipients.push_back(std::move(*recipient));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 2);
  }
  return recipients;
}

std::string returned_message_id(const Message& message) {
  for (const auto* const type : {"message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global",
                                 "message/global-headers"}) {
    const auto* part = part_of_type(message, type);
    if (part == nullptr) continue;
    if (auto id = parse(part->content).message_id; !id.empty()) return id;
  }
  if (auto id = message_id_told_in(message.text); !id.empty()) return id;
  if (!message.in_reply_to.empty() || message.references.empty()) return message.in_reply_to;
  return message.references.back();
}

bool is_from_a_mail_server(const Message& message) {
  constexpr std::array names{"mailer-daemon", "mailerdaemon", "mail-daemon", "postmaster", "microsoftexchange"};
  return std::any_of(message.from.begin(), message.from.end(), [&](const Mailbox& sender) {
    const auto address = ascii_lower(sender.address);
    return std::any_of(names.begin(), names.end(), [&](auto name) { return address.starts_with(name); });
  });
}

// What is told of the failed ones, where the header names them.
std::vector<ReportedRecipient> failed_by_header(std::string_view addresses,
                                                const std::vector<ReportedRecipient>& told) {
  std::vector<ReportedRecipient> recipients;
  while (!addresses.empty()) {
    const auto end = std::min(addresses.find(','), addresses.size());
    auto address = clean_line(addresses.substr(0, end));
    const auto same = std::find_if(told.begin(), told.end(), [&](const auto& r) { return r.address == address; });
    if (same != told.end()) {
      recipients.push_back(*same);
    } else if (!address.empty()) {
      recipients.push_back({std::move(address), DeliveryAction::failed, "", ""});
    }
    addresses.remove_prefix(std::min(end + 1, addresses.size()));
  }
  return recipients;
}

std::vector<ReportedRecipient> recipients_of(const Message& message) {
  if (const auto* status = part_of_type(message, "message/delivery-status")) {
    if (auto found = recipients_in(status->content); !found.empty()) return found;
  }
  auto told = recipients_told_in(message);
  const auto failed = message.header("X-Failed-Recipients");
  return failed.empty() ? told : failed_by_header(failed, told);
}

}  // namespace

bool is_read_receipt(const Message& message) {
  const auto type = ascii_lower(message.header("Content-Type"));
  if (type.starts_with("multipart/report")) return type.find("disposition-notification") != std::string::npos;
  return part_of_type(message, "message/disposition-notification") != nullptr;
}

bool is_bounce(const Message& message) {
  if (is_read_receipt(message)) return false;
  const auto type = ascii_lower(message.header("Content-Type"));
  if (type.starts_with("multipart/report")) return type.find("delivery-status") != std::string::npos;
  if (!message.header("X-Failed-Recipients").empty()) return true;
  if (!is_from_a_mail_server(message)) return false;
  // Without the header of the envelope the subject has to tell: a postmaster also writes himself.
  const auto return_path = message.header("Return-Path");
  return return_path.empty() ? is_subject_of_report(message.subject) : return_path == "<>";
}

std::optional<DeliveryReport> delivery_report_of(const Message& message) {
  if (!is_bounce(message)) return std::nullopt;
  DeliveryReport report{returned_message_id(message), recipients_of(message)};
  if (report.recipients.empty()) return std::nullopt;
  return report;
}

}  // namespace relais::mail
