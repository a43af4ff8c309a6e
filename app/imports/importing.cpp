#include "imports/importing.h"

#include "imports/import_file.h"
#include "imports/line_outcome.h"
#include "imports/undoing.h"
#include "lib/database/turn.h"
#include "lib/jobs/payload.h"
#include "people/language.h"
#include "people/person.h"

namespace relais::imports {
namespace {

// So few that nobody at the desk waits for them.
constexpr std::size_t lines_a_part = 200;

void count(Counts& counts, LineOutcome outcome) {
  switch (outcome) {
    case LineOutcome::added: ++counts.added; break;
    case LineOutcome::completed: ++counts.completed; break;
    case LineOutcome::skipped: ++counts.skipped; break;
    case LineOutcome::refused: ++counts.refused; break;
    case LineOutcome::left_alone: break;
  }
}

void take_lines(Transaction& tx, Import& import, const SomeLines& lines, const std::string& region) {
  for (const auto& row : lines.rows) count(import.counts, take_line(tx, import, row, region));
  import.next_byte = lines.next_byte;
  import.lines_gone += static_cast<std::int64_t>(lines.rows.size());
  if (lines.is_end) import.stage = import.stage == Stage::trying ? Stage::tried : Stage::done;
}

// The next part stands in line behind what came meanwhile.
void end_part(Transaction& tx, const Import& import, const Job& job) {
  keep_progress(tx, import);
  finish(tx, job);
  if (import.is_going_on()) go_on(tx, import);
}

void work(const Services& services, Database& database, const Job& job) {
  const Id<Import> id{number_in(job)};
  const auto before = database.read([&](Reads& db) { return import(db, id); });
  if (!before || !before->is_going_on()) return;
  give_way();
  const bool is_undoing = before->stage == Stage::undoing;
  const auto lines =
      is_undoing ? SomeLines{} : lines_from(services.blobs, before->lines_blob, before->next_byte, lines_a_part);
  database.write([&](Transaction& tx) {
    auto now = import(tx, id).value();
    const LanguageScope scope{people::language_of(tx, Id<Person>{now.created_by})};
    if (now.stage == before->stage && now.next_byte == before->next_byte) {
      if (is_undoing) {
        take_back_lines(tx, now, lines_a_part, services.settings.region);
      } else {
        take_lines(tx, now, lines, services.settings.region);
      }
    }
    end_part(tx, now, job);
  });
}

}  // namespace

void add_import_jobs(JobKinds& kinds, const Services& services) {
  kinds.add("import", [services](Database& database, const Job& job) { work(services, database, job); });
}

}  // namespace relais::imports
