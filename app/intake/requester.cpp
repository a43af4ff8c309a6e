#include "intake/requester.h"

#include "lib/mail/address.h"
#include "lib/mail/public_providers.h"
#include "lib/mail/signature.h"
#include "lib/text/characters.h"
#include "parties/closed_card.h"

namespace relais::intake {
namespace {

constexpr std::size_t longest_name = 200;

std::string field(std::string_view text) { return shortened(on_one_line(text), longest_name); }

std::optional<Id<parties::Contact>> if_open(Reads& db, const parties::Contact& card) {
  return parties::closed(db, card.id) ? std::nullopt : std::optional{card.id};
}

}  // namespace

parties::NewContact prepared_card(const std::string& name, const EmailAddress& email, std::string_view text) {
  const auto domain = mail::domain_of(email.text());
  const auto signature = mail::signature_in(text, name, domain);
  parties::NewContact card{field(name), email, field(signature.phone), field(signature.organisation)};
  if (card.name == email.text() && !signature.name.empty()) card.name = field(signature.name);
  if (card.organisation.empty() && !mail::is_public_provider(domain)) card.organisation = mail::organisation_of(domain);
  return card;
}

std::optional<Id<parties::Contact>> card_of_sender(Transaction& tx, const Incoming& incoming, const Sender& sender) {
  if (const auto known = parties::contact_with_email(tx, sender.address)) return if_open(tx, *known);
  return parties::add_contact(tx, prepared_card(sender.name, sender.address, incoming.message.text), {});
}

std::optional<Id<parties::Contact>> card_for(Transaction& tx, const parties::NewContact& told) {
  if (const auto known = told.email ? parties::contact_with_email(tx, *told.email) : std::nullopt)
    return if_open(tx, *known);
  return parties::add_contact(tx, told, {});
}

}  // namespace relais::intake
