// A file of cards that somebody brings: what it holds, how its columns are understood, and how far it has come.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/event.h"

namespace relais::imports {

enum class Kind { parties, sites, contacts };

constexpr auto names_of(Kind) {
  using namespace std::string_view_literals;
  return std::array{"parties"sv, "sites"sv, "contacts"sv};
}

std::string_view filter_label(Kind kind);
// As events name the records that it makes: "party".
std::string_view record_kind(Kind kind);

// What becomes of a line whose card is there already.
enum class Duplicates { skip, complete, add };

constexpr auto names_of(Duplicates) {
  using namespace std::string_view_literals;
  return std::array{"skip"sv, "complete"sv, "add"sv};
}

std::string_view filter_label(Duplicates duplicates);

enum class Stage { waiting, trying, tried, running, done, undoing, undone };

constexpr auto names_of(Stage) {
  using namespace std::string_view_literals;
  return std::array{"waiting"sv, "trying"sv, "tried"sv, "running"sv, "done"sv, "undoing"sv, "undone"sv};
}

std::string_view filter_label(Stage stage);

struct Counts {
  std::int64_t added = 0;
  std::int64_t completed = 0;
  std::int64_t skipped = 0;
  std::int64_t refused = 0;
};

struct Import {
  Id<Import> id;
  Kind kind = Kind::parties;
  std::string file_name;
  // In the blob store; empty once its lines are forgotten.
  std::string lines_blob;
  std::vector<std::string> headers;
  // The name of the field that each column goes to, empty for none.
  std::vector<std::string> fields;
  Duplicates duplicates = Duplicates::skip;
  Stage stage = Stage::waiting;
  std::int64_t line_count = 0;
  std::int64_t next_byte = 0;
  std::int64_t lines_gone = 0;
  Counts counts;
  std::int64_t taken_back = 0;
  std::int64_t left_alone = 0;
  std::int64_t created_by = 0;
  std::string created_by_name;
  Timestamp created_at;

  static Import from(Row& row);
  RecordRef ref() const { return {"import", id.value}; }
  std::string address() const { return fmt::format("/imports/{}", id.value); }
  // Something goes on in the background.
  bool is_going_on() const { return stage == Stage::trying || stage == Stage::running || stage == Stage::undoing; }
  std::int64_t percent() const { return line_count == 0 ? 100 : lines_gone * 100 / line_count; }
};

struct NewImport {
  Kind kind = Kind::parties;
  std::string file_name;
  std::string lines_blob;
  std::uint64_t lines_size = 0;
  std::vector<std::string> headers;
  std::vector<std::string> fields;
  std::int64_t line_count = 0;
};

Id<Import> add_import(Transaction& tx, const NewImport& wanted, const Actor& by);
std::optional<Import> import(Reads& db, Id<Import> id);
// Newest first, the last hundred.
std::vector<Import> all_imports(Reads& db);

// How its columns are understood, remembered for the next file that has the same.
void understand(Transaction& tx, const Import& import, const std::vector<std::string>& fields, Duplicates duplicates);
// Sets out for that stage, from its first line on.
void begin(Transaction& tx, const Import& import, Stage stage, const Actor& by);
// The next part of it, behind what waits already.
void go_on(Transaction& tx, const Import& import);
void keep_progress(Transaction& tx, const Import& import);

}  // namespace relais::imports
