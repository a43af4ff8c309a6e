#include "client_file/form_display.h"

#include <fmt/ranges.h>

#include "dispatch/options.h"
#include "lib/text/translation.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/site.h"

namespace relais::client_file {
namespace {

constexpr Sql select_own = R"sql(
  SELECT hidden FROM form_displays WHERE person_id = $1 AND form = $2
)sql";

constexpr Sql select_default = R"sql(
  SELECT hidden FROM form_display_defaults WHERE form = $1
)sql";

constexpr Sql upsert_own = R"sql(
  INSERT INTO form_displays (person_id, form, hidden) VALUES ($1, $2, $3)
  ON CONFLICT (person_id, form) DO UPDATE SET hidden = excluded.hidden
)sql";

constexpr Sql upsert_default = R"sql(
  INSERT INTO form_display_defaults (form, hidden, chosen_by, chosen_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (form) DO UPDATE SET hidden = excluded.hidden, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
)sql";

constexpr std::array needed_of_a_party{std::string_view{"kind"}, std::string_view{"relations"},
                                       std::string_view{"name"}};
// A service has a name, a person a family name, and either may be at a party.
constexpr std::array needed_of_a_contact{std::string_view{"quality"}, std::string_view{"family_name"},
                                         std::string_view{"given_name"}, std::string_view{"name"},
                                         std::string_view{"party"}};
constexpr std::array needed_of_a_site{std::string_view{"name"}};

template <class Card, std::size_t count>
std::vector<FormField> named(const std::vector<parties::CardField<Card>>& fields,
                             const std::array<std::string_view, count>& needed) {
  std::vector<FormField> named;
  for (const auto& field : fields) {
    const bool is_needed = std::ranges::find(needed, field.name) != needed.end();
    named.push_back({std::string{field.name}, std::string{field.label}, is_needed});
  }
  return named;
}

// A field that has become needed since somebody hid it is shown to him again.
ShownFields without(FormName form, std::string_view hidden) {
  ShownFields shown{filter_parts(hidden)};
  for (const auto& field : fields_of(form)) {
    if (field.is_needed) std::erase(shown.hidden, field.name);
  }
  return shown;
}

}  // namespace

std::string_view filter_label(FormName form) {
  switch (form) {
    case FormName::party: return t("Form of a party");
    case FormName::contact: return t("Form of a contact");
    case FormName::site: return t("Form of a site");
  }
  return {};
}

std::vector<FormField> fields_of(FormName form) {
  switch (form) {
    case FormName::party: return named(parties::party_fields(), needed_of_a_party);
    case FormName::contact: return named(parties::contact_fields(), needed_of_a_contact);
    case FormName::site: return named(parties::site_fields(), needed_of_a_site);
  }
  return {};
}

void ShownFields::reveal(const Mistakes& mistakes) {
  for (const auto& mistake : mistakes) std::erase(hidden, mistake.field);
}

ShownFields shown_fields(Reads& db, const Person& person, FormName form) {
  const auto own = db.first<std::string>(select_own, person.id, form);
  return own ? without(form, *own) : usually_shown(db, form);
}

ShownFields usually_shown(Reads& db, FormName form) {
  return without(form, db.first<std::string>(select_default, form).value_or(""));
}

void keep_display(Transaction& tx, const Person& by, FormName form, const std::vector<std::string>& shown,
                  ChosenFor whom) {
  std::vector<std::string> hidden;
  for (const auto& field : fields_of(form)) {
    const bool is_hidden = !field.is_needed && std::ranges::find(shown, field.name) == shown.end();
    if (is_hidden) hidden.push_back(field.name);
  }
  const auto text = fmt::format("{}", fmt::join(hidden, ","));
  if (whom == ChosenFor::everybody) {
    tx.run(upsert_default, form, text, by.id, tx.now());
  } else {
    tx.run(upsert_own, by.id, form, text);
  }
}

}  // namespace relais::client_file
