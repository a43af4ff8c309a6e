#include "mailboxes/recipient.h"

#include "lib/mail/address.h"
#include "lib/mail/message.h"
#include "lib/text/characters.h"

namespace relais::mailboxes {
namespace {

std::string_view header_of(std::string_view bytes) {
  const auto end = std::min(bytes.find("\n\r\n"), bytes.find("\n\n"));
  return bytes.substr(0, end == std::string_view::npos ? end : end + 1);
}

bool is_of(const std::string& address, const std::string& mailbox) {
  return mail::same_address(mail::without_plus_part(address), mailbox);
}

}  // namespace

std::string recipient_in(std::string_view bytes, const std::string& mailbox) {
  const auto header = mail::parse(header_of(bytes));
  // What a server noted at the door says more than what the sender wrote.
  for (const auto* name : {"Delivered-To", "X-Original-To", "Envelope-To"}) {
    auto address = std::string{trimmed(header.header(name))};
    if (is_of(address, mailbox)) return address;
  }
  for (const auto* list : {&header.to, &header.cc}) {
    for (const auto& someone : *list) {
      if (is_of(someone.address, mailbox)) return someone.address;
    }
  }
  return mailbox;
}

}  // namespace relais::mailboxes
