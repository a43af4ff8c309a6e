#include "requests/types/words.h"

#include "dispatch/options.h"
#include "requests/completeness.h"

namespace relais::requests {
namespace {

std::string_view event_in_words(std::string_view kind) {
  if (kind == "added") return t("Type added");
  if (kind == "retired") return t("Retired");
  if (kind == "brought_back") return t("Brought back");
  if (kind == "stage_added") return t("Stage added");
  if (kind == "stage_changed") return t("Stage changed");
  if (kind == "stage_removed") return t("Stage removed");
  if (kind == "stages_ordered") return t("Stages put in order");
  if (kind == "fields_changed") return t("What is asked for changed");
  if (kind == "resource_added") return t("Resource added");
  if (kind == "resource_changed") return t("Resource changed");
  if (kind == "resource_removed") return t("Resource removed");
  if (kind == "resources_ordered") return t("Resources put in order");
  return t("Changed");
}

std::string_view field_in_words(std::string_view field) {
  if (field == "name") return t("Name");
  if (field == "team") return t("Team");
  if (field == "guidance") return t("What to know");
  if (field == "teams") return t("Kept to the teams");
  if (field == "people") return t("Who answers");
  if (field == "stage" || field == "of_stage") return t("Stage");
  if (field == "state") return t("State");
  if (field == "order") return t("Order");
  if (field == "fields") return t("Asked for");
  if (field == "fields_qualified") return t("Before it is qualified");
  if (field == "fields_assigned") return t("Before it is assigned");
  if (field == "fields_in_progress") return t("Before work begins");
  if (field == "fields_resolved") return t("Before it is resolved");
  if (field == "resource") return t("Resource");
  if (field == "address") return t("Address");
  return field;
}

std::string value_in_words(std::string_view field, const std::string& value) {
  if (field.starts_with("fields")) return labels_of(options_of<Field>(), value);
  if (field == "state") return labels_of(options_of<State>(), value);
  return value;
}

}  // namespace

const HistoryWords type_words{event_in_words, field_in_words, value_in_words};

}  // namespace relais::requests
