// What stands behind the LMTP server: an address is one of our mailboxes or refused, and 250 is said when the mail is
// durable.
#pragma once

#include "lib/blobs/blob_store.h"
#include "lib/mail/lmtp_server.h"
#include "mailboxes/raw_mail.h"

namespace relais::intake {

class LmtpIntake : public mail::LmtpReceiver {
public:
  LmtpIntake(Database& database, BlobStore& blobs) : database_(database), blobs_(blobs) {}

  mail::LmtpReply recipient(const std::string& address) override;
  std::vector<mail::LmtpReply> deliver(const mail::LmtpEnvelope& envelope, std::string_view message) override;

private:
  mail::LmtpReply deliver_to(const std::string& recipient, const std::string& return_path, std::string_view message);

  Database& database_;
  BlobStore& blobs_;
};

}  // namespace relais::intake
