#include "parties/affiliation.h"

#include <algorithm>

#include "dispatch/id_in.h"
#include "lists/rows_about.h"

namespace relais::parties {
namespace {

constexpr std::string_view columns =
    "SELECT contacts.id, contacts.name, contacts.civility, contacts.function, contacts.quality, contacts.site_id,"
    " coalesce(sites.name, ''), contacts.mobile, contacts.phone, coalesce(sites.phone, ''), coalesce(parties.phone, "
    "''),"
    " contacts.email, coalesce(sites.email, ''), coalesce(parties.email, ''),"
    " CASE WHEN parties.main_contact_id = contacts.id THEN 1 ELSE 0 END, coalesce(contact_archivals.reason, '')";

constexpr std::string_view with_party_or_none = "contacts LEFT JOIN parties ON parties.id = contacts.party_id";

constexpr std::string_view surroundings =
    "LEFT JOIN sites ON sites.id = contacts.site_id"
    " LEFT JOIN contact_archivals ON contact_archivals.contact_id = contacts.id";

constexpr std::string_view in_their_order =
    "ORDER BY CASE WHEN contact_archivals.reason IS NULL THEN 0 ELSE 1 END,"
    " CASE WHEN parties.main_contact_id = contacts.id THEN 0 ELSE 1 END, contacts.name_sort, contacts.id LIMIT 1000";

constexpr Sql select_also_at = R"sql(
  SELECT contacts.id, parties.name
    FROM contacts
    JOIN contacts AS other ON other.holder_id = contacts.holder_id AND other.id <> contacts.id
    JOIN parties ON parties.id = other.party_id
   WHERE contacts.party_id = $1 AND parties.id <> $1
     AND NOT EXISTS (SELECT 1 FROM contact_archivals WHERE contact_id = other.id)
   ORDER BY parties.name_sort, parties.id
)sql";

struct AlsoAt {
  Id<Contact> contact;
  std::string party;

  static AlsoAt from(Row& row) { return {row.read<Id<Contact>>(), row.read<std::string>()}; }
};

Reached first_known(const std::string& own, const std::string& of_site, const std::string& of_party) {
  if (!own.empty()) return {own, Source::own};
  if (!of_site.empty()) return {of_site, Source::site};
  return {of_party, of_party.empty() ? Source::own : Source::party};
}

}  // namespace

Affiliation Affiliation::from(Row& row) {
  Affiliation one;
  one.id = row.read<Id<Contact>>();
  for (auto* text : {&one.name, &one.civility, &one.function}) *text = row.read<std::string>();
  one.quality = row.read<Quality>();
  one.site = row.read<std::optional<Id<Site>>>();
  one.site_name = row.read<std::string>();
  const auto mobile = row.read<std::string>();
  const auto fixed = row.read<std::string>();
  const auto site_phone = row.read<std::string>();
  const auto party_phone = row.read<std::string>();
  one.phone = first_known(fixed.empty() ? mobile : fixed, site_phone, party_phone);
  const auto email = row.read<std::string>();
  const auto site_email = row.read<std::string>();
  const auto party_email = row.read<std::string>();
  one.email = first_known(email, site_email, party_email);
  one.is_main = row.read<bool>();
  one.archived_because = row.read<std::string>();
  return one;
}

std::string Affiliation::address() const { return fmt::format("/contacts/{}", id.value); }

std::optional<Affiliation> affiliation_of(Reads& db, Id<Contact> contact) {
  static const auto statement =
      kept(fmt::format("{} FROM {} {} WHERE contacts.id = $1", columns, with_party_or_none, surroundings));
  return db.first<Affiliation>(statement, contact);
}

std::vector<Affiliation> affiliations_with(Reads& db, const std::vector<std::int64_t>& contacts) {
  const auto text = fmt::format("{} FROM {} {} WHERE contacts.id IN ({{}})", columns, with_party_or_none, surroundings);
  return lists::rows_about<Affiliation>(db, text, contacts);
}

std::vector<Affiliation> affiliations_of(Reads& db, Id<Party> party) {
  static const auto statement =
      kept(fmt::format("{} FROM parties JOIN contacts ON contacts.party_id = parties.id {} WHERE parties.id = $1 {}",
                       columns, surroundings, in_their_order));
  auto all = db.all<Affiliation>(statement, party);
  for (const auto& [contact, name] : db.all<AlsoAt>(select_also_at, party)) {
    const auto one = std::ranges::find(all, contact, &Affiliation::id);
    if (one != all.end()) one->also_at.push_back(name);
  }
  return all;
}

std::vector<Affiliation> contacts_for_intervention(Reads& db, Id<Party> party, std::optional<Id<Site>> site) {
  auto all = affiliations_of(db, party);
  std::erase_if(all, [&](const Affiliation& one) { return one.is_archived() || (one.site && one.site != site); });
  return all;
}

}  // namespace relais::parties
