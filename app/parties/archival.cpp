#include "parties/archival.h"

#include "conversations/writing.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lists/rows_about.h"
#include "people/right.h"

namespace relais::parties {
namespace {

// When two people archive at once, the first reason stands.
constexpr Sql insert_contact_archival = R"sql(
  INSERT INTO contact_archivals (contact_id, reason, explanation, archived_by, archived_at)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (contact_id) DO NOTHING
)sql";

constexpr Sql insert_party_archival = R"sql(
  INSERT INTO party_archivals (party_id, reason, explanation, archived_by, archived_at)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (party_id) DO NOTHING
)sql";

constexpr Sql delete_contact_archival = R"sql(
  DELETE FROM contact_archivals WHERE contact_id = $1
)sql";

constexpr Sql delete_party_archival = R"sql(
  DELETE FROM party_archivals WHERE party_id = $1
)sql";

constexpr Sql select_contact_archival = R"sql(
  SELECT reason, explanation, people.id, people.name, archived_at
    FROM contact_archivals JOIN people ON people.id = archived_by
   WHERE contact_id = $1
)sql";

constexpr Sql select_party_archival = R"sql(
  SELECT reason, explanation, people.id, people.name, archived_at
    FROM party_archivals JOIN people ON people.id = archived_by
   WHERE party_id = $1
)sql";

constexpr Sql select_contact_name = R"sql(
  SELECT name FROM contacts WHERE id = $1
)sql";

constexpr Sql select_party_name = R"sql(
  SELECT name FROM parties WHERE id = $1
)sql";

constexpr std::string_view select_contact_names = R"sql(
  SELECT id, name FROM contacts WHERE id IN ({})
)sql";

constexpr std::string_view select_party_names = R"sql(
  SELECT id, name FROM parties WHERE id IN ({})
)sql";

struct NamedCard {
  std::int64_t id = 0;
  std::string name;

  static NamedCard from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }
};

bool is_contact(const RecordRef& card) { return card.kind == "contact"; }

bool keep(Transaction& tx, const RecordRef& card, const Archival& archival) {
  return tx.run(is_contact(card) ? insert_contact_archival : insert_party_archival, card.id, archival.reason,
                archival.explanation, archival.by, archival.at) == 1;
}

bool drop(Transaction& tx, const RecordRef& card) {
  return tx.run(is_contact(card) ? delete_contact_archival : delete_party_archival, card.id) == 1;
}

}  // namespace

std::string_view filter_label(ArchivalReason reason) {
  switch (reason) {
    case ArchivalReason::left: return t("Has left the company");
    case ArchivalReason::duplicate: return t("Duplicate of another card");
    case ArchivalReason::bankrupt: return t("Bankrupt");
    case ArchivalReason::merged: return t("Merged into another card");
    case ArchivalReason::ceased: return t("No longer exists");
  }
  return {};
}

std::optional<Explanation> Explanation::from(std::string_view typed) {
  const auto text = trimmed(typed);
  if (text.empty() || characters(text) > longest) return std::nullopt;
  return Explanation{text};
}

Archival Archival::from(Row& row) {
  Archival archival;
  archival.reason = row.read<ArchivalReason>();
  archival.explanation = row.read<std::string>();
  archival.by = row.read<Id<Person>>();
  archival.by_name = row.read<std::string>();
  archival.at = row.read<Timestamp>();
  return archival;
}

std::vector<ArchivalReason> reasons_for(const RecordRef& card) {
  using enum ArchivalReason;
  if (is_contact(card)) return {left, duplicate, bankrupt, ceased};
  return {duplicate, bankrupt, ceased};
}

bool can_archive(const Person& person, const RecordRef& card, ArchivalReason reason) {
  const bool has_left = is_contact(card) && reason == ArchivalReason::left;
  return may(person, has_left ? Right::archive_contact : Right::keep_cards);
}

bool archive(Transaction& tx, const RecordRef& card, ArchivalReason reason, const Explanation& why, const Person& by) {
  if (!keep(tx, card, {reason, why.text(), by.id, by.name, tx.now()})) return false;
  record(tx, by, card, "archived", {change("reason", "", name_of(reason)), change("explanation", "", why.text())});
  if (const auto words = conversations::Words::from(why.text())) conversations::write_note(tx, card, by, *words);
  return true;
}

bool bring_back(Transaction& tx, const RecordRef& card, const Person& by) {
  const auto archival = archival_of(tx, card);
  if (!archival || !drop(tx, card)) return false;
  record(tx, by, card, "brought_back",
         {change("reason", name_of(archival->reason), ""), change("explanation", archival->explanation, "")});
  return true;
}

void restore_archival(Transaction& tx, const RecordRef& card, const std::optional<Archival>& archival) {
  drop(tx, card);
  if (archival) keep(tx, card, *archival);
}

std::optional<Archival> archival_of(Reads& db, const RecordRef& card) {
  return db.first<Archival>(is_contact(card) ? select_contact_archival : select_party_archival, card.id);
}

bool is_card(const RecordRef& record) { return record.kind == "party" || record.kind == "contact"; }

std::string name_of_card(Reads& db, const RecordRef& card) {
  return db.first<std::string>(is_contact(card) ? select_contact_name : select_party_name, card.id).value_or("");
}

std::map<RecordRef, std::string> names_of_cards(Reads& db, const std::vector<RecordRef>& records) {
  std::map<RecordRef, std::string> names;
  for (const auto& [kind, statement] : {std::pair{"party", select_party_names}, {"contact", select_contact_names}}) {
    std::vector<std::int64_t> ids;
    for (const auto& record : records) {
      if (record.kind == kind) ids.push_back(record.id);
    }
    for (auto& [id, name] : lists::rows_about<NamedCard>(db, statement, ids)) names[{kind, id}] = std::move(name);
  }
  return names;
}

std::string address_of(const RecordRef& card) {
  return fmt::format("/{}/{}", is_contact(card) ? "contacts" : "parties", card.id);
}

std::string address_of_thread(const RecordRef& card) { return address_of(card) + "?tab=thread"; }

}  // namespace relais::parties
