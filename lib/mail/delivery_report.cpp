#include "lib/mail/delivery_report.h"

#include "lib/mail/charset.h"

namespace relais::mail {
namespace {

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  return out;
}

const Attachment* part_of_type(const Message& message, std::string_view type) {
  const auto found = std::find_if(message.attachments.begin(), message.attachments.end(),
                                  [&](const Attachment& file) { return lower(file.type) == type; });
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
  recipient.action = action_of(lower(fields.header("Action")));
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
  for (const auto* const type : {"message/rfc822", "text/rfc822-headers", "message/global"}) {
    if (const auto* part = part_of_type(message, type)) return parse(part->content).message_id;
  }
  return message.in_reply_to;
}

bool is_from_a_mail_server(const Message& message) {
  return std::any_of(message.from.begin(), message.from.end(), [](const Mailbox& sender) {
    const auto address = lower(sender.address);
    return address.starts_with("mailer-daemon@") || address.starts_with("postmaster@");
  });
}

}  // namespace

bool is_bounce(const Message& message) {
  const auto type = lower(message.header("Content-Type"));
  if (type.starts_with("multipart/report")) return type.find("delivery-status") != std::string::npos;
  if (!message.header("X-Failed-Recipients").empty()) return true;
  return is_from_a_mail_server(message) && message.header("Return-Path") == "<>";
}

std::optional<DeliveryReport> delivery_report_of(const Message& message) {
  if (!is_bounce(message)) return std::nullopt;
  DeliveryReport report;
  report.message_id = returned_message_id(message);
  if (const auto* status = part_of_type(message, "message/delivery-status")) {
    report.recipients = recipients_in(status->content);
  } else if (const auto failed = message.header("X-Failed-Recipients"); !failed.empty()) {
    report.recipients.push_back({clean_line(failed.substr(0, failed.find(','))), DeliveryAction::failed, "", ""});
  }
  if (report.recipients.empty()) return std::nullopt;
  return report;
}

}  // namespace relais::mail
