#include "imports/matching.h"

#include "lib/text/characters.h"
#include "parties/keys.h"
#include "parties/name_key.h"

namespace relais::imports {
namespace {

using namespace parties;

// Establishments share the number of their enterprise, so that it is one card only where neither or both are named.
constexpr Sql select_party_numbered = R"sql(
  SELECT id FROM parties
   WHERE enterprise_number = $1 AND enterprise_number <> ''
     AND (establishment_number = $2 OR establishment_number = '' OR $2 = '')
   ORDER BY id LIMIT 1
)sql";

constexpr Sql select_establishment = R"sql(
  SELECT id FROM parties WHERE establishment_number = $1 AND establishment_number <> '' ORDER BY id LIMIT 1
)sql";

constexpr Sql select_party_with_email = R"sql(
  SELECT id FROM parties WHERE email_key = $1 AND email_key <> '' ORDER BY id LIMIT 1
)sql";

constexpr Sql select_party_with_phone = R"sql(
  SELECT id FROM parties WHERE phone_e164 = $1 AND phone_e164 <> '' ORDER BY id LIMIT 1
)sql";

constexpr Sql select_party_called = R"sql(
  SELECT id FROM parties WHERE name_key = $1 AND (postcode = $2 OR postcode = '' OR $2 = '') ORDER BY id LIMIT 1
)sql";

constexpr Sql select_contact_with_email = R"sql(
  SELECT id FROM contacts WHERE email_key = $1 AND email_key <> '' ORDER BY id LIMIT 1
)sql";

// One telephone of a company is that of everybody there, so that the name decides with it.
constexpr Sql select_contact_called = R"sql(
  SELECT id FROM contacts
   WHERE name_key = $1 AND name_key <> ''
     AND (party_id = $2 OR (phone_e164 = $3 AND phone_e164 <> '') OR (mobile_e164 = $4 AND mobile_e164 <> ''))
   ORDER BY id LIMIT 1
)sql";

std::optional<std::int64_t> existing(Reads& db, const PartyCard& card, const std::string& region) {
  using Found = std::optional<std::int64_t>;
  Found found = db.first<std::int64_t>(select_establishment, card.establishment_number);
  if (!found) found = db.first<std::int64_t>(select_party_numbered, card.enterprise_number, card.establishment_number);
  if (!found) found = db.first<std::int64_t>(select_party_with_email, email_key_of(card.email));
  if (!found) found = db.first<std::int64_t>(select_party_with_phone, e164_of(card.phone, region));
  if (!found) found = db.first<std::int64_t>(select_party_called, name_key(card.name), card.postcode);
  return found;
}

std::optional<std::int64_t> existing(Reads& db, const ContactCard& card, const std::string& region) {
  if (auto found = db.first<std::int64_t>(select_contact_with_email, email_key_of(card.email))) return found;
  return db.first<std::int64_t>(select_contact_called, name_key(card.name), id_of<Party>(card.party),
                                e164_of(card.phone, region), e164_of(card.mobile, region));
}

std::optional<std::int64_t> existing(Reads& db, const SiteCard& card, std::optional<Id<Party>> party) {
  if (!party) return std::nullopt;
  for (const auto& site : sites_of(db, *party)) {
    if (folded(site.card.name) == folded(card.name)) return site.id.value;
  }
  return std::nullopt;
}

void add(std::vector<std::string>& keys, std::string_view kind, const std::string& key, const std::string& with = "-") {
  if (!key.empty() && !with.empty()) keys.push_back(fmt::format("{}:{}|{}", kind, key, with));
}

std::vector<std::string> keys(const PartyCard& card, const std::string& region) {
  std::vector<std::string> keys;
  add(keys, "establishment", card.establishment_number);
  add(keys, "number", card.enterprise_number, fmt::format("{} ", card.establishment_number));
  add(keys, "email", email_key_of(card.email));
  add(keys, "phone", e164_of(card.phone, region));
  add(keys, "name", name_key(card.name), fmt::format("{} ", card.postcode));
  return keys;
}

std::vector<std::string> keys(const ContactCard& card, const std::string& region) {
  std::vector<std::string> keys;
  add(keys, "email", email_key_of(card.email));
  add(keys, "party", name_key(card.name), card.party);
  add(keys, "phone", name_key(card.name), e164_of(card.phone, region));
  add(keys, "mobile", name_key(card.name), e164_of(card.mobile, region));
  return keys;
}

}  // namespace

std::vector<std::string> keys_of(const LineCard& line, const std::string& region) {
  if (const auto* party = std::get_if<PartyCard>(&line.card)) return keys(*party, region);
  if (const auto* contact = std::get_if<ContactCard>(&line.card)) return keys(*contact, region);
  std::vector<std::string> found;
  const auto whose = line.party ? std::to_string(line.party->value) : std::string{};
  add(found, "site", folded(std::get<SiteCard>(line.card).name), whose);
  return found;
}

std::optional<std::int64_t> existing_card(Reads& db, const LineCard& line, const std::string& region) {
  if (line.own) return line.own;
  if (const auto* party = std::get_if<PartyCard>(&line.card)) return existing(db, *party, region);
  if (const auto* contact = std::get_if<ContactCard>(&line.card)) return existing(db, *contact, region);
  return existing(db, std::get<SiteCard>(line.card), line.party);
}

}  // namespace relais::imports
