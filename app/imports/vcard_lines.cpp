#include "imports/vcard_lines.h"

#include <map>
#include <set>

#include "lib/table/encoding.h"
#include "lib/text/ascii.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/contact_card.h"
#include "parties/described.h"
#include "parties/name_key.h"
#include "parties/party_card.h"

namespace relais::imports {
namespace {

// By the name of the field.
using Contents = std::map<std::string_view, std::string>;

bool is_mobile(const VCardReach& phone) {
  static const std::vector<std::string> names{"gsm", "mobile", "portable", "cell"};
  return phone.has_type("cell") || std::ranges::find(names, folded(phone.label)) != names.end();
}

bool is_spoken_to(const VCardReach& phone) { return !phone.has_type("fax") && !phone.has_type("pager"); }

// His own, rather at work than at home; what is lent to him comes with whoever lends it.
template <class Holds>
std::string best_of(const std::vector<VCardReach>& all, Holds holds) {
  const VCardReach* best = nullptr;
  for (const auto& each : all) {
    if (!each.lent_by.empty() || !holds(each)) continue;
    if (!best || (best->has_type("home") && !each.has_type("home"))) best = &each;
  }
  return best ? best->at : std::string{};
}

// A company as a telephone knows it: without the name of a person.
bool is_of_company(const VCard& card) {
  if (card.kind == VCardKind::org) return true;
  const bool has_own_name =
      card.name != VCardName{} ||
      (!card.full_name.empty() && parties::name_key(card.full_name) != parties::name_key(card.organisation));
  return !has_own_name && !card.organisation.empty();
}

// A department of it, or somewhere there that is called by it: "Secrétariat Toits & Fils".
bool is_of_service(const VCard& card) {
  if (is_of_company(card)) return !card.department.empty();
  if (card.name != VCardName{} || card.organisation.empty()) return false;
  const auto said = parties::name_words(card.full_name);
  return std::ranges::all_of(parties::name_words(card.organisation), [&](const std::string& word) {
    return parties::is_legal_form(word) || std::ranges::find(said, word) != said.end();
  });
}

bool is_in_capitals(std::string_view word) {
  return characters(word) > 1 && raised(word) == word && word != lowered(word);
}

// Where only the whole name is said, the family comes last, as on a telephone; capitals say it better.
VCardName name_in(const VCard& card) {
  if (card.name != VCardName{}) return card.name;
  const auto words = on_one_line(card.full_name);
  const auto space = words.rfind(' ');
  if (space == std::string::npos || is_in_capitals(words.substr(0, words.find(' ')))) return {};
  return {words.substr(space + 1), words.substr(0, space), "", "", ""};
}

std::string name_of_person(const VCard& card) {
  const auto name = name_in(card);
  const auto whole = parties::full_name(name.given, raised(name.family));
  return whole.empty() ? card.full_name : whole;
}

// The number of the card from which it was made here; empty where it comes from elsewhere.
std::string own_number(const VCard& card, const VCardUse& use) {
  const auto begins = fmt::format("{}/{}/", use.home, name_of(use.kind));
  return card.uid.starts_with(begins) ? card.uid.substr(begins.size()) : std::string{};
}

void tell_reach(const VCard& card, Contents& told) {
  told["mobile"] = best_of(card.phones, is_mobile);
  told["phone"] =
      best_of(card.phones, [](const VCardReach& phone) { return is_spoken_to(phone) && !is_mobile(phone); });
  told["email"] = best_of(card.emails, [](const VCardReach&) { return true; });
}

void tell_place(const VCard& card, Contents& told) {
  const auto at_work = std::ranges::find_if(card.addresses, [](const VCardAddress& address) {
    return std::ranges::find(address.types, "home") == address.types.end();
  });
  if (card.addresses.empty()) return;
  const auto& at = at_work == card.addresses.end() ? card.addresses.front() : *at_work;
  told["street"] = at.street;
  told["postcode"] = at.postcode;
  told["town"] = at.town;
  told["country"] = at.country;
}

// What somebody noted elsewhere stays in the house; what left it comes back to where it was.
void tell_notes(const VCard& card, Contents& told) {
  const bool is_own = !told["own"].empty();
  told[is_own ? "public_note" : "private_note"] = card.note;
  told["other_name"] = card.nickname;
  const auto language = named<Language>(ascii_lower(card.language.substr(0, 2)));
  if (language) told["language"] = name_of(*language);
}

std::string quality_of(const VCard& card) {
  if (card.kind == VCardKind::group) return std::string{word_of_group};
  if (is_of_service(card)) return std::string{name_of(parties::Quality::service)};
  // A person goes without saying.
  return is_of_company(card) ? std::string{word_of_organisation} : std::string{};
}

void tell_person(const VCard& card, Contents& told) {
  told["quality"] = quality_of(card);
  if (is_of_company(card) || is_of_service(card)) {
    told["name"] = card.department.empty() ? card.full_name : card.department;
  } else {
    const auto name = name_in(card);
    told["civility"] = name.prefix;
    told["family_name"] = name.family;
    told["given_name"] = trimmed(fmt::format("{} {}", name.given, name.additional));
    if (name == VCardName{}) told["name"] = card.full_name;
  }
  told["function"] = card.title.empty() ? card.role : card.title;
  told["organisation"] = card.organisation;
}

void tell_party(const VCard& card, Contents& told) {
  const bool is_company = is_of_company(card);
  told["kind"] = card.kind == VCardKind::group
                     ? word_of_group
                     : name_of(is_company ? parties::PartyKind::organisation : parties::PartyKind::individual);
  told["name"] = !is_company ? name_of_person(card) : (card.full_name.empty() ? card.organisation : card.full_name);
  told["website"] = card.website;
}

Contents told_by(const VCard& card, const VCardUse& use) {
  Contents told;
  told["own"] = own_number(card, use);
  tell_reach(card, told);
  tell_place(card, told);
  tell_notes(card, told);
  if (use.kind == Kind::contacts) {
    tell_person(card, told);
  } else {
    tell_party(card, told);
  }
  told["of_party"] = card.organisation;
  told["information"] = card.note;
  return told;
}

std::vector<std::string> all_fields(Kind kind) {
  switch (kind) {
    case Kind::parties:
      return {"name",  "kind",   "other_name", "language", "street",      "postcode",     "town", "country",
              "phone", "mobile", "email",      "website",  "public_note", "private_note", "own"};
    case Kind::sites:
      return {"of_party", "name", "street", "postcode", "town", "country", "phone", "email", "information"};
    case Kind::contacts:
      return {"quality",    "civility",     "family_name", "given_name",   "name",
              "other_name", "organisation", "function",    "phone",        "mobile",
              "email",      "language",     "public_note", "private_note", "own"};
  }
  return {};
}

}  // namespace

bool are_vcards(std::string_view bytes) {
  constexpr std::size_t looked_at = 1'000;
  return fmt::format("\n{}", ascii_lower(table_text(bytes.substr(0, looked_at)))).find("\nbegin:vcard") !=
         std::string::npos;
}

std::vector<std::string> vcard_fields(std::string_view bytes, const VCardUse& use) {
  std::set<std::string_view> said;
  read_vcards(bytes, [&](const VCard& card, std::int64_t) {
    for (const auto& [field, text] : told_by(card, use)) {
      if (!text.empty()) said.insert(field);
    }
  });
  auto fields = all_fields(use.kind);
  std::erase_if(fields, [&](const std::string& field) { return !said.contains(field); });
  return fields;
}

void read_vcard_lines(std::string_view bytes, const VCardUse& use, const std::vector<std::string>& fields,
                      const EachRow& with_row) {
  std::int64_t rows = 0;
  read_vcards(bytes, [&](const VCard& card, std::int64_t line) {
    if (++rows > most_rows) throw BadTable(std::string{t("there are more lines than can be read at once.")});
    auto told = told_by(card, use);
    TableRow row{line, {}};
    for (const auto& field : fields) row.cells.push_back(told[field]);
    with_row(std::move(row));
  });
}

}  // namespace relais::imports
