#include "requests/draft_panel.h"

#include "drafts/draft.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "requests/record_mention.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_beginning = 60;

std::string_view kind_in_words(drafts::Kind kind) {
  switch (kind) {
    case drafts::Kind::comment: return t("Answer");
    case drafts::Kind::work_note: return t("Internal note");
    case drafts::Kind::exchange: return t("Mail to somebody else");
  }
  return {};
}

std::string beginning_of(const drafts::Typed& typed) {
  for (const auto* words : {&typed.words, &typed.subject, &typed.to})
    if (auto line = on_one_line(*words); !line.empty()) return shortened(line, longest_beginning);
  return {};
}

PanelRow row_of(const drafts::Draft& draft, const RecordMention& on) {
  PanelRow row;
  row.title = on.name;
  if (on.request) row.number = on.request->number;
  if (row.title.empty()) row.title = row.number;
  row.address = on.request ? fmt::format("{}?{}", on.address(), draft.query())
                           : fmt::format("{}&{}#write", on.address_of_thread(), draft.query());
  row.words = beginning_of(draft.typed);
  row.tag = PanelTag::normal;
  row.tag_words = kind_in_words(draft.kind);
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
  std::vector<RecordRef> records;
  for (const auto& each : begun) records.push_back(each.record);
  const auto mentions = record_mentions_of(db, person, records);
  for (const auto& each : begun) {
    const auto on = mentions.find(each.record);
    if (on == mentions.end()) continue;
    ++panel.count;
    if (panel.rows.size() < rows_of_a_panel) panel.rows.push_back(row_of(each, on->second));
  }
  return {std::move(panel)};
}

}  // namespace relais::requests
