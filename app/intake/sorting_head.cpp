#include "intake/sorting_head.h"

#include <fstream>

namespace relais::intake {
namespace {

constexpr std::size_t length = 65'536;

std::string beginning_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::string bytes(length, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace

Head Head::from(Row& row) {
  Head head;
  head.mail.id = row.read<Id<mailboxes::RawMail>>();
  head.mail.mailbox = row.read<Id<mailboxes::Mailbox>>();
  head.mail.recipient = row.read<std::string>();
  head.mail.return_path = row.read<std::string>();
  head.mail.received_at = row.read<Timestamp>();
  head.mail.bytes = row.read<std::optional<Bytes>>().value_or(Bytes{}).data;
  head.blob = row.read<std::optional<std::string>>();
  return head;
}

Incoming understand(Head head, const BlobStore& blobs) {
  if (head.blob) head.mail.bytes = beginning_of(blobs.path_of(BlobId{*head.blob}));
  auto message = mail::parse(head.mail.bytes);
  return {std::move(head.mail), std::move(message), std::nullopt, {}};
}

}  // namespace relais::intake
