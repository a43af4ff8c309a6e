#include "parties/card_number.h"

#include "lib/text/translation.h"

namespace relais::parties {
namespace {

constexpr std::size_t letters_of_country = 2;
constexpr std::size_t digits_of_siren = 9;
constexpr std::size_t digits_of_siret = 14;

// What was archived as a duplicate, or became part of another card, stands in nobody's way.
constexpr Sql select_at_establishment = R"sql(
  SELECT id, kind, name, enterprise_number
    FROM parties
   WHERE establishment_number = $1 AND establishment_number <> '' AND id <> $2
     AND NOT EXISTS (SELECT 1 FROM party_archivals WHERE party_id = parties.id AND reason IN ('duplicate', 'merged'))
   ORDER BY id LIMIT 1
)sql";

bool was_typed_wrong(const EnterpriseNumber& number) { return number.check == NumberCheck::wrong_digits; }

void say_as_kept(std::string& number, const std::string& region) {
  if (const auto looked = enterprise_number(number, region); !looked.text.empty()) number = looked.text;
}

void take_establishment_to_its_field(PartyCard& card, const std::string& region) {
  const auto looked = enterprise_number(card.enterprise_number, region);
  if (!is_of_establishment(looked) || !card.establishment_number.empty()) return;
  card.establishment_number = looked.text.substr(letters_of_country);
  card.establishment_why = card.number_why;
  card.enterprise_number.clear();
  card.number_why.clear();
}

// A SIRET begins with the number of its enterprise.
void complete_from_siret(PartyCard& card) {
  if (!card.enterprise_number.empty() || card.establishment_number.size() != digits_of_siret) return;
  say_as_kept(card.enterprise_number = card.establishment_number.substr(0, digits_of_siren), "FR");
}

bool is_enterprise_in(const std::string& number, std::string_view country) { return number.starts_with(country); }

void complete_each_other(PartyCard& card) {
  const bool vat_is_enterprise = is_enterprise_in(card.vat_number, "BE") || is_enterprise_in(card.vat_number, "FR");
  if (card.enterprise_number.empty() && vat_is_enterprise) {
    card.enterprise_number = card.vat_number;
    card.number_why = card.vat_why;
  }
  const bool enterprise_is_vat =
      is_enterprise_in(card.enterprise_number, "BE") || is_enterprise_in(card.enterprise_number, "FR");
  if (card.vat_number.empty() && enterprise_is_vat && card.vat_liability == name_of(VatLiability::liable)) {
    card.vat_number = card.enterprise_number;
    card.vat_why = card.number_why;
  }
}

std::string wrong_digits(const EnterpriseNumber& number) {
  return t("The check digits do not fit: {typed} should be {right}. Correct it, or say below why it is kept.",
           {{"typed", number.typed_digits}, {"right", number.right_digits}});
}

void look_at_enterprise(const std::string& kept, const std::string& why, std::string_view field,
                        std::string_view why_field, const std::string& region, Mistakes& mistakes) {
  if (kept.empty()) return;
  const auto number = enterprise_number(kept, region);
  const auto note = [&](std::string_view where, std::string words) {
    mistakes.push_back({std::string{where}, std::move(words)});
  };
  if (number.check == NumberCheck::wrong_form)
    return note(field, std::string{t("This is not such a number. For example: BE 0403.227.515, or a SIREN.")});
  if (is_of_establishment(number))
    return note(field, std::string{t("This is the number of an establishment: it has a field of its own.")});
  if (was_typed_wrong(number) && why.empty()) note(why_field, wrong_digits(number));
}

// A card without one is marked; it is asked about while the card is new, or when its number is taken away.
bool may_lack_establishment(Reads& db, const PartyCard& card, std::optional<Id<Party>> own, const std::string& region) {
  const auto& country = card.country.empty() ? region : card.country;
  if (card.kind != name_of(PartyKind::organisation) || (country != "BE" && country != "FR")) return true;
  if (!card.establishment_why.empty()) return true;
  const auto before = own ? party_card(db, *own) : std::nullopt;
  return before && before->establishment_number.empty() && before->establishment_why.empty();
}

std::optional<Mistake> mistake_in_establishment(Reads& db, const PartyCard& card, std::optional<Id<Party>> own,
                                                const std::string& region) {
  if (card.establishment_number.empty()) {
    if (may_lack_establishment(db, card, own, region)) return std::nullopt;
    return Mistake{"establishment_why",
                   std::string{t("Say why the establishment number is missing: “private caller, will be asked”.")}};
  }
  const auto number = establishment_number(card.establishment_number, region);
  if (!is_of_establishment(number))
    return Mistake{"establishment_number",
                   std::string{t("This is not an establishment number: ten digits from 2 to 8 on, or a SIRET.")}};
  if (const auto other = party_at_establishment(db, card.establishment_number, own))
    return Mistake{"establishment_number", t("{name} has this establishment number already.", {{"name", other->name}})};
  if (was_typed_wrong(number) && card.establishment_why.empty())
    return Mistake{"establishment_why", wrong_digits(number)};
  return std::nullopt;
}

}  // namespace

bool is_of_establishment(const EnterpriseNumber& number) {
  if (number.text.starts_with("FR")) return number.text.size() == letters_of_country + digits_of_siret;
  return number.text.starts_with("BE") && number.text[letters_of_country] >= '2';
}

EnterpriseNumber establishment_number(const std::string& typed, const std::string& region) {
  auto number = enterprise_number(typed, region);
  return number.check == NumberCheck::wrong_form ? enterprise_number(typed, "BE") : number;
}

std::string shown_establishment(const std::string& kept) {
  const auto number = establishment_number(kept, "BE");
  return number.shown.empty() ? kept : number.shown;
}

void lay_out_numbers(PartyCard& card, const std::string& region) {
  take_establishment_to_its_field(card, region);
  if (const auto number = establishment_number(card.establishment_number, region); is_of_establishment(number))
    card.establishment_number = number.text.substr(letters_of_country);
  complete_from_siret(card);
  say_as_kept(card.enterprise_number, region);
  say_as_kept(card.vat_number, region);
  complete_each_other(card);
}

std::optional<Party> party_at_establishment(Reads& db, const std::string& kept, std::optional<Id<Party>> own) {
  return db.first<Party>(select_at_establishment, kept, own.value_or(Id<Party>{0}));
}

Mistakes mistakes_in_numbers(Reads& db, const PartyCard& card, std::optional<Id<Party>> own,
                             const std::string& region) {
  Mistakes mistakes;
  look_at_enterprise(card.vat_number, card.vat_why, "vat_number", "vat_why", region, mistakes);
  // Said once where both are the same.
  if (card.enterprise_number != card.vat_number)
    look_at_enterprise(card.enterprise_number, card.number_why, "enterprise_number", "number_why", region, mistakes);
  if (auto mistake = mistake_in_establishment(db, card, own, region)) mistakes.push_back(*std::move(mistake));
  return mistakes;
}

}  // namespace relais::parties
