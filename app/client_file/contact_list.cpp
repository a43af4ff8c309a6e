#include "client_file/contact_list.h"

#include "client_file/card_list.h"
#include "client_file/listed_words.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

constexpr Sql select_contacts{R"sql(
  SELECT contacts.id, contacts.name, contacts.other_name, contacts.quality, contacts.civility, contacts.family_name,
         contacts.given_name, contacts.function, coalesce(employer.name, contacts.organisation),
         coalesce(sites.name, ''), contacts.phone, contacts.mobile, contacts.email, contacts.language,
         contacts.starts_on, contacts.ends_on, contacts.public_note, contacts.private_note, contacts.created_at,
         contacts.party_id, CASE WHEN archived.contact_id IS NULL THEN 0 ELSE 1 END, contacts.name_sort
    FROM contacts
    LEFT JOIN parties AS employer ON employer.id = contacts.party_id
    LEFT JOIN sites ON sites.id = contacts.site_id
    LEFT JOIN contact_archivals AS archived ON archived.contact_id = contacts.id
   WHERE contacts.id IN (SELECT value FROM json_each($1))
)sql",
                              R"sql(
  SELECT contacts.id, contacts.name, contacts.other_name, contacts.quality, contacts.civility, contacts.family_name,
         contacts.given_name, contacts.function, coalesce(employer.name, contacts.organisation),
         coalesce(sites.name, ''), contacts.phone, contacts.mobile, contacts.email, contacts.language,
         contacts.starts_on, contacts.ends_on, contacts.public_note, contacts.private_note, contacts.created_at,
         contacts.party_id, CASE WHEN archived.contact_id IS NULL THEN 0 ELSE 1 END, contacts.name_sort
    FROM contacts
    LEFT JOIN parties AS employer ON employer.id = contacts.party_id
    LEFT JOIN sites ON sites.id = contacts.site_id
    LEFT JOIN contact_archivals AS archived ON archived.contact_id = contacts.id
   WHERE contacts.id = ANY (CAST($1 AS BIGINT[]))
)sql"};

}  // namespace

ListedContact ListedContact::from(Row& row) {
  ListedContact contact;
  contact.id = row.read<std::int64_t>();
  contact.name = row.read<std::string>();
  contact.other_name = row.read<std::string>();
  contact.quality = parties::filter_label(row.read<parties::Quality>());
  for (const auto field :
       {&ListedContact::civility, &ListedContact::family_name, &ListedContact::given_name, &ListedContact::function,
        &ListedContact::party, &ListedContact::site, &ListedContact::phone, &ListedContact::mobile,
        &ListedContact::email, &ListedContact::language, &ListedContact::starts_on, &ListedContact::ends_on,
        &ListedContact::public_note, &ListedContact::private_note}) {
    contact.*field = row.read<std::string>();
  }
  for (const auto day : {&ListedContact::starts_on, &ListedContact::ends_on})
    contact.*day = day_in_figures(contact.*day);
  contact.language = language_in_words(contact.language);
  contact.added_on = day_in_figures(row.read<Timestamp>());
  contact.party_id = row.read<std::optional<std::int64_t>>();
  contact.is_archived = row.read<bool>();
  contact.name_sort = row.read<std::string>();
  // Somebody of whom a mail told nothing but its address.
  if (contact.name.empty()) contact.name = contact.email;
  return contact;
}

std::vector<ListedContact> contacts_with(Reads& db, const std::vector<std::int64_t>& ids) {
  if (ids.empty()) return {};
  const auto array = as_array(db.dialect(), ids);
  auto listed = db.all<ListedContact>(select_contacts, array);
  std::ranges::sort(listed, {}, &ListedContact::id);
  add_tags(db, listed, Cards::contacts, array);
  return in_order_of(std::move(listed), ids);
}

std::vector<ListColumn<ListedContact>> contact_columns() {
  using enum OnTelephone;
  return {{"function", t("Function"), &ListedContact::function, true},
          {"party", t("Party"), &ListedContact::party, true, right},
          {"site", t("Site"), &ListedContact::site, true},
          {"phone", t("Telephone"), &ListedContact::phone, true, left},
          {"mobile", t("Mobile telephone"), &ListedContact::mobile, true, left},
          {"email", t("Mail address"), &ListedContact::email, true},
          {"other_name", t("Other name"), &ListedContact::other_name},
          {"quality", t("Person or service"), &ListedContact::quality},
          {"civility", t("Civility"), &ListedContact::civility},
          {"family_name", t("Family name"), &ListedContact::family_name},
          {"given_name", t("First name"), &ListedContact::given_name},
          {"language", t("Language"), &ListedContact::language},
          {"tags", t("Tags"), &ListedContact::tags},
          {"starts_on", t("There since"), &ListedContact::starts_on},
          {"ends_on", t("There until"), &ListedContact::ends_on},
          {"added_on", t("Added on"), &ListedContact::added_on, false, hidden, CardSort::newest},
          {"public_note", t("Note that may leave the house"), &ListedContact::public_note},
          {"private_note", t("Internal note"), &ListedContact::private_note}};
}

lists::Position position_of(const ListedContact& contact, CardSort sort) {
  return sort == CardSort::newest ? lists::Position{{contact.id}} : lists::Position{{contact.id}, contact.name_sort};
}

}  // namespace relais::client_file
