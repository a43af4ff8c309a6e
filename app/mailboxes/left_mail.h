// A mail that could not be taken over from its mailbox, being too large or unreadable: it still lies there, and a
// person is told.
#pragma once

#include "mailboxes/mailbox.h"

namespace relais::mailboxes {

enum class LeftBecause { too_large, unreadable };

constexpr auto names_of(LeftBecause) {
  using namespace std::string_view_literals;
  return std::array{"too_large"sv, "unreadable"sv};
}

struct LeftMail {
  std::int64_t id = 0;
  std::uint32_t uid_validity = 0;
  std::uint32_t uid = 0;
  // As its header says, where that could be read.
  std::string sender;
  std::string subject;
  std::uint32_t size = 0;
  Timestamp received_at;
  LeftBecause reason = LeftBecause::unreadable;
  // What the server said, or what we saw.
  std::string words;

  static LeftMail from(Row& row);
};

// Once, however often it is met.
void leave_mail(Transaction& tx, Id<Mailbox> mailbox, const LeftMail& mail);
// Newest first, a hundred at most.
std::vector<LeftMail> left_mails_of(Reads& db, Id<Mailbox> mailbox);
// Somebody has looked after it. False where there is no such mail.
bool settle_left_mail(Transaction& tx, Id<Mailbox> mailbox, std::int64_t id, const Actor& by);

}  // namespace relais::mailboxes
