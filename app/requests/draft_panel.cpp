#include "requests/draft_panel.h"

#include "drafts/draft.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/archival.h"
#include "people/right.h"
#include "requests/mention.h"

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

PanelRow row_of(const drafts::Draft& draft) {
  PanelRow row;
  row.words = beginning_of(draft.typed);
  row.tag = PanelTag::normal;
  row.tag_words = kind_in_words(draft.kind);
  row.since = draft.kept_at;
  return row;
}

PanelRow row_on_card(Reads& db, const drafts::Draft& draft) {
  auto row = row_of(draft);
  row.title = parties::name_of_card(db, draft.record);
  row.address = fmt::format("{}?tab=thread&{}#write", parties::address_of(draft.record), draft.query());
  return row;
}

std::optional<PanelRow> row_on_request(const drafts::Draft& draft, const std::map<std::int64_t, Mention>& requests) {
  const auto request = requests.find(draft.record.id);
  if (request == requests.end()) return std::nullopt;
  auto row = row_of(draft);
  row.title = request->second.title.empty() ? request->second.number : request->second.title;
  row.address = fmt::format("{}?{}", request->second.address(), draft.query());
  row.number = request->second.number;
  return row;
}

bool is_on_request(const drafts::Draft& draft) { return draft.record.kind == "request"; }

}  // namespace

std::vector<Panel> draft_panels_of(Reads& db, const Person& person) {
  Panel panel;
  panel.name = "drafts";
  panel.title = t("Your drafts");
  panel.icon = "writing";
  panel.place = PanelPlace::side;
  const auto begun = drafts::drafts_of(db, person.id, most_mentions);
  std::vector<std::int64_t> ids;
  for (const auto& each : begun)
    if (is_on_request(each)) ids.push_back(each.record.id);
  const auto requests = mentions_of(db, person, ids);
  for (const auto& each : begun) {
    if (!is_on_request(each) && !may(person, Right::see_parties)) continue;
    auto row = is_on_request(each) ? row_on_request(each, requests) : std::optional{row_on_card(db, each)};
    if (!row) continue;
    ++panel.count;
    if (panel.rows.size() < rows_of_a_panel) panel.rows.push_back(*std::move(row));
  }
  return {std::move(panel)};
}

}  // namespace relais::requests
