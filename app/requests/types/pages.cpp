#include "requests/types/pages.h"

#include <algorithm>
#include <map>

#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "requests/types/words.h"

namespace relais::requests {
namespace {

// The states that are open are named, since an index finds what is in a state and not what is in none.
constexpr Sql select_types = R"sql(
  SELECT request_types.id, request_types.name, request_types.team_id, coalesce(teams.name, ''), guidance, retired_at,
         (SELECT count(*) FROM request_type_stages WHERE request_type_stages.type_id = request_types.id),
         (SELECT count(*) FROM requests
           WHERE requests.type_id = request_types.id
             AND state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting'))
    FROM request_types
    LEFT JOIN teams ON teams.id = request_types.team_id
    LEFT JOIN request_type_retirements ON request_type_retirements.type_id = request_types.id
)sql";

constexpr Sql select_restrictions = R"sql(
  SELECT type_id, teams.name FROM request_type_restrictions JOIN teams ON teams.id = team_id ORDER BY teams.name
)sql";

struct Restriction {
  Id<RequestType> type;
  std::string team;

  static Restriction from(Row& row) { return {row.read<Id<RequestType>>(), row.read<std::string>()}; }
};

struct FoundLine {
  TypeLine line;

  static FoundLine from(Row& row) {
    FoundLine found;
    found.line.type = RequestType::from(row);
    found.line.stages = row.read<std::int64_t>();
    found.line.open_requests = row.read<std::int64_t>();
    return found;
  }
};

std::string record_followed(const RequestType& type) { return fmt::format("request_type/{}", type.id.value); }

std::vector<std::string> labels(const Options& options, std::string_view chosen) {
  std::vector<std::string> labels;
  for (const auto& part : filter_parts(chosen)) labels.push_back(labels_of(options, part));
  return labels;
}

std::vector<StageLine> stage_lines(Reads& db, const RequestType& type) {
  std::vector<StageLine> lines;
  for (const auto& stage : stages_of(db, type.id)) {
    const bool first = lines.empty() || lines.back().stage.state != stage.state;
    if (first && !lines.empty()) lines.back().last_of_state = true;
    lines.push_back({stage, words_in<Field>(settings_of(db, stage).fields), requests_at(db, stage.id), first, false});
  }
  if (!lines.empty()) lines.back().last_of_state = true;
  return lines;
}

std::vector<AskedFor> asked_for(Reads& db, const RequestType& type) {
  const auto required = required_fields_of(db, type.id);
  std::vector<AskedFor> all{{State::qualified, words_in<Field>(required.qualified)},
                            {State::assigned, words_in<Field>(required.assigned)},
                            {State::in_progress, words_in<Field>(required.in_progress)},
                            {State::resolved, words_in<Field>(required.resolved)}};
  std::erase_if(all, [](const auto& each) { return each.fields.empty(); });
  return all;
}

template <class Page>
void set_frame(const relais::Request& http, Page& page, const RequestType& type, std::string_view title) {
  page.frame = frame_of(http, std::string{title}, "/request-types", "");
  page.back = type.address();
  page.back_name = type.name;
}

}  // namespace

RequestType type_in_path(const relais::Request& http) {
  auto type = request_type(http.db(), http.id_in_path<RequestType>("type"));
  if (!type) throw NotFound();
  return *std::move(type);
}

Stage stage_in_path(const relais::Request& http, const RequestType& type) {
  auto found = stage(http.db(), type.id, http.id_in_path<Stage>("stage"));
  if (!found) throw NotFound();
  return *std::move(found);
}

Resource resource_in_path(const relais::Request& http, const RequestType& type) {
  auto found = resource(http.db(), type.id, http.id_in_path<Resource>("resource"));
  if (!found) throw NotFound();
  return *std::move(found);
}

TypesPage types_page(const relais::Request& http) {
  TypesPage page;
  page.frame = frame_of(http, std::string{t("Types of request")}, "/request-types", "request_type");
  std::map<Id<RequestType>, std::vector<std::string>> teams;
  for (auto& [type, team] : http.db().all<Restriction>(select_restrictions)) teams[type].push_back(std::move(team));
  for (auto& [line] : http.db().all<FoundLine>(select_types)) {
    line.teams = teams[line.type.id];
    page.types.push_back(std::move(line));
  }
  std::ranges::sort(page.types, {}, [](const auto& line) {
    return std::pair{line.type.retired_at.has_value(), folded(line.type.name)};
  });
  return page;
}

TypePage type_page(const relais::Request& http, const RequestType& type) {
  auto& db = http.db();
  const auto settings = settings_of(db, type);
  const auto options = type_options(db, settings);
  TypePage page;
  page.frame = frame_of(http, type.name, "/request-types", record_followed(type));
  page.type = type;
  page.teams = labels(options.teams, settings.teams);
  page.people = labels(options.people, settings.people);
  page.stages = stage_lines(db, type);
  page.asked_for = asked_for(db, type);
  page.asks_for_the_usual = asks_for_the_usual(db, type.id);
  page.resources = resources_of(db, type.id);
  page.history = history_of(db, type.ref(), type_words);
  page.states = state_options();
  page.new_stage.state = name_of(State::in_progress);
  page.now = now();
  return page;
}

TypeFormPage type_form_page(const relais::Request& http, const RequestType* type) {
  TypeFormPage page;
  const auto title = type ? t("Change a type of request") : t("Add a type of request");
  page.frame = frame_of(http, std::string{title}, "/request-types", "");
  page.is_new = !type;
  page.action = page.back = type ? type->address() : "/request-types";
  page.back_name = type ? type->name : std::string{t("Types of request")};
  if (type) page.typed = page.seen = settings_of(http.db(), *type);
  page.options = type_options(http.db(), page.seen);
  return page;
}

StageFormPage stage_form_page(const relais::Request& http, const RequestType& type, const Stage& stage) {
  StageFormPage page;
  set_frame(http, page, type, t("Change a stage"));
  page.action = fmt::format("{}/stages/{}", type.address(), stage.id.value);
  page.typed = page.seen = settings_of(http.db(), stage);
  page.state = filter_label(stage.state);
  page.fields = options_of<Field>();
  page.can_ask = can_ask_for_fields(stage.state);
  return page;
}

ResourceFormPage resource_form_page(const relais::Request& http, const RequestType& type, const Resource& resource) {
  ResourceFormPage page;
  set_frame(http, page, type, t("Change a resource"));
  page.action = fmt::format("{}/resources/{}", type.address(), resource.id.value);
  page.typed = page.seen = {resource.label, resource.address};
  return page;
}

RequiredFieldsPage required_fields_page(const relais::Request& http, const RequestType& type) {
  RequiredFieldsPage page;
  set_frame(http, page, type, t("Change what is asked for"));
  page.action = type.address() + "/required-fields";
  page.typed = page.seen = required_fields_of(http.db(), type.id);
  page.fields = options_of<Field>();
  page.asks_for_the_usual = asks_for_the_usual(http.db(), type.id);
  return page;
}

}  // namespace relais::requests
