#include "client_file/card_statements.h"

namespace relais::client_file {
namespace {

using lists::Way;

// One condition after the other, each with its values.
struct Conditions {
  std::string text;

  void add(const std::string& condition) { text += (text.empty() ? "" : " AND ") + condition; }
};

// A column behind a joining or a sum is in no index: on the way through the index of the order the others are only
// looked at.
std::string column(std::string_view name, bool is_text, Way way) {
  if (way == Way::gathered) return std::string{name};
  return is_text ? fmt::format("({} || '')", name) : fmt::format("({} + 0)", name);
}

bool is_of_parties(const CardQuestion& asked) { return asked.filter.cards == Cards::parties; }

bool asks_for_place(const CardNarrowing& narrowing) { return narrowing.postcode || narrowing.town; }

// "employer.town_sort >= $2 AND employer.town_sort < $3"
void add_conditions_on_party(Conditions& conditions, const CardQuestion& asked, std::string_view party, Way way,
                             lists::Parameters& parameters) {
  const auto& [filter, narrowing] = asked;
  const auto of_party = [&](std::string_view name, bool is_text) {
    return column(fmt::format("{}.{}", party, name), is_text, way);
  };
  if (filter.manager)
    conditions.add(fmt::format("{} = {}", of_party("account_manager_id", false), parameters.add(*filter.manager)));
  if (narrowing.postcode)
    conditions.add(
        fmt::format("{0} = {1} AND {0} <> ''", of_party("postcode", true), parameters.add(*narrowing.postcode)));
  if (!narrowing.town) return;
  const bool goes_by_town = filter.sort == CardSort::town;
  const auto town = goes_by_town ? fmt::format("{}.town_sort", party) : of_party("town_sort", true);
  conditions.add(fmt::format("{0} >= {1} AND {0} < {2}", town, parameters.add(*narrowing.town),
                             parameters.add(narrowing.after_town)));
}

// From where the rows are fetched when few of them are expected: what narrows most comes first and brings the cards.
enum class Driver { words, tag, relation, party, archived, cards };

Driver driver_of(const CardQuestion& asked, Way way) {
  const auto& [filter, narrowing] = asked;
  if (narrowing.found) return Driver::words;
  if (way == Way::walked) return Driver::cards;
  if (narrowing.tag) return Driver::tag;
  const bool is_about_party = filter.manager || asks_for_place(narrowing);
  if (is_about_party) return is_of_parties(asked) ? Driver::cards : Driver::party;
  if (filter.relation) return Driver::relation;
  return filter.archived == ArchivedCards::only ? Driver::archived : Driver::cards;
}

std::string found_ids(const CardNarrowing& narrowing, lists::Parameters& parameters) {
  const auto ids = parameters.add(*narrowing.found);
  return narrowing.dialect == Dialect::sqlite ? fmt::format("(SELECT value AS found_id FROM json_each({}))", ids)
                                              : fmt::format("(SELECT unnest(CAST({} AS BIGINT[])) AS found_id)", ids);
}

std::string source_of(const CardQuestion& asked, Driver driver, Conditions& conditions, lists::Parameters& parameters) {
  const auto cards = list_of(asked.filter.cards);
  const std::string party = is_of_parties(asked) ? "parties.id" : "contacts.party_id";
  switch (driver) {
    case Driver::words:
      conditions.add(fmt::format("{}.id = found_id", cards));
      return fmt::format("{} AS found CROSS JOIN {}", found_ids(asked.narrowing, parameters), cards);
    case Driver::tag:
      conditions.add(fmt::format("tagged.tag_id = {} AND tagged.record_kind = '{}' AND {}.id = tagged.record_id",
                                 parameters.add(*asked.narrowing.tag), kind_of(asked.filter.cards), cards));
      return fmt::format("taggings AS tagged CROSS JOIN {}", cards);
    case Driver::relation:
      conditions.add(
          fmt::format("related.relation = '{}' AND {} = related.party_id", name_of(*asked.filter.relation), party));
      return fmt::format("party_relations AS related CROSS JOIN {}", cards);
    case Driver::party:
      conditions.add("contacts.party_id = employer.id");
      add_conditions_on_party(conditions, asked, "employer", Way::gathered, parameters);
      return "parties AS employer CROSS JOIN contacts";
    case Driver::archived:
      conditions.add(fmt::format("{}.id = archived.{}_id", cards, kind_of(asked.filter.cards)));
      return fmt::format("{}_archivals AS archived CROSS JOIN {}", kind_of(asked.filter.cards), cards);
    case Driver::cards: break;
  }
  return std::string{cards};
}

void add_archived(Conditions& conditions, const CardQuestion& asked, Driver driver) {
  const auto archived = asked.filter.archived;
  if (archived == ArchivedCards::also || driver == Driver::archived) return;
  conditions.add(fmt::format("{0} (SELECT 1 FROM {1}_archivals AS archived WHERE archived.{1}_id = {2}.id)",
                             archived ? "EXISTS" : "NOT EXISTS", kind_of(asked.filter.cards),
                             list_of(asked.filter.cards)));
}

// Those of the party of a contact, where it brings not the rows itself.
void add_party(Conditions& conditions, const CardQuestion& asked, Driver driver, Way way,
               lists::Parameters& parameters) {
  if (is_of_parties(asked)) return add_conditions_on_party(conditions, asked, "parties", way, parameters);
  if (driver == Driver::party) return;
  Conditions of_party;
  add_conditions_on_party(of_party, asked, "employer", Way::gathered, parameters);
  if (of_party.text.empty()) return;
  conditions.add(fmt::format("EXISTS (SELECT 1 FROM parties AS employer WHERE employer.id = contacts.party_id AND {})",
                             of_party.text));
}

// What the cards themselves, their tags and relations have to be.
void add_filters(Conditions& conditions, const CardQuestion& asked, Driver driver, Way way,
                 lists::Parameters& parameters) {
  const auto& [filter, narrowing] = asked;
  const auto cards = list_of(filter.cards);
  if (narrowing.letter)
    conditions.add(fmt::format("{0}.name_sort >= {1} AND {0}.name_sort < {2}", cards, parameters.add(*narrowing.letter),
                               parameters.add(narrowing.after_letter)));
  if (filter.language)
    conditions.add(fmt::format("{0} = '{1}' AND {0} <> ''", column(fmt::format("{}.language", cards), true, way),
                               name_of(*filter.language)));
  if (filter.quality)
    conditions.add(fmt::format("{} = '{}'", column("contacts.quality", true, way), name_of(*filter.quality)));
  if (narrowing.tag && driver != Driver::tag)
    conditions.add(fmt::format("EXISTS ({} AND record_id = {}.id)",
                               tags::tagged_with(kind_of(filter.cards), parameters.add(*narrowing.tag)), cards));
  if (filter.relation && driver != Driver::relation)
    conditions.add(
        fmt::format("EXISTS (SELECT 1 FROM party_relations AS related WHERE related.party_id = {} AND "
                    "related.relation = '{}')",
                    is_of_parties(asked) ? "parties.id" : "contacts.party_id", name_of(*filter.relation)));
}

// "parties WHERE …"
std::string rows(const CardQuestion& asked, Way way, lists::Parameters& parameters) {
  Conditions conditions;
  const auto driver = driver_of(asked, way);
  const auto source = source_of(asked, driver, conditions, parameters);
  add_party(conditions, asked, driver, way, parameters);
  add_filters(conditions, asked, driver, way, parameters);
  add_archived(conditions, asked, driver);
  return conditions.text.empty() ? source : fmt::format("{} WHERE {}", source, conditions.text);
}

}  // namespace

std::string cards_to_count(const CardQuestion& asked, lists::Parameters& parameters) {
  return fmt::format("SELECT 1 FROM {} LIMIT {}", rows(asked, Way::gathered, parameters), lists::Count::most + 1);
}

// The columns of the order under names of their own, since two of the tables may have one of that name.
std::string ids_of_cards(const CardQuestion& asked, Way way, std::int64_t most, lists::Parameters& parameters) {
  const auto& order = order_of(asked.filter.sort);
  const auto cards = list_of(asked.filter.cards);
  std::string columns;
  for (const auto each : order.columns)
    columns += fmt::format("{0}{1}.{2} AS {2}", columns.empty() ? "" : ", ", cards, each);
  auto sql = fmt::format("SELECT id FROM (SELECT {} FROM {}) AS listed", columns, rows(asked, way, parameters));
  if (asked.filter.after) sql += " WHERE " + order.after(*asked.filter.after, parameters);
  return fmt::format("{} ORDER BY {} LIMIT {}", sql, order.text(way), most);
}

}  // namespace relais::client_file
