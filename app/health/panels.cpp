#include "health/panels.h"

#include "lib/jobs/job.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "people/right.h"

namespace relais::health {
namespace {

constexpr std::size_t most_of_error = 200;

}  // namespace

std::vector<Panel> panels_of(Reads& db, const Person& person) {
  if (!person.is(Role::administrator)) return {};
  Panel panel;
  panel.name = "failed_jobs";
  panel.title = t("Work that failed for good");
  panel.icon = "robot";
  panel.count = unsuccessful_jobs(db).failed;
  for (const auto& job : failed_jobs(db, rows_of_a_panel)) {
    PanelRow row;
    row.title = job.kind;
    row.words = shortened(on_one_line(job.error), most_of_error);
    row.since = job.failed_at;
    panel.rows.push_back(std::move(row));
  }
  panel.sentence = tn("{count} piece of work failed for good", "{count} pieces of work failed for good", panel.count);
  return {std::move(panel)};
}

}  // namespace relais::health
