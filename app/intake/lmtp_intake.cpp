#include "intake/lmtp_intake.h"

#include <spdlog/spdlog.h>

namespace relais::intake {
namespace {

const mail::LmtpReply try_again{451, "4.3.0 it could not be kept just now, try again"};

}  // namespace

mail::LmtpReply LmtpIntake::recipient(const std::string& address) {
  try {
    const bool known = database_.read([&](Reads& db) { return mailboxes::mailbox_at(db, address).has_value(); });
    if (!known) return {550, "5.1.1 nobody reads this address"};
    return {250, "2.1.5 this mailbox is read"};
  } catch (const std::exception& gone) {
    spdlog::error("mail for {} put off: {}", address, gone.what());
    return try_again;
  }
}

std::vector<mail::LmtpReply> LmtpIntake::deliver(const mail::LmtpEnvelope& envelope, std::string_view message) {
  std::vector<mail::LmtpReply> replies;
  for (const auto& recipient : envelope.recipients)
    replies.push_back(deliver_to(recipient, envelope.return_path, message));
  return replies;
}

mail::LmtpReply LmtpIntake::deliver_to(const std::string& recipient, const std::string& return_path,
                                       std::string_view message) {
  try {
    const auto mailbox = database_.read([&](Reads& db) { return mailboxes::mailbox_at(db, recipient); });
    if (!mailbox) return {550, "5.1.1 nobody reads this address"};
    const auto kept = mailboxes::keep_mail(database_, blobs_, {*mailbox, recipient, return_path}, message);
    return {250, fmt::format("2.0.0 {} {}", kept.duplicate ? "known as" : "kept as", kept.id.value)};
  } catch (const std::exception& gone) {
    spdlog::error("mail for {} put off: {}", recipient, gone.what());
    return try_again;
  }
}

}  // namespace relais::intake
