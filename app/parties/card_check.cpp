#include "parties/card_check.h"

#include <algorithm>

#include "dispatch/id_in.h"
#include "dispatch/options.h"
#include "lib/phone/phone_number.h"
#include "lib/text/characters.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"
#include "parties/card_number.h"
#include "people/person.h"

namespace relais::parties {
namespace {

constexpr std::size_t longest_field = 300;
constexpr std::size_t longest_text = 10'000;

constexpr Sql select_person = R"sql(
  SELECT 1 FROM people WHERE id = $1
)sql";

constexpr Sql select_party_of_contact = R"sql(
  SELECT coalesce(party_id, 0) FROM contacts WHERE id = $1
)sql";

class Found {
public:
  void note(std::string_view field, std::string_view words) {
    mistakes_.push_back({std::string{field}, std::string{words}});
  }
  void note_unless(bool holds, std::string_view field, std::string_view words) {
    if (!holds) note(field, words);
  }
  void add(Mistakes others) {
    for (auto& other : others) mistakes_.push_back(std::move(other));
  }
  Mistakes taken() { return std::move(mistakes_); }

private:
  Mistakes mistakes_;
};

template <class Card>
void look_at_lengths(const Card& card, const std::vector<CardField<Card>>& fields, Found& found) {
  for (const auto& field : fields) {
    const auto most = field.name.ends_with("_note") || field.name == "information" ? longest_text : longest_field;
    if (characters(card.*field.content) > most)
      found.note(field.name, t("At most {count} characters, please.", {{"count", std::to_string(most)}}));
  }
}

void look_at_email(const std::string& email, Found& found) {
  found.note_unless(email.empty() || EmailAddress::from(email), "email", t("This is not a mail address."));
}

void look_at_country(const std::string& country, Found& found) {
  const bool is_code = country.size() == 2 && std::ranges::all_of(country, [](char c) { return c >= 'A' && c <= 'Z'; });
  found.note_unless(country.empty() || is_code, "country", t("Choose a country."));
}

template <Named E>
bool are_words(const std::string& chosen) {
  return words_in<E>(chosen).size() == filter_parts(chosen).size();
}

template <Named E>
void look_at_word(const std::string& word, std::string_view field, Found& found) {
  found.note_unless(word.empty() || named<E>(word).has_value(), field, t("Choose one of these."));
}

bool is_website(const std::string& website) {
  const auto host = website.find("://") + 3;
  const bool is_of_the_web = website.starts_with("https://") || website.starts_with("http://");
  return is_of_the_web && website.find('.', host) != std::string::npos && website.find(' ') == std::string::npos;
}

bool is_above(Reads& db, Id<Party> one, Id<Party> other) {
  return std::ranges::any_of(parents_of(db, other), [&](const Party& parent) { return parent.id == one; });
}

void look_at_parent(Reads& db, const std::string& typed, std::optional<Id<Party>> own, Found& found) {
  if (typed.empty()) return;
  const auto parent = id_in<Party>(typed);
  if (!parent || !party(db, *parent)) return found.note("parent", t("This card does not exist."));
  if (own && (*parent == *own || is_above(db, *own, *parent)))
    found.note("parent", t("A company cannot be above itself."));
}

void look_at_people(Reads& db, const PartyCard& card, std::optional<Id<Party>> own, Found& found) {
  if (!card.account_manager.empty()) {
    const auto person = id_in<Person>(card.account_manager);
    found.note_unless(person && db.first<int>(select_person, *person), "account_manager", t("Choose one of these."));
  }
  if (card.main_contact.empty()) return;
  const auto contact = id_in<Contact>(card.main_contact);
  const auto place = contact ? db.first<Id<Party>>(select_party_of_contact, *contact) : std::nullopt;
  found.note_unless(own && place == own, "main_contact", t("The main contact is one of those of this party."));
}

void look_at_words(const PartyCard& card, Found& found) {
  look_at_word<PartyKind>(card.kind, "kind", found);
  look_at_word<Language>(card.language, "language", found);
  look_at_word<VatLiability>(card.vat_liability, "vat_liability", found);
  found.note_unless(!card.kind.empty(), "kind", t("Choose one of these."));
  found.note_unless(are_words<Relation>(card.relations), "relations", t("Choose among these."));
}

bool is_day(const std::string& text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool fits = form[i] == '-' ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
    if (!fits) return false;
  }
  const auto month = text.substr(5, 2);
  const auto day = text.substr(8, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

void look_at_days(const ContactCard& card, Found& found) {
  for (const auto& [field, day] : {std::pair{"starts_on", card.starts_on}, std::pair{"ends_on", card.ends_on}})
    found.note_unless(day.empty() || is_day(day), field, t("This is not a day."));
  const bool is_known = is_day(card.starts_on) && is_day(card.ends_on);
  found.note_unless(!is_known || card.starts_on <= card.ends_on, "ends_on", t("This is before the beginning."));
}

void look_at_place(Reads& db, const ContactCard& card, Found& found) {
  const auto place = id_in<Party>(card.party);
  if (!card.party.empty() && (!place || !party(db, *place))) return found.note("party", t("This card does not exist."));
  if (card.site.empty()) return;
  const auto its_site = id_in<Site>(card.site);
  const auto chosen = its_site ? site(db, *its_site) : std::nullopt;
  found.note_unless(chosen && place && chosen->party == *place, "site", t("This site is not one of the party."));
}

void look_at_name(const ContactCard& card, Found& found) {
  const bool is_service = card.quality == name_of(Quality::service);
  // Of somebody who wrote once often nothing but his address is known.
  const bool is_known = !card.name.empty() || (!is_service && !card.email.empty());
  found.note_unless(is_known, is_service ? "name" : "family_name",
                    is_service ? t("Give the service a name.") : t("Say who it is."));
}

void warn_of_phone(const std::string& phone, std::string_view field, const std::string& region, Found& found) {
  if (phone.empty()) return;
  const auto number = PhoneNumber::from(phone, region);
  if (!number) return found.note(field, t("This does not look like a telephone number. It is kept as it was typed."));
  found.note_unless(number->is_valid(), field,
                    t("Nobody has been given this number, as far as is known. It is kept as it was typed."));
}

}  // namespace

Mistakes mistakes_in(Reads& db, const PartyCard& card, std::optional<Id<Party>> own, const std::string& region) {
  Found found;
  found.note_unless(!card.name.empty(), "name", t("Give a name."));
  look_at_lengths(card, party_fields(), found);
  look_at_words(card, found);
  look_at_country(card.country, found);
  look_at_email(card.email, found);
  found.note_unless(card.website.empty() || is_website(card.website), "website",
                    t("This is not the address of a website."));
  found.add(mistakes_in_numbers(db, card, own, card.country.empty() ? region : card.country));
  look_at_parent(db, card.parent, own, found);
  look_at_people(db, card, own, found);
  return found.taken();
}

Mistakes mistakes_in(Reads& db, const ContactCard& card) {
  Found found;
  look_at_name(card, found);
  look_at_lengths(card, contact_fields(), found);
  look_at_word<Quality>(card.quality, "quality", found);
  look_at_word<Language>(card.language, "language", found);
  look_at_email(card.email, found);
  look_at_place(db, card, found);
  look_at_days(card, found);
  return found.taken();
}

Mistakes mistakes_in(const SiteCard& card) {
  Found found;
  found.note_unless(!card.name.empty(), "name", t("Give the site a name."));
  look_at_lengths(card, site_fields(), found);
  look_at_country(card.country, found);
  look_at_email(card.email, found);
  return found.taken();
}

Mistakes warnings_in(const PartyCard& card, const std::string& region) {
  Found found;
  warn_of_phone(card.phone, "phone", region, found);
  warn_of_phone(card.mobile, "mobile", region, found);
  return found.taken();
}

Mistakes warnings_in(const ContactCard& card, const std::string& region) {
  Found found;
  warn_of_phone(card.phone, "phone", region, found);
  warn_of_phone(card.mobile, "mobile", region, found);
  return found.taken();
}

Mistakes warnings_in(const SiteCard& card, const std::string& region) {
  Found found;
  warn_of_phone(card.phone, "phone", region, found);
  return found.taken();
}

std::string in_words(const Mistakes& warnings) {
  std::string words;
  for (const auto& warning : warnings) words += fmt::format("{}{}", words.empty() ? "" : " ", warning.message);
  return words;
}

}  // namespace relais::parties
