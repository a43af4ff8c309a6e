#include "intake/incoming.h"

#include "lib/text/characters.h"

namespace relais::intake {

namespace {

// More are no longer looked at by anybody; all of them are in the mail as it came.
constexpr std::size_t most_attachments = 300;

}  // namespace

std::optional<EmailAddress> Incoming::sender() const {
  return message.from.empty() ? std::nullopt : EmailAddress::from(message.from.front().address);
}

std::string Incoming::sender_name() const {
  if (message.from.empty()) return {};
  const auto& from = message.from.front();
  auto name = on_one_line(from.name);
  return name.empty() ? from.address : name;
}

Incoming understand(const mailboxes::RawMail& raw, const mail::IsOurs& is_ours) {
  Incoming incoming{raw, mail::parse(raw.bytes), std::nullopt, {}};
  // Final delivery writes the envelope's sender down (RFC 5321, 4.4), and LMTP is not yet that.
  auto& headers = incoming.message.headers;
  if (incoming.message.header("Return-Path").empty())
    headers.insert(headers.begin(), {"Return-Path", "<" + raw.return_path + ">"});
  incoming.forward = mail::forward_in(incoming.message, is_ours);
  return incoming;
}

Incoming read_incoming(const mailboxes::RawMail& raw, BlobStore& blobs, const mail::IsOurs& is_ours) {
  auto incoming = understand(raw, is_ours);
  const auto keep = [&](const std::vector<mail::Attachment>& attachments) {
    for (const auto& attachment : attachments) {
      if (incoming.attachments.size() >= most_attachments) return;
      incoming.attachments.push_back({attachment.name, attachment.type, blobs.keep(attachment.content)});
    }
  };
  keep(incoming.message.attachments);
  if (incoming.forward) keep(incoming.forward->attachments);
  return incoming;
}

}  // namespace relais::intake
