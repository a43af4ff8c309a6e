#include "requests/letterhead.h"

#include "conversations/reply_token.h"
#include "lib/mail/address.h"

namespace relais::requests {
namespace {

constexpr Sql select_mailbox = R"sql(
  SELECT mailbox_id FROM requests WHERE id = $1
)sql";

std::optional<mailboxes::Mailbox> mailbox_of(Reads& db, const Request& request) {
  const auto own = db.value<std::optional<Id<mailboxes::Mailbox>>>(select_mailbox, request.id);
  return own ? mailboxes::mailbox(db, *own) : mailboxes::first_mailbox(db);
}

}  // namespace

std::optional<conversations::Letterhead> letterhead_of(Transaction& tx, const Request& request,
                                                       const Settings& settings) {
  const auto mailbox = mailbox_of(tx, request);
  if (!mailbox) return std::nullopt;
  return letterhead_for(tx, *mailbox, request.number, request.title, settings);
}

conversations::Letterhead letterhead_for(Transaction& tx, const mailboxes::Mailbox& mailbox, const std::string& number,
                                         const std::string& title, const Settings& settings) {
  return letterhead_under(tx, mailbox, fmt::format("[{}] {}", number, title), settings);
}

conversations::Letterhead letterhead_under(Transaction& tx, const mailboxes::Mailbox& mailbox, std::string subject,
                                           const Settings& settings) {
  // The signing key of the reply address is made with the first letter that needs it.
  conversations::ReplyTokens::of(tx);
  const auto& name = mailbox.from_name.empty() ? settings.organisation : mailbox.from_name;
  return {mailbox.address, name, std::move(subject), std::string{mail::domain_of(mailbox.address)}};
}

}  // namespace relais::requests
