#include "imports/columns.h"

#include <algorithm>
#include <map>
#include <set>

#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/site.h"

namespace relais::imports {
namespace {

constexpr Sql select_field = R"sql(
  SELECT field FROM import_columns WHERE kind = $1 AND header = $2
)sql";

// They name a row of ours by its id, which no file from elsewhere knows.
const std::set<std::string_view> not_offered{"parent", "account_manager", "main_contact", "party", "site"};

// What columns are called besides the words of the field itself, folded.
const std::multimap<std::string_view, std::string_view> other_names{{"name", "nom"},
                                                                    {"name", "raison sociale"},
                                                                    {"name", "denomination"},
                                                                    {"name", "societe"},
                                                                    {"name", "company"},
                                                                    {"name", "nom complet"},
                                                                    {"family_name", "nom"},
                                                                    {"family_name", "nom de famille"},
                                                                    {"family_name", "last name"},
                                                                    {"family_name", "surname"},
                                                                    {"given_name", "prenom"},
                                                                    {"given_name", "first name"},
                                                                    {"street", "adresse"},
                                                                    {"street", "rue"},
                                                                    {"street", "address"},
                                                                    {"postcode", "cp"},
                                                                    {"postcode", "code postal"},
                                                                    {"postcode", "zip"},
                                                                    {"town", "ville"},
                                                                    {"town", "localite"},
                                                                    {"town", "commune"},
                                                                    {"town", "city"},
                                                                    {"country", "pays"},
                                                                    {"phone", "tel"},
                                                                    {"phone", "telephone"},
                                                                    {"phone", "phone"},
                                                                    {"phone", "telephone fixe"},
                                                                    {"mobile", "gsm"},
                                                                    {"mobile", "portable"},
                                                                    {"mobile", "mobile"},
                                                                    {"email", "mail"},
                                                                    {"email", "e-mail"},
                                                                    {"email", "email"},
                                                                    {"email", "courriel"},
                                                                    {"website", "site web"},
                                                                    {"website", "web"},
                                                                    {"vat_number", "tva"},
                                                                    {"vat_number", "numero de tva"},
                                                                    {"vat_number", "vat"},
                                                                    {"enterprise_number", "bce"},
                                                                    {"enterprise_number", "siren"},
                                                                    {"enterprise_number", "numero d'entreprise"},
                                                                    {"establishment_number", "siret"},
                                                                    {"function", "fonction"},
                                                                    {"function", "poste"},
                                                                    {"function", "titre"},
                                                                    {"civility", "civilite"},
                                                                    {"language", "langue"},
                                                                    {"organisation", "societe"},
                                                                    {"organisation", "entreprise"},
                                                                    {"organisation", "organisation"},
                                                                    {"of_party", "tiers"},
                                                                    {"of_party", "client"},
                                                                    {"of_party", "societe"},
                                                                    {"of_party", "entreprise"},
                                                                    {"of_party", "numero d'entreprise"},
                                                                    {"of_site", "site"},
                                                                    {"public_note", "remarque"},
                                                                    {"private_note", "note"},
                                                                    {"private_note", "commentaire"},
                                                                    {"information", "remarque"}};

template <class Card>
void add_fields(Options& options, const std::vector<parties::CardField<Card>>& fields) {
  for (const auto& field : fields) {
    if (!not_offered.contains(field.name)) options.push_back({std::string{field.name}, std::string{field.label}});
  }
}

bool is_called(const Option& field, const std::string& header) {
  if (header == folded(field.label) || header == folded(field.value)) return true;
  const auto [first, last] = other_names.equal_range(field.value);
  return std::any_of(first, last, [&](const auto& each) { return each.second == header; });
}

std::string guessed(const Options& fields, const std::string& header, const std::vector<std::string>& taken) {
  for (const auto& field : fields) {
    if (std::ranges::find(taken, field.value) == taken.end() && is_called(field, header)) return field.value;
  }
  return {};
}

}  // namespace

Options fields_of(Kind kind) {
  Options options;
  if (kind != Kind::parties) {
    options.push_back({"of_party", std::string{t("Party: its name or number")}});
  }
  if (kind == Kind::contacts) options.push_back({"of_site", std::string{t("Site: its name")}});
  switch (kind) {
    case Kind::parties: add_fields(options, parties::party_fields()); break;
    case Kind::sites: add_fields(options, parties::site_fields()); break;
    case Kind::contacts: add_fields(options, parties::contact_fields()); break;
  }
  if (kind != Kind::sites) options.push_back({"own", std::string{t("Number of its card here")}});
  return options;
}

std::vector<std::string> guessed_fields(Reads& db, Kind kind, const std::vector<std::string>& headers) {
  const auto fields = fields_of(kind);
  std::vector<std::string> chosen;
  for (const auto& header : headers) {
    const auto key = folded(on_one_line(header));
    auto field = db.first<std::string>(select_field, kind, key).value_or(guessed(fields, key, chosen));
    const bool is_taken = std::ranges::find(chosen, field) != chosen.end();
    chosen.push_back(is_taken || !offers(fields, field) ? std::string{} : field);
  }
  return chosen;
}

}  // namespace relais::imports
