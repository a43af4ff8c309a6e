#include "intake/lmtp_intake.h"

#include <spdlog/spdlog.h>

#include "mailboxes/mail_keeping.h"

namespace relais::intake {
namespace {

const mail::LmtpReply try_again{451, "4.3.0 it could not be kept just now, try again"};
const mail::LmtpReply unknown{550, "5.1.1 nobody reads this address"};

mail::LmtpReply reply_of(const mailboxes::Kept& kept) {
  return {250, fmt::format("2.0.0 {} {}", kept.duplicate ? "known as" : "kept as", kept.id.value)};
}

// One mail, with a copy for each recipient.
class Delivery final : public GroupCommit::Part {
public:
  Delivery(BlobStore& blobs, mail::LmtpMail mail, mail::LmtpReceiver::Answer answer)
      : blobs_(blobs), mail_(std::move(mail)), answer_(std::move(answer)) {}

  void prepare() override { prepared_ = mailboxes::prepare_mail(blobs_, mail_.message.bytes()); }

  void change(Transaction& tx) override {
    replies_.clear();
    for (const auto& recipient : mail_.envelope.recipients) replies_.push_back(keep_for(tx, recipient));
  }

  void ended(std::exception_ptr failure) override {
    if (failure) put_off(failure);
    answer_(std::move(replies_));
  }

private:
  mail::LmtpReply keep_for(Transaction& tx, const std::string& recipient) {
    const auto mailbox = mailboxes::mailbox_at(tx, recipient);
    if (!mailbox) return unknown;
    return reply_of(
        mailboxes::keep_mail(tx, {*mailbox, recipient, mail_.envelope.return_path}, prepared_, mail_.message.bytes()));
  }

  void put_off(const std::exception_ptr& failure) {
    replies_.assign(mail_.envelope.recipients.size(), try_again);
    try {
      std::rethrow_exception(failure);
    } catch (const std::exception& gone) {
      spdlog::error("mail for {} put off: {}", mail_.envelope.recipients.front(), gone.what());
    }
  }

  BlobStore& blobs_;
  mail::LmtpMail mail_;
  mail::LmtpReceiver::Answer answer_;
  mailboxes::PreparedMail prepared_;
  std::vector<mail::LmtpReply> replies_;
};

}  // namespace

mail::LmtpReply LmtpIntake::recipient(const std::string& address) {
  try {
    const bool known = database_.read([&](Reads& db) { return mailboxes::mailbox_at(db, address).has_value(); });
    return known ? mail::LmtpReply{250, "2.1.5 this mailbox is read"} : unknown;
  } catch (const std::exception& gone) {
    spdlog::error("mail for {} put off: {}", address, gone.what());
    return try_again;
  }
}

void LmtpIntake::deliver(mail::LmtpMail mail, Answer answer) {
  auto& commits = mailboxes::is_kept_as_file(mail.message.bytes()) ? large_ : small_;
  commits.add(std::make_unique<Delivery>(blobs_, std::move(mail), std::move(answer)));
}

}  // namespace relais::intake
