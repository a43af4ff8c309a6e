#include "intake/requester.h"

#include "lib/mail/address.h"
#include "lib/mail/public_providers.h"
#include "lib/mail/signature.h"
#include "lib/text/characters.h"

namespace relais::intake {
namespace {

constexpr std::size_t longest_name = 200;

std::string field(std::string_view text) { return shortened(on_one_line(text), longest_name); }

// The name as his mail program gives it; where that is the address only, as he signs.
parties::NewContact prepared_card(const Incoming& incoming, const Sender& sender) {
  const auto domain = mail::domain_of(sender.address.text());
  const auto signature = mail::signature_in(incoming.message.text, sender.name, domain);
  parties::NewContact card{field(sender.name), sender.address, field(signature.phone), field(signature.organisation)};
  if (card.name == sender.address.text() && !signature.name.empty()) card.name = field(signature.name);
  if (card.organisation.empty() && !mail::is_public_provider(domain)) card.organisation = mail::organisation_of(domain);
  return card;
}

}  // namespace

Id<parties::Contact> card_of_sender(Transaction& tx, const Incoming& incoming, const Sender& sender) {
  if (const auto known = parties::contact_with_email(tx, sender.address)) return known->id;
  return parties::add_contact(tx, prepared_card(incoming, sender), {});
}

Id<parties::Contact> card_for(Transaction& tx, const parties::NewContact& told) {
  if (told.email) {
    if (const auto known = parties::contact_with_email(tx, *told.email)) return known->id;
  }
  return parties::add_contact(tx, told, {});
}

}  // namespace relais::intake
