#include "requests/typed_caller.h"

#include "lib/phone/phone_number.h"
#include "lib/text/characters.h"
#include "parties/closed_card.h"
#include "parties/name_key.h"
#include "requests/company_of_caller.h"
#include "requests/sent.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest = 200;

void check_length(Mistakes& mistakes, const char* field, const std::string& text) {
  if (characters(text) <= longest) return;
  mistakes.push_back({field, t("At most {count} characters, please.", {{"count", std::to_string(longest)}})});
}

void fill_in(std::string& field, const std::string& said) {
  if (field.empty()) field = said;
}

bool has_card(const TypedCaller& typed) {
  return !typed.family_name.empty() || !typed.given_name.empty() || !typed.name.empty() || !typed.email.empty() ||
         !typed.phone.empty();
}

// Without a script nobody has carried over what was said in the field of search.
void fill_card(TypedCaller& typed) {
  if (!typed.is_somebody_new()) return;
  const auto said = parties::described(typed.sought);
  if (typed.name.empty() && typed.family_name.empty() && typed.given_name.empty()) {
    typed.family_name = said.family_name;
    typed.given_name = said.given_name;
  }
  fill_in(typed.phone, said.phone);
  fill_in(typed.email, said.email);
  fill_in(typed.company, said.company);
  fill_in(typed.number, said.number);
}

// Whoever is archived asks nothing new.
bool is_open(Reads& db, const parties::Contact& card, Mistakes& mistakes) {
  const auto closed = parties::closed(db, card.id);
  if (closed) mistakes.push_back({"requester", parties::nothing_new(card.name, *closed)});
  return !closed;
}

std::optional<Id<parties::Contact>> chosen_card(Reads& db, const TypedCaller& typed, Mistakes& mistakes) {
  const auto id = id_in<parties::Contact>(typed.chosen);
  if (const auto card = id ? parties::contact(db, *id) : std::nullopt) {
    return is_open(db, *card, mistakes) ? id : std::nullopt;
  }
  mistakes.push_back({"requester", std::string{t("This card is not there any more. Look again.")}});
  return std::nullopt;
}

// Somebody who bears the name, the number or the address is there, and nobody said whether it is he.
bool has_to_be_said(Reads& db, const TypedCaller& typed, const std::string& region) {
  if (!typed.chosen.empty() || typed.sought.empty()) return false;
  return !parties::candidates_for(db, typed.looked_for(), region).found.empty();
}

parties::NewContact card_of(const TypedCaller& typed, const std::string& region) {
  parties::NewContact card;
  card.name = typed.full_name();
  card.email = EmailAddress::from(typed.email);
  const auto number = PhoneNumber::from(typed.phone, region);
  card.phone = number ? number->shown() : typed.phone;
  card.name_parts = parties::NameParts{raised(typed.family_name), typed.given_name};
  card.region = region;
  return card;
}

void check_card(const TypedCaller& typed, Mistakes& mistakes) {
  check_length(mistakes, typed.name.empty() ? "family_name" : "requester_name", typed.full_name());
  check_length(mistakes, "requester_phone", typed.phone);
  if (!typed.email.empty() && !EmailAddress::from(typed.email))
    mistakes.push_back({"requester_email", std::string{t("This is not a mail address.")}});
}

}  // namespace

bool TypedCaller::is_blank() const {
  return is_somebody_new() && !has_card(*this) && company.empty() && number.empty() && sought.empty();
}

std::string TypedCaller::full_name() const {
  if (!name.empty()) return name;
  auto both = parties::full_name(given_name, family_name);
  if (!both.empty()) return both;
  return !company.empty() ? company : !email.empty() ? email : phone;
}

parties::Sought TypedCaller::looked_for() const {
  const auto said = parties::described(sought);
  const auto name_said = parties::full_name(said.given_name, said.family_name);
  return {name_said.empty() ? said.company : name_said, said.phone.empty() ? phone : said.phone,
          said.email.empty() ? email : said.email};
}

TypedCaller typed_caller(const relais::Request& http) {
  TypedCaller typed;
  typed.sought = on_one_line(sent(http, "requester"));
  typed.chosen = sent(http, "requester_id");
  typed.family_name = on_one_line(sent(http, "family_name"));
  typed.given_name = on_one_line(sent(http, "given_name"));
  typed.name = on_one_line(sent(http, "requester_name"));
  typed.email = std::string{trimmed(sent(http, "requester_email"))};
  typed.phone = on_one_line(sent(http, "requester_phone"));
  typed.company = on_one_line(sent(http, "company"));
  typed.number = on_one_line(sent(http, "enterprise_number"));
  typed.number_why = on_one_line(sent(http, "number_why"));
  typed.chosen_company = sent(http, "party_id");
  fill_card(typed);
  return typed;
}

Caller caller_of(Reads& db, const TypedCaller& typed, const std::string& region, Mistakes& mistakes) {
  Caller caller;
  if (typed.is_blank()) return caller;
  if (!typed.is_somebody_new()) {
    caller.known = chosen_card(db, typed, mistakes);
    return caller;
  }
  check_card(typed, mistakes);
  if (!has_card(typed) && typed.company.empty() && typed.number.empty()) {
    mistakes.push_back({"family_name", std::string{t("Give a name, a number or a mail address.")}});
    return caller;
  }
  if (has_to_be_said(db, typed, region)) {
    mistakes.push_back({"requester", std::string{t("Say which of them it is, or that it is somebody new.")}});
    return caller;
  }
  const auto email = EmailAddress::from(typed.email);
  if (const auto bearer = typed.chosen.empty() && email ? parties::contact_with_email(db, *email) : std::nullopt) {
    if (is_open(db, *bearer, mistakes)) caller.known = bearer->id;
    return caller;
  }
  caller.card = card_of(typed, region);
  add_company(db, typed, region, caller, mistakes);
  return caller;
}

std::optional<Id<parties::Contact>> keep_caller(Transaction& tx, const Caller& caller, const Person& by) {
  if (!caller.card) return caller.known;
  auto card = *caller.card;
  card.party = caller.company ? parties::add_party(tx, *caller.company, by) : caller.party;
  if (card.party) card.organisation = parties::party(tx, *card.party)->name;
  return parties::add_contact(tx, card, by);
}

}  // namespace relais::requests
