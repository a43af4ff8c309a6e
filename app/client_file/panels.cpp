#include "client_file/panels.h"

#include "lib/text/translation.h"
#include "parties/possible_duplicate.h"
#include "people/right.h"

namespace relais::client_file {
namespace {

PanelRow row_of(Reads& db, const parties::ReportedDuplicate& duplicate) {
  PanelRow row;
  row.title = t("{one} and {other}", {{"one", parties::name_of_card(db, duplicate.one)},
                                      {"other", parties::name_of_card(db, duplicate.other)}});
  row.address = duplicate.address();
  row.words = fmt::format("{} · {}", duplicate.explanation, duplicate.by_name);
  row.since = duplicate.at;
  return row;
}

}  // namespace

std::vector<Panel> panels_of(Reads& db, const Person& person) {
  if (!may(person, Right::keep_cards)) return {};
  Panel panel;
  panel.name = "possible_duplicates";
  panel.title = t("Perhaps duplicates");
  panel.icon = "copy";
  panel.count = parties::count_waiting_duplicates(db);
  for (const auto& each : parties::waiting_duplicates(db, rows_of_a_panel)) panel.rows.push_back(row_of(db, each));
  panel.sentence =
      tn("{count} possible duplicate waits for you", "{count} possible duplicates wait for you", panel.count);
  panel.when_empty = t("Two cards that somebody takes for one will stand here.");
  return {std::move(panel)};
}

}  // namespace relais::client_file
