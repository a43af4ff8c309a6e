#include "requests/activity_panel.h"

#include "activities/activity.h"
#include "lib/text/translation.h"
#include "parties/archival.h"
#include "people/right.h"
#include "requests/mention.h"

namespace relais::requests {
namespace {

PanelRow row_of(const activities::Activity& activity) {
  PanelRow row;
  row.title = activity.words;
  row.tag = PanelTag::normal;
  row.tag_words = filter_label(activity.type);
  row.due = activity.due_at;
  return row;
}

PanelRow row_on_card(Reads& db, const activities::Activity& activity) {
  auto row = row_of(activity);
  row.address = fmt::format("{}#activities", parties::address_of(activity.record));
  row.words = parties::name_of_card(db, activity.record);
  return row;
}

// What one may no longer see stands without a word of it.
std::optional<PanelRow> row_on_request(const activities::Activity& activity,
                                       const std::map<std::int64_t, Mention>& requests) {
  const auto request = requests.find(activity.record.id);
  if (request == requests.end()) return std::nullopt;
  auto row = row_of(activity);
  row.address = fmt::format("{}#activities", request->second.address());
  row.number = request->second.number;
  row.words = request->second.title;
  return row;
}

bool is_on_request(const activities::Activity& activity) { return activity.record.kind == "request"; }

}  // namespace

std::vector<Panel> activity_panels_of(Reads& db, const Person& person) {
  Panel panel;
  panel.name = "activities";
  panel.title = t("My activities");
  panel.icon = "checks";
  auto open = activities::to_do_for(db, person.id, most_mentions);
  std::vector<std::int64_t> ids;
  for (const auto& each : open) {
    if (is_on_request(each)) ids.push_back(each.record.id);
  }
  const auto requests = mentions_of(db, person, ids);
  for (const auto& each : open) {
    if (!is_on_request(each) && !may(person, Right::see_parties)) continue;
    auto row = is_on_request(each) ? row_on_request(each, requests) : std::optional{row_on_card(db, each)};
    if (!row) continue;
    ++panel.count;
    if (panel.rows.size() < rows_of_a_panel) panel.rows.push_back(*std::move(row));
  }
  if (open.size() == most_mentions) panel.count = activities::count_to_do(db, person.id);
  panel.sentence = tn("{count} activity waits for you", "{count} activities wait for you", panel.count);
  return {std::move(panel)};
}

}  // namespace relais::requests
