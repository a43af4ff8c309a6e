#include "intake/incoming.h"

#include "lib/text/characters.h"

namespace relais::intake {

std::optional<EmailAddress> Incoming::sender() const {
  return message.from.empty() ? std::nullopt : EmailAddress::from(message.from.front().address);
}

std::string Incoming::sender_name() const {
  if (message.from.empty()) return {};
  const auto& from = message.from.front();
  auto name = on_one_line(from.name);
  return name.empty() ? from.address : name;
}

Incoming read_incoming(const mailboxes::RawMail& raw, BlobStore& blobs) {
  Incoming incoming{raw, mail::parse(raw.bytes), {}};
  for (const auto& attachment : incoming.message.attachments) {
    incoming.attachments.push_back({attachment.name, attachment.type, blobs.keep(attachment.content)});
  }
  return incoming;
}

}  // namespace relais::intake
