#include "requests/draft_panel.h"

#include "drafts/draft.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "requests/mention.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_beginning = 60;

PanelRow row_of(const drafts::Draft& draft, const Mention& request) {
  PanelRow row;
  row.title = request.title.empty() ? request.number : request.title;
  row.address = fmt::format("{}?write={}", request.address(), name_of(draft.kind));
  row.number = request.number;
  row.words = shortened(on_one_line(draft.typed.words), longest_beginning);
  row.tag = PanelTag::normal;
  row.tag_words = draft.kind == drafts::Kind::comment ? t("Answer") : t("Internal note");
  row.since = draft.kept_at;
  return row;
}

}  // namespace

std::vector<Panel> draft_panels_of(Reads& db, const Person& person) {
  Panel panel;
  panel.name = "drafts";
  panel.title = t("Your drafts");
  panel.icon = "writing";
  panel.place = PanelPlace::side;
  const auto begun = drafts::drafts_of(db, person.id, most_mentions);
  std::vector<std::int64_t> ids;
  for (const auto& each : begun) ids.push_back(each.record.id);
  const auto requests = mentions_of(db, person, ids);
  for (const auto& each : begun) {
    const auto request = requests.find(each.record.id);
    if (each.record.kind != "request" || request == requests.end()) continue;
    ++panel.count;
    if (panel.rows.size() < rows_of_a_panel) panel.rows.push_back(row_of(each, request->second));
  }
  return {std::move(panel)};
}

}  // namespace relais::requests
