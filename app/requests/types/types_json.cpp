#include "lib/time/format.h"
#include "requests/types/type_page.h"
#include "requests/types/types_page.h"

namespace relais::requests {
namespace {

void write_fields(JsonWriter& out, const RequestType& type) {
  out.field("id", type.id.value).field("name", type.name).field("guidance", type.guidance);
  out.field("retired_at", type.retired_at ? std::optional{iso(*type.retired_at)} : std::nullopt).key("team");
  if (!type.team_id) {
    out.value(std::nullopt);
    return;
  }
  out.begin_object().field("id", type.team_id->value).field("name", type.team).end_object();
}

template <class List>
void write_list(JsonWriter& out, std::string_view name, const List& list) {
  out.key(name).begin_array();
  for (const auto& each : list) out.value(each);
  out.end_array();
}

void write_stages(JsonWriter& out, const std::vector<StageLine>& stages) {
  out.key("stages").begin_array();
  for (const auto& line : stages) {
    out.begin_object().field("id", line.stage.id.value).field("name", line.stage.name);
    out.field("state", line.stage.state).field("requests", line.requests);
    write_list(out, "required_fields", line.fields);
    out.end_object();
  }
  out.end_array();
}

void write_asked_for(JsonWriter& out, const std::vector<AskedFor>& asked_for) {
  out.key("required_fields").begin_array();
  for (const auto& [state, fields] : asked_for) {
    out.begin_object().field("state", state);
    write_list(out, "fields", fields);
    out.end_object();
  }
  out.end_array();
}

void write_resources(JsonWriter& out, const std::vector<Resource>& resources) {
  out.key("resources").begin_array();
  for (const auto& resource : resources) {
    out.begin_object().field("id", resource.id.value).field("label", resource.label);
    out.field("address", resource.address).end_object();
  }
  out.end_array();
}

}  // namespace

void write_json(JsonWriter& out, const TypesPage& page) {
  out.begin_object().key("request_types").begin_array();
  for (const auto& line : page.types) {
    out.begin_object();
    write_fields(out, line.type);
    out.field("stages", line.stages).field("open_requests", line.open_requests);
    write_list(out, "teams", line.teams);
    out.end_object();
  }
  out.end_array().end_object();
}

void write_json(JsonWriter& out, const TypePage& page) {
  out.begin_object();
  write_fields(out, page.type);
  write_list(out, "teams", page.teams);
  write_list(out, "people", page.people);
  write_stages(out, page.stages);
  write_asked_for(out, page.asked_for);
  write_resources(out, page.resources);
  out.key("history");
  relais::write_json(out, page.history);
  out.end_object();
}

}  // namespace relais::requests
