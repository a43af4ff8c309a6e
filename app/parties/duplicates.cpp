#include "parties/duplicates.h"

#include <algorithm>
#include <set>

#include "lib/phone/phone_number.h"
#include "lib/text/translation.h"
#include "lists/rows_about.h"
#include "parties/archival.h"
#include "parties/keys.h"
#include "parties/name_likeness.h"
#include "parties/name_search.h"
#include "parties/signpost.h"

namespace relais::parties {
namespace {

constexpr std::size_t most_shown = 5;

constexpr std::string_view select_parties = R"sql(
  SELECT parties.id, name, other_name, '', trim(postcode || ' ' || town), email_key, phone_e164, mobile_e164,
         enterprise_number, establishment_number, vat_number, archival.party_id
    FROM parties LEFT JOIN party_archivals AS archival ON archival.party_id = parties.id
   WHERE parties.id IN ({})
)sql";

constexpr std::string_view select_contacts = R"sql(
  SELECT contacts.id, name, other_name, coalesce(CAST(contacts.party_id AS TEXT), ''), organisation, email_key,
         phone_e164, mobile_e164, '', '', '', archival.contact_id
    FROM contacts LEFT JOIN contact_archivals AS archival ON archival.contact_id = contacts.id
   WHERE contacts.id IN ({})
)sql";

constexpr Sql select_numbered = R"sql(
  SELECT id FROM parties
   WHERE (enterprise_number = $1 AND enterprise_number <> '') OR (establishment_number = $2 AND establishment_number <> '')
      OR (vat_number = $3 AND vat_number <> '')
   ORDER BY id LIMIT 24
)sql";

constexpr Sql select_settled = R"sql(
  SELECT CASE WHEN one_id = $2 THEN other_id ELSE one_id END FROM possible_duplicates
   WHERE record_kind = $1 AND settled = 'different' AND (one_id = $2 OR other_id = $2)
)sql";

// A card as it is compared.
struct Compared {
  std::int64_t id = 0;
  std::string name;
  std::string other_name;
  std::string party;
  std::string about;
  std::string email;
  std::string phone;
  std::string mobile;
  std::string number;
  std::string establishment;
  std::string vat;
  bool is_archived = false;

  static Compared from(Row& row) {
    Compared card;
    card.id = row.read<std::int64_t>();
    for (const auto field :
         {&Compared::name, &Compared::other_name, &Compared::party, &Compared::about, &Compared::email,
          &Compared::phone, &Compared::mobile, &Compared::number, &Compared::establishment, &Compared::vat}) {
      card.*field = row.read<std::string>();
    }
    card.is_archived = row.read<std::optional<std::int64_t>>().has_value();
    return card;
  }
};

Compared compared(const PartyCard& card, const std::string& region) {
  return {0,
          card.name,
          card.other_name,
          "",
          "",
          email_key_of(card.email),
          e164_of(card.phone, region),
          e164_of(card.mobile, region),
          card.enterprise_number,
          card.establishment_number,
          card.vat_number};
}

Compared compared(const ContactCard& card, const std::string& region) {
  return {0,
          card.name,
          card.other_name,
          card.party,
          "",
          email_key_of(card.email),
          e164_of(card.phone, region),
          e164_of(card.mobile, region),
          "",
          "",
          ""};
}

bool same(const std::string& one, const std::string& other) { return !one.empty() && one == other; }

bool share_phone(const Compared& one, const Compared& other) {
  return same(one.phone, other.phone) || same(one.phone, other.mobile) || same(one.mobile, other.phone) ||
         same(one.mobile, other.mobile);
}

NameLikeness names_of_both(const Compared& one, const Compared& other) {
  return std::max({likeness_of(one.name, other.name), likeness_of(one.other_name, other.name),
                   likeness_of(one.name, other.other_name)});
}

std::vector<Likeness> likenesses_of(const Compared& one, const Compared& other) {
  std::vector<Likeness> all;
  const auto add = [&](bool holds, Likeness likeness) {
    if (holds) all.push_back(likeness);
  };
  const auto names = names_of_both(one, other);
  add(same(one.establishment, other.establishment), Likeness::establishment);
  add(same(one.number, other.number), Likeness::number);
  add(same(one.vat, other.vat), Likeness::vat);
  add(same(one.email, other.email), Likeness::email);
  add(share_phone(one, other), Likeness::phone);
  add(names == NameLikeness::same, Likeness::name);
  add(names == NameLikeness::near, Likeness::near_name);
  return all;
}

bool has(const std::vector<Likeness>& all, Likeness likeness) { return std::ranges::find(all, likeness) != all.end(); }

// Those of two establishments share the numbers of their enterprise, and colleagues the telephone of their office.
bool is_told(const Compared& one, const Compared& other, const std::vector<Likeness>& all) {
  const bool is_named_alike = has(all, Likeness::name) || has(all, Likeness::near_name);
  if (all.empty()) return false;
  if (is_named_alike && !one.party.empty() && !other.party.empty() && one.party != other.party && all.size() == 1)
    return has(all, Likeness::name);
  if (is_named_alike || has(all, Likeness::email) || has(all, Likeness::establishment)) return true;
  if (!one.establishment.empty() && !other.establishment.empty() && one.establishment != other.establishment)
    return false;
  const bool are_colleagues = same(one.party, other.party);
  return !are_colleagues || same(one.mobile, other.mobile);
}

int weight_of(const std::vector<Likeness>& all) {
  int weight = 0;
  for (const auto likeness : all) {
    const auto place = static_cast<int>(likeness);
    weight += likeness == Likeness::near_name ? 2 : 10 - place;
  }
  return weight;
}

void add(std::set<std::int64_t>& ids, const std::vector<std::int64_t>& more) { ids.insert(more.begin(), more.end()); }

std::set<std::int64_t> possible_ids(Reads& db, Cards cards, const Compared& card) {
  std::set<std::int64_t> ids;
  for (const auto& key : {card.email, card.phone, card.mobile}) {
    if (!key.empty()) add(ids, cards_beginning(db, cards, {key}));
  }
  for (const auto& name : {card.name, card.other_name}) {
    const auto words = sought_words(name);
    add(ids, cards_beginning(db, cards, words));
    add(ids, cards_near(db, cards, words));
  }
  if (cards == Cards::parties && !(card.number + card.establishment + card.vat).empty())
    add(ids, db.all<std::int64_t>(select_numbered, card.number, card.establishment, card.vat));
  return ids;
}

std::vector<Compared> cards_with(Reads& db, Cards cards, const std::set<std::int64_t>& ids) {
  return lists::rows_about<Compared>(db, cards == Cards::parties ? select_parties : select_contacts, ids);
}

void forget_known(Reads& db, Cards cards, std::optional<std::int64_t> own, std::set<std::int64_t>& ids) {
  const std::string kind = cards == Cards::parties ? "party" : "contact";
  if (!own) return;
  ids.erase(*own);
  for (const auto other : db.all<std::int64_t>(select_settled, kind, *own)) ids.erase(other);
  if (cards == Cards::parties) return;
  for (const auto& other : other_cards_of(db, Id<Contact>{*own})) ids.erase(other.id.value);
}

std::string phone_shown(const std::string& e164) {
  const auto number = PhoneNumber::from(e164, "");
  return number ? number->shown() : e164;
}

PossibleDuplicate told(Cards cards, Compared card, std::vector<Likeness> likenesses) {
  auto about = card.about;
  for (const auto& more :
       {card.establishment, card.number, phone_shown(card.mobile), phone_shown(card.phone), card.email}) {
    if (!more.empty() && about.size() < 60) about += (about.empty() ? "" : " · ") + more;
  }
  return {{cards == Cards::parties ? "party" : "contact", card.id},
          std::move(card.name),
          std::move(about),
          std::move(likenesses),
          card.is_archived};
}

std::vector<PossibleDuplicate> found(Reads& db, Cards cards, const Compared& card, std::optional<std::int64_t> own) {
  auto ids = possible_ids(db, cards, card);
  forget_known(db, cards, own, ids);
  std::vector<PossibleDuplicate> all;
  for (auto& other : cards_with(db, cards, ids)) {
    auto likenesses = likenesses_of(card, other);
    if (!is_told(card, other, likenesses)) continue;
    auto shown = told(cards, std::move(other), std::move(likenesses));
    if (followed(db, shown.card) == shown.card) all.push_back(std::move(shown));
  }
  std::ranges::stable_sort(all, std::greater{}, [](const auto& each) { return weight_of(each.likenesses); });
  if (all.size() > most_shown) all.resize(most_shown);
  return all;
}

}  // namespace

std::string_view filter_label(Likeness likeness) {
  switch (likeness) {
    case Likeness::establishment: return t("same establishment number");
    case Likeness::number: return t("same enterprise number");
    case Likeness::vat: return t("same VAT number");
    case Likeness::email: return t("same mail address");
    case Likeness::phone: return t("same telephone");
    case Likeness::name: return t("same name");
    case Likeness::near_name: return t("almost the same name");
  }
  return {};
}

std::string PossibleDuplicate::address() const { return address_of(card); }

std::string PossibleDuplicate::in_words() const {
  std::string words;
  for (const auto likeness : likenesses)
    words += fmt::format("{}{}", words.empty() ? "" : ", ", filter_label(likeness));
  return words;
}

std::vector<PossibleDuplicate> duplicates_of(Reads& db, const PartyCard& card, const std::string& region,
                                             std::optional<Id<Party>> own) {
  return found(db, Cards::parties, compared(card, region), own ? std::optional{own->value} : std::nullopt);
}

std::vector<PossibleDuplicate> duplicates_of(Reads& db, const ContactCard& card, const std::string& region,
                                             std::optional<Id<Contact>> own) {
  return found(db, Cards::contacts, compared(card, region), own ? std::optional{own->value} : std::nullopt);
}

}  // namespace relais::parties
