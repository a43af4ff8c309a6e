#include "requests/list_statements.h"

#include <fmt/ranges.h>

#include "requests/visibility.h"

namespace relais::requests {
namespace {

// A column behind a sum or a joining is in no index: SQLite, which counts no values, else takes the wrong one.
std::string hidden_number(std::string_view column) { return fmt::format("{} + 0", column); }
std::string hidden_text(std::string_view column) { return fmt::format("({} || '')", column); }

bool has_filter_with_index(const ListFilter& filter) {
  return filter.type || filter.team || filter.urgency || filter.responsible;
}

// One part of the queue in some states, or in whichever.
struct Branch {
  std::vector<State> states;
  std::string condition;
};

bool is_rare_tag(const Question& asked) { return asked.narrowing.tag && !asked.narrowing.tag_is_common; }

std::vector<State> wanted_of(const QueuePart& part, const std::optional<State>& wanted) {
  if (!wanted) return part.states;
  if (part.states.empty() || std::ranges::find(part.states, *wanted) != part.states.end()) return {*wanted};
  return {};
}

// On the way through an index each state is one; what is gathered is sorted in one go.
std::vector<Branch> branches_of(const Question& asked, lists::Way way, lists::Parameters& parameters) {
  std::vector<Branch> branches;
  for (auto& part : parts_of(asked.filter.queue, asked.person, asked.now, parameters)) {
    const auto states = wanted_of(part, asked.filter.state);
    const bool is_of_any_state = part.states.empty() && !asked.filter.state;
    if (is_of_any_state || (way == lists::Way::gathered && !states.empty())) {
      branches.push_back({states, part.condition});
      continue;
    }
    for (const auto state : states) branches.push_back({{state}, part.condition});
  }
  return branches;
}

std::string condition_on_states(const Question& asked, const std::vector<State>& states, lists::Way way) {
  if (states.empty()) return "1 = 1";
  const bool is_gathered_by_filter =
      way == lists::Way::gathered && !std::ranges::all_of(states, is_open) && has_filter_with_index(asked.filter);
  const bool found_otherwise = is_rare_tag(asked) || is_gathered_by_filter;
  std::string names;
  for (const auto state : states) names += fmt::format("{}'{}'", names.empty() ? "" : ", ", name_of(state));
  return fmt::format("{} {}", found_otherwise ? hidden_text("state") : "state",
                     states.size() == 1 ? fmt::format("= {}", names) : fmt::format("IN ({})", names));
}

std::string condition_on_responsible(const ResponsibleFilter& responsible, lists::Parameters& parameters) {
  const auto* person = std::get_if<Id<Person>>(&responsible);
  return person ? fmt::format("responsible_id = {}", parameters.add(*person)) : "responsible_id IS NULL";
}

std::string condition_on_tag(const Narrowing& narrowing, lists::Parameters& parameters) {
  const auto tagged = tags::tagged_with("request", parameters.add(narrowing.tag));
  if (!narrowing.tag_is_common) return fmt::format("id IN ({})", tagged);
  return fmt::format("EXISTS ({} AND record_id = requests.id)", tagged);
}

// What was found by its words is few, and everything else is asked of these few.
std::string source_of(const Narrowing& narrowing, lists::Parameters& parameters) {
  if (!narrowing.found) return "requests WHERE ";
  const auto ids = parameters.add(*narrowing.found);
  const auto found = narrowing.dialect == Dialect::sqlite
                         ? fmt::format("(SELECT value AS found_id FROM json_each({}))", ids)
                         : fmt::format("(SELECT unnest(CAST({} AS BIGINT[])) AS found_id)", ids);
  return fmt::format("{} AS found CROSS JOIN requests WHERE requests.id = found_id AND ", found);
}

// The same for every branch.
std::string common_conditions(const Question& asked, lists::Parameters& parameters) {
  const auto& filter = asked.filter;
  const bool is_open_set = is_about_open_requests(filter);
  const auto kept_or_hidden = [&](std::string_view column, bool is_number) -> std::string {
    if (!is_open_set) return std::string{column};
    return is_number ? hidden_number(column) : hidden_text(column);
  };
  std::string text;
  const auto add = [&](const std::string& condition) { text += " AND " + condition; };
  if (filter.type) add(fmt::format("{} = {}", kept_or_hidden("type_id", true), parameters.add(*filter.type)));
  if (filter.team) add(fmt::format("team_id = {}", parameters.add(*filter.team)));
  if (filter.urgency)
    add(fmt::format("{} = {}", kept_or_hidden("urgency_level", false), parameters.add(*filter.urgency)));
  if (filter.responsible) add(condition_on_responsible(*filter.responsible, parameters));
  if (asked.narrowing.tag) add(condition_on_tag(asked.narrowing, parameters));
  add(readable_by(asked.person));
  return text;
}

std::string where(const Question& asked, const Branch& branch, const std::string& common, lists::Way way) {
  auto text = condition_on_states(asked, branch.states, way);
  if (!branch.condition.empty()) text += " AND " + branch.condition;
  return text + common;
}

std::string joined(const std::vector<std::string>& selects) {
  return fmt::format("{}", fmt::join(selects, " UNION ALL "));
}

std::string columns_of(const lists::Order& order) { return fmt::format("{}", fmt::join(order.columns, ", ")); }

}  // namespace

std::string rows_to_count(const Question& asked, lists::Parameters& parameters) {
  if (asked.narrowing.is_impossible) return {};
  const auto branches = branches_of(asked, lists::Way::gathered, parameters);
  if (branches.empty()) return {};
  const auto common = common_conditions(asked, parameters);
  const auto source = source_of(asked.narrowing, parameters);
  std::vector<std::string> selects;
  for (const auto& branch : branches)
    selects.push_back(fmt::format("SELECT 1 FROM {}", source) + where(asked, branch, common, lists::Way::gathered));
  return fmt::format("{} LIMIT {}", joined(selects), lists::Count::most + 1);
}

std::string ids_of_page(const Question& asked, const lists::Order& order, lists::Way way, std::int64_t most,
                        lists::Parameters& parameters) {
  if (asked.narrowing.is_impossible) return {};
  const auto branches = branches_of(asked, way, parameters);
  if (branches.empty()) return {};
  auto common = common_conditions(asked, parameters);
  if (asked.filter.after) common += " AND " + order.after(*asked.filter.after, parameters);
  const auto source = source_of(asked.narrowing, parameters);
  std::vector<std::string> selects;
  for (const auto& branch : branches) {
    selects.push_back(fmt::format("SELECT {0} FROM (SELECT {0} FROM {5}{1} ORDER BY {2} LIMIT {3}) AS part{4}",
                                  columns_of(order), where(asked, branch, common, way), order.text(way), most,
                                  selects.size(), source));
  }
  return fmt::format("SELECT id FROM ({}) AS parts ORDER BY {} LIMIT {}", joined(selects),
                     order.text(lists::Way::walked), most);
}

}  // namespace relais::requests
