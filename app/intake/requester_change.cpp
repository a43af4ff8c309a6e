#include "intake/requester_change.h"

#include "conversations/automatic_messages.h"
#include "conversations/participation.h"
#include "intake/acknowledgement.h"
#include "lib/text/email_address.h"
#include "people/people.h"
#include "requests/letterhead.h"
#include "requests/opening.h"
#include "requests/requester.h"

namespace relais::intake {
namespace {

std::string shown(const std::optional<requests::Someone>& who) {
  if (!who) return {};
  return who->email.empty() ? who->name : fmt::format("{} <{}>", who->name, who->email);
}

// The card of whoever passed it on, made where a colleague has none.
std::optional<Id<parties::Contact>> card_of(Transaction& tx, const std::optional<requests::Someone>& who) {
  if (!who) return std::nullopt;
  const auto email = EmailAddress::from(who->email);
  if (!email) return std::nullopt;
  if (const auto known = parties::contact_with_email(tx, *email)) return known->id;
  return parties::add_contact(tx, {who->name, email, "", ""}, {});
}

}  // namespace

void change_requester(Transaction& tx, const requests::Request& request, Id<parties::Contact> requester,
                      const Person& by, const Settings& settings) {
  const auto card = parties::contact(tx, requester).value();
  requests::set_requester(tx, request.id, requester, by);
  record(tx, by, request.ref(), "requester_changed",
         {change("requester", shown(request.requester), shown(requests::Someone{card.name, card.email}))});
  if (request.requester) conversations::shut_out(tx, request.ref(), email_key_of(request.requester->email));
  const auto key = email_key_of(card.email);
  conversations::let_in(tx, request.ref(), key);
  const auto letterhead = requests::letterhead_of(tx, request, settings);
  if (letterhead && !key.empty() && !conversations::was_told_automatically(tx, request.ref(), key)) {
    const auto type = request.type ? std::optional{request.type->id} : std::nullopt;
    automatic_texts::send(
        tx, automatic_texts::Occasion::acknowledgement,
        {request.ref(), request.number, request.title, *letterhead, requests::language_of(tx, request.id), type},
        {card.name, card.email}, settings);
  }
}

bool exchange_requester(Transaction& tx, const requests::Request& request, const Person& by, const Settings& settings) {
  const auto former = requests::requester_of(tx, request.id);
  const auto passer = card_of(tx, request.passed_on_by);
  if (!passer) return false;
  const auto email = request.requester ? EmailAddress::from(request.requester->email) : std::nullopt;
  const auto colleague = email ? people::person_with_email(tx, *email) : std::nullopt;
  const auto person = colleague ? std::optional{colleague->id} : std::nullopt;
  requests::set_passer(tx, request.id, person, person ? std::nullopt : former);
  change_requester(tx, request, *passer, by, settings);
  return true;
}

}  // namespace relais::intake
