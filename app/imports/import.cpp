#include "imports/import.h"

#include <nlohmann/json.hpp>

#include "lib/jobs/job.h"
#include "lib/text/characters.h"
#include "lib/text/json.h"
#include "lib/text/translation.h"

namespace relais::imports {
namespace {

constexpr Sql insert_import = R"sql(
  INSERT INTO imports (kind, file_name, lines_blob, lines_size, headers, fields, line_count, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  RETURNING id
)sql";

constexpr Sql select_import = R"sql(
  SELECT imports.id, kind, file_name, coalesce(lines_blob, ''), headers, fields, duplicates, stage, line_count,
         next_byte, lines_gone, added, completed, skipped, refused, taken_back, left_alone, created_by, people.name,
         imports.created_at
    FROM imports JOIN people ON people.id = created_by
   WHERE imports.id = $1
)sql";

constexpr Sql select_imports = R"sql(
  SELECT imports.id, kind, file_name, coalesce(lines_blob, ''), headers, fields, duplicates, stage, line_count,
         next_byte, lines_gone, added, completed, skipped, refused, taken_back, left_alone, created_by, people.name,
         imports.created_at
    FROM imports JOIN people ON people.id = created_by
   ORDER BY imports.id DESC LIMIT 100
)sql";

constexpr Sql update_columns = R"sql(
  UPDATE imports SET fields = $2, duplicates = $3 WHERE id = $1
)sql";

constexpr Sql upsert_column = R"sql(
  INSERT INTO import_columns (kind, header, field) VALUES ($1, $2, $3)
  ON CONFLICT (kind, header) DO UPDATE SET field = excluded.field
)sql";

constexpr Sql update_stage = R"sql(
  UPDATE imports SET stage = $2, next_byte = 0, lines_gone = 0, added = 0, completed = 0, skipped = 0, refused = 0
   WHERE id = $1
)sql";

constexpr Sql update_undoing = R"sql(
  UPDATE imports SET stage = 'undoing', lines_gone = 0, taken_back = 0, left_alone = 0 WHERE id = $1
)sql";

constexpr Sql delete_lines = R"sql(
  DELETE FROM import_lines WHERE import_id = $1
)sql";

constexpr Sql delete_keys = R"sql(
  DELETE FROM import_keys WHERE import_id = $1
)sql";

constexpr Sql update_progress = R"sql(
  UPDATE imports
     SET stage = $2, next_byte = $3, lines_gone = $4, added = $5, completed = $6, skipped = $7, refused = $8,
         taken_back = $9, left_alone = $10
   WHERE id = $1
)sql";

std::string as_json(const std::vector<std::string>& texts) {
  std::string json;
  JsonWriter out{json};
  out.elements(texts, [](JsonWriter& each, const std::string& text) { each.value(text); });
  return json;
}

std::vector<std::string> from_json(const std::string& json) { return nlohmann::json::parse(json); }

}  // namespace

std::string_view filter_label(Kind kind) {
  switch (kind) {
    case Kind::parties: return t("Parties");
    case Kind::sites: return t("Sites");
    case Kind::contacts: return t("Contacts");
  }
  return {};
}

std::string_view record_kind(Kind kind) {
  switch (kind) {
    case Kind::parties: return "party";
    case Kind::sites: return "site";
    case Kind::contacts: return "contact";
  }
  return {};
}

std::string_view filter_label(Duplicates duplicates) {
  switch (duplicates) {
    case Duplicates::skip: return t("Leave the line out");
    case Duplicates::complete: return t("Fill in what is blank on the card");
    case Duplicates::add: return t("Add a second card");
  }
  return {};
}

std::string_view filter_label(Stage stage) {
  switch (stage) {
    case Stage::waiting: return t("To be tried");
    case Stage::trying: return t("Is being tried");
    case Stage::tried: return t("Tried, nothing kept yet");
    case Stage::running: return t("Is being imported");
    case Stage::done: return t("Imported");
    case Stage::undoing: return t("Is being taken back");
    case Stage::undone: return t("Taken back");
  }
  return {};
}

Import Import::from(Row& row) {
  Import import;
  import.id = row.read<Id<Import>>();
  import.kind = row.read<Kind>();
  import.file_name = row.read<std::string>();
  import.lines_blob = row.read<std::string>();
  import.headers = from_json(row.read<std::string>());
  import.fields = from_json(row.read<std::string>());
  import.duplicates = row.read<Duplicates>();
  import.stage = row.read<Stage>();
  for (auto* number :
       {&import.line_count, &import.next_byte, &import.lines_gone, &import.counts.added, &import.counts.completed,
        &import.counts.skipped, &import.counts.refused, &import.taken_back, &import.left_alone, &import.created_by}) {
    *number = row.read<std::int64_t>();
  }
  import.created_by_name = row.read<std::string>();
  import.created_at = row.read<Timestamp>();
  return import;
}

Id<Import> add_import(Transaction& tx, const NewImport& wanted, const Actor& by) {
  const auto id =
      tx.returning<Id<Import>>(insert_import, wanted.kind, wanted.file_name, wanted.lines_blob, wanted.lines_size,
                               as_json(wanted.headers), as_json(wanted.fields), wanted.line_count, by.person, tx.now());
  record(tx, by, {"import", id.value}, "added", {change("file_name", "", wanted.file_name)});
  return id;
}

std::optional<Import> import(Reads& db, Id<Import> id) { return db.first<Import>(select_import, id); }

std::vector<Import> all_imports(Reads& db) { return db.all<Import>(select_imports); }

void understand(Transaction& tx, const Import& import, const std::vector<std::string>& fields, Duplicates duplicates) {
  tx.run(update_columns, import.id, as_json(fields), duplicates);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    tx.run(upsert_column, import.kind, folded(on_one_line(import.headers.at(i))), fields[i]);
  }
}

void begin(Transaction& tx, const Import& import, Stage stage, const Actor& by) {
  if (stage == Stage::undoing) {
    tx.run(update_undoing, import.id);
  } else {
    tx.run(update_stage, import.id, stage);
    tx.run(delete_lines, import.id);
    tx.run(delete_keys, import.id);
  }
  record(tx, by, import.ref(), name_of(stage));
  go_on(tx, import);
}

void go_on(Transaction& tx, const Import& import) {
  enqueue(tx, "import", std::to_string(import.id.value), {std::nullopt, fmt::format("import {}", import.id.value)});
}

void keep_progress(Transaction& tx, const Import& import) {
  tx.run(update_progress, import.id, import.stage, import.next_byte, import.lines_gone, import.counts.added,
         import.counts.completed, import.counts.skipped, import.counts.refused, import.taken_back, import.left_alone);
  if (!import.is_going_on()) tx.run(delete_keys, import.id);
  // No event of its own: what is told of each card tells the story, and this only renews the page.
  tx.notify("events", fmt::format("0 import {}", import.id.value));
}

}  // namespace relais::imports
