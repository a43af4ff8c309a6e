#include "requests/activity_panel.h"

#include "activities/activity.h"
#include "lib/text/translation.h"
#include "requests/mention.h"

namespace relais::requests {
namespace {

// What one may no longer see stands without a word of it.
std::optional<PanelRow> row_of(const activities::Activity& activity, const std::map<std::int64_t, Mention>& requests) {
  const auto request = requests.find(activity.record.id);
  if (request == requests.end()) return std::nullopt;
  PanelRow row;
  row.title = activity.words;
  row.address = fmt::format("{}#activities", request->second.address());
  row.number = request->second.number;
  row.words = request->second.title;
  row.tag = PanelTag::normal;
  row.tag_words = filter_label(activity.type);
  row.due = activity.due_at;
  return row;
}

}  // namespace

std::vector<Panel> activity_panels_of(Reads& db, const Person& person) {
  Panel panel;
  panel.name = "activities";
  panel.title = t("My activities");
  panel.icon = "checks";
  auto open = activities::to_do_for(db, person.id, most_mentions);
  std::vector<std::int64_t> ids;
  for (const auto& each : open) ids.push_back(each.record.id);
  const auto requests = mentions_of(db, person, ids);
  for (const auto& each : open) {
    auto row = row_of(each, requests);
    if (!row) continue;
    ++panel.count;
    if (panel.rows.size() < rows_of_a_panel) panel.rows.push_back(*std::move(row));
  }
  if (open.size() == most_mentions) panel.count = activities::count_to_do(db, person.id);
  panel.sentence = tn("{count} activity waits for you", "{count} activities wait for you", panel.count);
  return {std::move(panel)};
}

}  // namespace relais::requests
