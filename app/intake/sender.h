// Who a mail is from, and how far that is to be believed: a From is only what somebody wrote.
#pragma once

#include <optional>
#include <string>

#include "intake/incoming.h"
#include "lib/mail/authentication.h"
#include "people/person.h"

namespace relais::intake {

enum class Standing {
  outsider,
  colleague,
  // It bears a colleague's address, and our mail server does not vouch for it: an outsider to every rule.
  unproven_colleague,
};

struct Sender {
  EmailAddress address;
  std::string name;
  Standing standing = Standing::outsider;
  // The one who works here, proven or not.
  std::optional<Person> person;
  mail::Authentication authentication;

  bool is_colleague() const { return standing == Standing::colleague; }
  // By our mail server, not by his word alone: what a comment in the desk's name needs.
  bool is_authenticated() const { return authentication.proof == mail::Proof::passed; }
  // Why he is not to be believed, for showing; empty where nothing speaks against him.
  std::string doubt() const;
};

// Nobody where the mail has no usable address.
std::optional<Sender> sender_of(Reads& db, const Incoming& incoming, const mailboxes::Mailbox& mailbox);
// For whoever knows already who bears the address.
Sender sender_at(const EmailAddress& address, std::optional<Person> person, const Incoming& incoming,
                 const mailboxes::Mailbox& mailbox);

}  // namespace relais::intake
