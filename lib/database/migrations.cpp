#include "lib/database/migrations.h"

#include <charconv>
#include <ranges>

namespace relais {
namespace {

struct Word {
  std::string_view ours;
  std::string_view sqlite;
  std::string_view postgres;
};

// AUTOINCREMENT, so that a number is never given again after its row is gone, as on PostgreSQL.
constexpr std::array words{
    Word{"IDENTITY PRIMARY KEY", "INTEGER PRIMARY KEY AUTOINCREMENT",
         "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"},
    Word{"BYTES", "BLOB", "BYTEA"},
    // Ordered by its bytes whatever the language of the server, so that all that begins alike stands together.
    Word{"KEY_TEXT", "TEXT", "TEXT COLLATE \"C\""},
};

constexpr Sql count_table{"SELECT count(*) FROM sqlite_master WHERE name = 'schema_migrations'",
                          "SELECT count(*) FROM pg_class WHERE oid = to_regclass('schema_migrations')"};

// Two processes that start at once wait here for each other; any number does that nobody else uses.
constexpr Sql wait_in_line{"SELECT 1", "SELECT pg_advisory_xact_lock(7352411905)"};

constexpr const char* create_table = R"sql(
  CREATE TABLE IF NOT EXISTS schema_migrations (
    number      BIGINT PRIMARY KEY,
    name        TEXT NOT NULL,
    hash        TEXT NOT NULL,
    applied_at  BIGINT NOT NULL
  )
)sql";

constexpr Sql select_applied = R"sql(
  SELECT number, name, hash FROM schema_migrations ORDER BY number
)sql";

constexpr Sql insert_applied = R"sql(
  INSERT INTO schema_migrations (number, name, hash, applied_at) VALUES ($1, $2, $3, $4)
)sql";

struct Applied {
  int number;
  std::string name;
  std::string hash;

  static Applied from(Row& row) { return {row.read<int>(), row.read<std::string>(), row.read<std::string>()}; }
};

constexpr bool is_word_character(char character) {
  return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') || character == '_';
}

void replace_word(std::string& text, std::string_view word, std::string_view by) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
    const auto end = at + word.size();
    const bool is_part =
        (at > 0 && is_word_character(text[at - 1])) || (end < text.size() && is_word_character(text[end]));
    if (!is_part) text.replace(at, word.size(), by);
    at += is_part ? word.size() : by.size();
  }
}

std::vector<Applied> applied_to(Reads& db) {
  if (db.value<std::int64_t>(count_table) == 0) return {};
  return db.all<Applied>(select_applied);
}

void require_known(const std::vector<Applied>& applied, std::span<const Migration> migrations) {
  for (const auto& one : applied) {
    const auto known = std::ranges::find(migrations, one.number, &Migration::number);
    if (known == migrations.end()) {
      throw WrongSchema(fmt::format("the database is newer than this program: it has {}", one.name));
    }
    if (known->hash != one.hash) throw WrongSchema(fmt::format("{} is not what was run on this database", known->name));
  }
}

bool is_applied(const std::vector<Applied>& applied, const Migration& migration) {
  return std::ranges::find(applied, migration.number, &Applied::number) != applied.end();
}

void make_table(Database& database) {
  database.write([](Transaction& tx) {
    tx.run(wait_in_line);
    tx.connection().script(create_table);
  });
}

void run_if_missing(Transaction& tx, const Migration& migration) {
  // LOCK TABLE comes before the first look at the data, so that the look sees what the other process has done.
  if (tx.dialect() == Dialect::postgres)
    tx.connection().script("LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE");
  if (is_applied(applied_to(tx), migration)) return;
  tx.connection().script(in_dialect(migration.text, tx.dialect()));
  tx.run(insert_applied, migration.number, migration.name, migration.hash, tx.now());
}

}  // namespace

std::string in_dialect(std::string_view text, Dialect dialect) {
  std::string spoken{text};
  for (const auto& word : words) {
    replace_word(spoken, word.ours, dialect == Dialect::sqlite ? word.sqlite : word.postgres);
  }
  return spoken;
}

void migrate(Database& database) { migrate(database, migrations_for(database.dialect())); }

void migrate(Database& database, std::span<const Migration> migrations) {
  const auto applied = database.read([](Reads& db) { return applied_to(db); });
  require_known(applied, migrations);
  if (applied.size() == migrations.size()) return;
  make_table(database);
  for (const auto& migration : migrations) {
    if (!is_applied(applied, migration)) database.write([&](Transaction& tx) { run_if_missing(tx, migration); });
  }
  require_known(database.read([](Reads& db) { return applied_to(db); }), migrations);
}

std::optional<int> newest_migration(Reads& db) {
  const auto applied = applied_to(db);
  return applied.empty() ? std::nullopt : std::optional{applied.back().number};
}

std::vector<std::string> thawed(std::string_view frozen, std::span<const Migration> migrations) {
  std::vector<std::string> names;
  for (const auto part : std::views::split(frozen, '\n')) {
    const std::string_view line(part.begin(), part.end());
    if (line.empty() || line.starts_with('#')) continue;
    const auto hash = line.substr(0, line.find(' '));
    const auto name = line.substr(line.find_last_of(" *") + 1);
    const auto now = std::ranges::find(migrations, name, &Migration::name);
    if (now == migrations.end() || now->hash != hash) names.emplace_back(name);
  }
  return names;
}

}  // namespace relais
