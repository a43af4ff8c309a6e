#include "parties/card_layout.h"

#include "lib/phone/phone_number.h"
#include "lib/text/characters.h"
#include "parties/card_number.h"
#include "parties/described.h"

namespace relais::parties {
namespace {

// What is written in lines stays so; everything else is one line.
template <class Card>
void tidy(Card& card, const std::vector<CardField<Card>>& fields) {
  for (const auto& field : fields) {
    auto& content = card.*field.content;
    const bool has_lines = field.name.ends_with("_note") || field.name == "information";
    content = has_lines ? std::string{trimmed(content)} : on_one_line(content);
  }
}

void lay_out_phone(std::string& phone, const std::string& region) {
  if (const auto number = PhoneNumber::from(phone, region)) phone = number->shown();
}

void lay_out_website(std::string& website) {
  if (!website.empty() && website.find("://") == std::string::npos) website.insert(0, "https://");
}

template <class Card>
void lay_out_address(Card& card) {
  card.country = raised(card.country);
  card.postcode = raised(card.postcode);
}

std::string name_of_person(const std::string& typed) {
  const auto who = described(typed);
  if (!who.company.empty() || who.family_name.empty()) return typed;
  return full_name(who.given_name, who.family_name);
}

void lay_out_name(ContactCard& card) {
  if (card.quality == name_of(Quality::service)) return;
  if (card.family_name.empty() && card.given_name.empty() && !card.name.empty()) {
    const auto who = described(card.name);
    card.family_name = who.family_name;
    card.given_name = who.given_name;
  }
  card.family_name = raised(card.family_name);
  card.given_name = as_given_name(card.given_name);
  if (const auto name = full_name(card.given_name, card.family_name); !name.empty()) card.name = name;
}

}  // namespace

PartyCard laid_out(PartyCard typed, const std::string& region) {
  tidy(typed, party_fields());
  lay_out_address(typed);
  const auto& own_region = typed.country.empty() ? region : typed.country;
  if (typed.kind == name_of(PartyKind::individual)) typed.name = name_of_person(typed.name);
  lay_out_phone(typed.phone, own_region);
  lay_out_phone(typed.mobile, own_region);
  lay_out_website(typed.website);
  lay_out_numbers(typed, own_region);
  return typed;
}

ContactCard laid_out(ContactCard typed, const std::string& region) {
  tidy(typed, contact_fields());
  lay_out_name(typed);
  lay_out_phone(typed.phone, region);
  lay_out_phone(typed.mobile, region);
  return typed;
}

SiteCard laid_out(SiteCard typed, const std::string& region) {
  tidy(typed, site_fields());
  lay_out_address(typed);
  lay_out_phone(typed.phone, typed.country.empty() ? region : typed.country);
  return typed;
}

}  // namespace relais::parties
