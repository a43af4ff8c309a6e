#include "parties/site.h"

#include "lib/text/translation.h"
#include "parties/keys.h"

namespace relais::parties {
namespace {

constexpr Sql insert_site = R"sql(
  INSERT INTO sites (name, street, postcode, town, country, contact_name, phone, phone_e164, email, email_key,
                     information, party_id, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  RETURNING id
)sql";

constexpr Sql update_site = R"sql(
  UPDATE sites
     SET name = $1, street = $2, postcode = $3, town = $4, country = $5, contact_name = $6, phone = $7, phone_e164 = $8,
         email = $9, email_key = $10, information = $11
   WHERE id = $12
)sql";

constexpr Sql select_site = R"sql(
  SELECT id, party_id, name, street, postcode, town, country, contact_name, phone, email, information
    FROM sites WHERE id = $1
)sql";

constexpr Sql select_of_party = R"sql(
  SELECT id, party_id, name, street, postcode, town, country, contact_name, phone, email, information
    FROM sites WHERE party_id = $1 ORDER BY id
)sql";

// In the order in which both statements name them.
template <class Ask>
auto with_values(const SiteCard& card, const std::string& region, Ask ask) {
  return ask(card.name, card.street, card.postcode, card.town, card.country, card.contact_name, card.phone,
             e164_of(card.phone, region), card.email, email_key_of(card.email), card.information);
}

}  // namespace

Site Site::from(Row& row) {
  Site site;
  site.id = row.read<Id<Site>>();
  site.party = row.read<Id<Party>>();
  for (const auto field : {&SiteCard::name, &SiteCard::street, &SiteCard::postcode, &SiteCard::town, &SiteCard::country,
                           &SiteCard::contact_name, &SiteCard::phone, &SiteCard::email, &SiteCard::information}) {
    site.card.*field = row.read<std::string>();
  }
  return site;
}

std::vector<CardField<SiteCard>> site_fields() {
  return {{"name", t("Name of the site"), &SiteCard::name},
          {"street", t("Street and number"), &SiteCard::street},
          {"postcode", t("Postcode"), &SiteCard::postcode},
          {"town", t("Town"), &SiteCard::town},
          {"country", t("Country"), &SiteCard::country},
          {"contact_name", t("Contact on the spot"), &SiteCard::contact_name},
          {"phone", t("Telephone"), &SiteCard::phone},
          {"email", t("Mail address"), &SiteCard::email},
          {"information", t("Good to know"), &SiteCard::information}};
}

std::optional<Site> site(Reads& db, Id<Site> id) { return db.first<Site>(select_site, id); }

std::vector<Site> sites_of(Reads& db, Id<Party> party) { return db.all<Site>(select_of_party, party); }

Id<Site> add_site(Transaction& tx, Id<Party> party, const SiteCard& card, const std::string& region, const Actor& by) {
  const auto id = with_values(card, region, [&](const auto&... values) {
    return tx.returning<Id<Site>>(insert_site, values..., party, tx.now());
  });
  record(tx, by, {"site", id.value}, "added", changes_between(SiteCard{}, card, site_fields()));
  record(tx, by, {"party", party.value}, "site_added", {change("site", "", card.name)});
  return id;
}

std::optional<std::int64_t> change_site(Transaction& tx, const Site& before, const SiteCard& after,
                                        const std::string& region, const Actor& by) {
  const auto changes = changes_between(before.card, after, site_fields());
  if (changes.empty()) return std::nullopt;
  with_values(after, region, [&](const auto&... values) { return tx.run(update_site, values..., before.id); });
  record(tx, by, {"party", before.party.value}, "site_changed", {change("site", before.card.name, after.name)});
  return record(tx, by, before.ref(), "changed", changes);
}

}  // namespace relais::parties
