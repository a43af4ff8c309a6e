// Brings each recipient his copy: one message and one envelope a person, the same Message-ID and the same To and Cc in
// all, tried with growing delays. What the other server said is kept beside the recipient. Never not sent: after a
// crash between the server's yes and our record of it, it is sent again with the same Message-ID, and marked so.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "dispatch/services.h"
#include "lib/jobs/job.h"
#include "lib/mail/smtp.h"

namespace relais::conversations {

// Not before that moment, where there is one.
void ask_for_delivery(Transaction& tx, std::int64_t recipient, std::optional<Timestamp> leaves_at = {});

// What becomes of a message for one recipient: server, return path, recipient, bytes.
using HandOver =
    std::function<mail::SmtpAnswer(const mail::SmtpServer&, const std::string&, const std::string&, std::string_view)>;

// With the mails to those who work here.
void add_delivery_jobs(JobKinds& kinds, const Services& services, const HandOver& hand_over = mail::hand_over);

}  // namespace relais::conversations
