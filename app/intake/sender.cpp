#include "intake/sender.h"

#include "lib/text/translation.h"
#include "people/people.h"

namespace relais::intake {
namespace {

// Where no server is named whose word counts, a colleague is taken at his own, for intake alone.
Standing standing_of(const Sender& sender, const mailboxes::Mailbox& mailbox) {
  if (!sender.person) return Standing::outsider;
  return mailbox.authserv_id.empty() || sender.is_authenticated() ? Standing::colleague : Standing::unproven_colleague;
}

}  // namespace

std::string Sender::doubt() const {
  if (standing == Standing::unproven_colleague) {
    return t("{address} is a colleague's address, but our mail server does not vouch for this mail",
             {{"address", address.text()}});
  }
  if (authentication.proof == mail::Proof::failed) {
    return t("our mail server says that somebody else wrote in the name of {address} ({words})",
             {{"address", address.text()}, {"words", authentication.words}});
  }
  return {};
}

std::optional<Sender> sender_of(Reads& db, const Incoming& incoming, const mailboxes::Mailbox& mailbox) {
  const auto address = incoming.sender();
  if (!address) return std::nullopt;
  return sender_at(*address, people::person_with_email(db, *address), incoming, mailbox);
}

Sender sender_at(const EmailAddress& address, std::optional<Person> person, const Incoming& incoming,
                 const mailboxes::Mailbox& mailbox) {
  Sender sender{address, incoming.sender_name(), Standing::outsider, std::move(person),
                mail::authentication_of(incoming.message, mailbox.authserv_id)};
  sender.standing = standing_of(sender, mailbox);
  return sender;
}

}  // namespace relais::intake
