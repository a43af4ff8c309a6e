// A shared address: requests are sent to it, and answers go out in its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/events/event.h"
#include "lib/mail/smtp.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"
#include "people/people.h"
#include "request_types/request_type.h"
#include "settings/settings.h"

namespace relais::mailboxes {

struct Mailbox {
  Id<Mailbox> id;
  std::string address;
  std::optional<Id<Team>> team;
  std::string from_name;
  std::string authserv_id;
  // Of a request that comes by it, until somebody says otherwise.
  std::optional<Id<RequestType>> type = std::nullopt;
  Language language = Language::fr;

  static Mailbox from(Row& row);
};

enum class MailboxAuth { password, xoauth2 };

constexpr auto names_of(MailboxAuth) {
  using namespace std::string_view_literals;
  return std::array{"password"sv, "xoauth2"sv};
}

// All that is set up of a mailbox.
struct NewMailbox {
  EmailAddress address;
  std::string team;  // its name, made where there is none; empty for none
  std::string from_name;
  std::string authserv_id;
  std::string imap_url;
  std::string smtp_url;
  std::string secret_file;
  MailboxAuth auth = MailboxAuth::password;
  // The folder for mails that are kept; empty where they stay in place.
  // NOLINTNEXTLINE(readability-redundant-member-init): whoever names the others may leave it out.
  std::string move_to{};
  // The type of what comes by it: its name, made where there is none; empty for none.
  // NOLINTNEXTLINE(readability-redundant-member-init): whoever names the others may leave it out.
  std::string type{};
  Language language = Language::fr;
};

// Throws UniqueViolation where the address is a mailbox already.
Id<Mailbox> add_mailbox(Transaction& tx, const NewMailbox& mailbox, const Actor& by);
// Another account begins to be read at this moment; the same one goes on where it was.
void change_mailbox(Transaction& tx, Id<Mailbox> id, const NewMailbox& mailbox, const Actor& by);
std::optional<NewMailbox> set_up_of(Reads& db, Id<Mailbox> id);

// By its address, whatever stands behind a plus.
std::optional<Mailbox> mailbox_at(Reads& db, std::string_view address);
std::optional<Mailbox> mailbox(Reads& db, Id<Mailbox> id);
std::optional<Mailbox> first_mailbox(Reads& db);
// Every address that is ours, for never writing to ourselves.
bool is_own_address(Reads& db, std::string_view address);

// The next mail server for what leaves in the name of that address.
mail::SmtpServer server_for(Reads& db, const std::string& address, const Settings& settings);

}  // namespace relais::mailboxes
