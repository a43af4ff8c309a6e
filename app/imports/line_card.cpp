#include "imports/line_card.h"

#include <algorithm>

#include "dispatch/id_in.h"
#include "dispatch/options.h"
#include "imports/columns.h"
#include "imports/said_words.h"
#include "imports/vcard_lines.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/card_check.h"
#include "parties/closed_card.h"
#include "parties/enterprise_number.h"
#include "parties/name_key.h"

namespace relais::imports {
namespace {

using namespace parties;

template <class Card>
void fill(Card& card, const std::vector<CardField<Card>>& fields, const std::string& name, const std::string& text) {
  for (const auto& field : fields) {
    if (field.name == name && !text.empty()) card.*field.content = said_word(name, text);
  }
}

std::string cell_of(const Import& import, const TableRow& row, std::string_view field) {
  for (std::size_t i = 0; i < import.fields.size() && i < row.cells.size(); ++i) {
    if (import.fields[i] == field) return std::string{trimmed(row.cells[i])};
  }
  return {};
}

template <class Card>
Card filled(const Import& import, const TableRow& row, const std::vector<CardField<Card>>& fields) {
  Card card;
  for (std::size_t i = 0; i < import.fields.size() && i < row.cells.size(); ++i) {
    fill(card, fields, import.fields[i], std::string{trimmed(row.cells[i])});
  }
  return card;
}

// "Telephone: this is no number."
std::string in_words(const Mistakes& mistakes, const Options& fields) {
  std::string words;
  for (const auto& [field, message] : mistakes) {
    const auto label = labels_of(fields, field);
    const auto said = t("{field}: {to}", {{"field", label}, {"to", message}});
    words += fmt::format("{}{}", words.empty() ? "" : " ", said);
  }
  return words;
}

// Where it is there.
std::optional<std::int64_t> own_card(const Import& import, const TableRow& row,
                                     const std::function<bool(std::int64_t)>& is_there) {
  const auto id = id_in<Party>(cell_of(import, row, "own"));
  return id && is_there(id->value) ? std::optional{id->value} : std::nullopt;
}

std::vector<Party> parties_called(Reads& db, const std::string& words, const std::string& region) {
  const auto number = enterprise_number(words, region);
  if (!number.text.empty()) {
    if (auto found = parties_numbered(db, number.text); !found.empty()) return found;
  }
  return parties_like(db, words).same;
}

// Somewhere where he works: his party if one alone is called so and is in use, else words as a mail tells them.
void find_said_party(Reads& db, const Import& import, const TableRow& row, const std::string& region, LineCard& line) {
  const auto words = cell_of(import, row, "organisation");
  if (words.empty() || import.kind != Kind::contacts) return;
  const auto found = parties_called(db, words, region);
  if (found.size() == 1 && !closed(db, found.front().id)) line.party = found.front().id;
}

void find_party(Reads& db, const Import& import, const TableRow& row, const std::string& region, LineCard& line) {
  const auto words = cell_of(import, row, "of_party");
  if (words.empty()) return find_said_party(db, import, row, region, line);
  const auto found = parties_called(db, words, region);
  if (found.size() == 1) {
    line.party = found.front().id;
  } else if (found.empty()) {
    line.why_refused = t("No party is called “{name}” or has that number.", {{"name", words}});
  } else {
    line.why_refused = t("Several parties are called “{name}”: give its number.", {{"name", words}});
  }
}

// A vCard of a company, or of several people.
std::string why_other_card(const std::string& word) {
  if (word == word_of_organisation) return std::string{t("This is the card of an organisation: import it as a party.")};
  if (word == word_of_group) return std::string{t("This is a group of cards: it is no card itself.")};
  return {};
}

PartyCard party_card_of(const Import& import, const TableRow& row, const std::string& region) {
  auto card = laid_out(filled(import, row, party_fields()), region);
  // Whoever types is asked; of a file it is known where the card comes from.
  if (card.establishment_number.empty() && card.establishment_why.empty())
    card.establishment_why = t("Imported from {file}", {{"file", import.file_name}});
  return card;
}

void find_site(Reads& db, const Import& import, const TableRow& row, LineCard& line, ContactCard& card) {
  const auto words = cell_of(import, row, "of_site");
  if (words.empty() || !line.party) return;
  const auto sites = sites_of(db, *line.party);
  const auto found = std::ranges::find(sites, folded(words), [](const Site& site) { return folded(site.card.name); });
  if (found == sites.end()) {
    line.why_refused = t("The party has no site called “{name}”.", {{"name", words}});
  } else {
    card.site = std::to_string(found->id.value);
  }
}

void take_party(Reads& db, const Import& import, const TableRow& row, const std::string& region, LineCard& line) {
  auto card = party_card_of(import, row, region);
  if (card.kind == word_of_group) line.why_refused = why_other_card(card.kind);
  line.own = own_card(import, row, [&](std::int64_t id) { return party(db, Id<Party>{id}).has_value(); });
  if (line.why_refused.empty())
    line.why_refused = in_words(mistakes_in(db, card, std::nullopt, region), fields_of(import.kind));
  line.card = std::move(card);
}

void take_site(Reads& db, const Import& import, const TableRow& row, const std::string& region, LineCard& line) {
  find_party(db, import, row, region, line);
  auto card = laid_out(filled(import, row, site_fields()), region);
  if (line.why_refused.empty()) line.why_refused = in_words(mistakes_in(card), fields_of(import.kind));
  if (line.why_refused.empty() && !line.party) line.why_refused = t("No column says whose site it is.");
  line.card = std::move(card);
}

void take_contact(Reads& db, const Import& import, const TableRow& row, const std::string& region, LineCard& line) {
  find_party(db, import, row, region, line);
  auto card = filled(import, row, contact_fields());
  if (line.party) {
    card.party = std::to_string(line.party->value);
    card.organisation = party(db, *line.party)->name;
  }
  find_site(db, import, row, line, card);
  if (line.why_refused.empty()) line.why_refused = why_other_card(card.quality);
  line.own = own_card(import, row, [&](std::int64_t id) { return contact(db, Id<Contact>{id}).has_value(); });
  card = laid_out(std::move(card), region);
  if (line.why_refused.empty()) line.why_refused = in_words(mistakes_in(db, card), fields_of(import.kind));
  line.card = std::move(card);
}

}  // namespace

LineCard card_of(Reads& db, const Import& import, TableRow row, const std::string& region) {
  LineCard line;
  line.why_refused = why_not_that_long(row, import.headers.size());
  if (!line.why_refused.empty()) return line;
  switch (import.kind) {
    case Kind::parties: take_party(db, import, row, region, line); break;
    case Kind::sites: take_site(db, import, row, region, line); break;
    case Kind::contacts: take_contact(db, import, row, region, line); break;
  }
  return line;
}

}  // namespace relais::imports
