#include "client_file/vcards.h"

#include <unordered_map>

#include "client_file/words.h"
#include "lists/rows_about.h"
#include "parties/affiliation.h"
#include "parties/described.h"

namespace relais::client_file {
namespace {

// So many ids stand in one statement.
constexpr std::size_t at_once = 50;

constexpr std::string_view select_contacts = R"sql(
  SELECT contacts.id, contacts.quality, contacts.civility, contacts.family_name, contacts.given_name, contacts.name,
         contacts.other_name, contacts.function, coalesce(parties.name, contacts.organisation), contacts.language,
         contacts.public_note, contacts.phone, contacts.mobile,
         coalesce(sites.street, ''), coalesce(sites.postcode, ''), coalesce(sites.town, ''),
         coalesce(sites.country, ''), coalesce(parties.street, ''), coalesce(parties.postcode, ''),
         coalesce(parties.town, ''), coalesce(parties.country, ''),
         coalesce((SELECT max(at) FROM events WHERE record_kind = 'contact' AND record_id = contacts.id),
                  contacts.created_at)
    FROM contacts
    LEFT JOIN sites ON sites.id = contacts.site_id
    LEFT JOIN parties ON parties.id = contacts.party_id
   WHERE contacts.id IN ({})
)sql";

constexpr std::string_view select_parties = R"sql(
  SELECT id, kind, name, other_name, website, language, public_note, phone, mobile, email, street, postcode, town,
         country,
         coalesce((SELECT max(at) FROM events WHERE record_kind = 'party' AND record_id = parties.id), created_at)
    FROM parties WHERE id IN ({})
)sql";

void add_reach(std::vector<VCardReach>& all, const std::string& at, std::vector<std::string> types,
               parties::Source source = parties::Source::own) {
  if (at.empty()) return;
  const auto lender = source == parties::Source::own ? std::string_view{} : name_of(source);
  all.push_back({at, std::move(types), {}, std::string{lender}});
}

void read_phones(Row& row, VCard& card) {
  add_reach(card.phones, row.read<std::string>(), {"work", "voice"});
  add_reach(card.phones, row.read<std::string>(), {"cell", "voice"});
}

// The first that says where it is.
void read_address(Row& row, VCard& card) {
  VCardAddress at;
  for (auto* text : {&at.street, &at.postcode, &at.town, &at.country}) *text = row.read<std::string>();
  const bool is_place = !at.street.empty() || !at.postcode.empty() || !at.town.empty();
  if (!is_place || !card.addresses.empty()) return;
  at.country = filter_country_name(at.country);
  at.types = {"work"};
  card.addresses.push_back(std::move(at));
}

// A telephone that is called by a service says whose it is.
void become_service(VCard& card) {
  card.kind = VCardKind::org;
  if (card.organisation.empty()) return;
  card.department = card.full_name;
  card.full_name = fmt::format("{} – {}", card.organisation, card.department);
}

struct ToldContact {
  std::int64_t id = 0;
  VCard card;

  static ToldContact from(Row& row) {
    ToldContact told;
    auto& card = told.card;
    told.id = row.read<std::int64_t>();
    const auto quality = row.read<parties::Quality>();
    for (auto* text : {&card.name.prefix, &card.name.family, &card.name.given, &card.full_name, &card.nickname,
                       &card.title, &card.organisation, &card.language, &card.note})
      *text = row.read<std::string>();
    read_phones(row, card);
    read_address(row, card);
    read_address(row, card);
    card.revision = vcard_revision(row.read<Timestamp>());
    if (quality == parties::Quality::service) become_service(card);
    return told;
  }
};

void be_somebody(VCard& card) {
  const auto who = parties::described(card.full_name);
  card.name.family = who.family_name;
  card.name.given = who.given_name;
}

struct ToldParty {
  std::int64_t id = 0;
  VCard card;

  static ToldParty from(Row& row) {
    ToldParty told;
    auto& card = told.card;
    told.id = row.read<std::int64_t>();
    const auto kind = row.read<parties::PartyKind>();
    for (auto* text : {&card.full_name, &card.nickname, &card.website, &card.language, &card.note})
      *text = row.read<std::string>();
    read_phones(row, card);
    add_reach(card.emails, row.read<std::string>(), {"work"});
    read_address(row, card);
    card.revision = vcard_revision(row.read<Timestamp>());
    if (kind == parties::PartyKind::individual) {
      be_somebody(card);
    } else {
      card.kind = VCardKind::org;
      card.organisation = card.full_name;
    }
    return told;
  }
};

// Found by its id.
using ById = std::unordered_map<std::int64_t, VCard>;

void read_contacts(Reads& db, const std::vector<std::int64_t>& ids, ById& found) {
  for (auto& told : lists::rows_about<ToldContact>(db, select_contacts, ids)) found[told.id] = std::move(told.card);
  for (const auto& one : parties::affiliations_with(db, ids)) {
    auto& card = found[one.id.value];
    if (card.phones.empty()) add_reach(card.phones, one.phone.at, {"work", "voice"}, one.phone.source);
    add_reach(card.emails, one.email.at, {"work"}, one.email.source);
    // Somebody of whom a mail told nothing but its address.
    if (card.full_name.empty()) card.full_name = one.email.at;
  }
}

void read_parties(Reads& db, const std::vector<std::int64_t>& ids, ById& found) {
  for (auto& told : lists::rows_about<ToldParty>(db, select_parties, ids)) found[told.id] = std::move(told.card);
}

}  // namespace

std::vector<VCard> vcards_with(Reads& db, const Settings& settings, Cards cards, const std::vector<std::int64_t>& ids) {
  ById found;
  for (std::size_t first = 0; first < ids.size(); first += at_once) {
    const auto last = std::min(ids.size(), first + at_once);
    const std::vector<std::int64_t> some(ids.begin() + static_cast<std::ptrdiff_t>(first),
                                         ids.begin() + static_cast<std::ptrdiff_t>(last));
    cards == Cards::parties ? read_parties(db, some, found) : read_contacts(db, some, found);
  }
  std::vector<VCard> in_order;
  for (const auto id : ids) {
    const auto card = found.find(id);
    if (card == found.end()) continue;
    card->second.uid = fmt::format("{}/{}/{}", settings.public_url, list_of(cards), id);
    in_order.push_back(std::move(card->second));
  }
  return in_order;
}

}  // namespace relais::client_file
