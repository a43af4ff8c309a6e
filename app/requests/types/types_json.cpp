#include "requests/types/type_page.h"
#include "requests/types/types_page.h"

namespace relais::requests {
namespace {

void write_fields(JsonWriter& out, const RequestType& type) {
  out.field("id", type.id.value).field("name", type.name).field("guidance", type.guidance);
  out.field("retired_at", type.retired_at);
  out.object("team", type.team_id, [&](JsonWriter& team, const auto& id) {
    team.begin_object().field("id", id.value).field("name", type.team).end_object();
  });
}

void write_stages(JsonWriter& out, const std::vector<StageLine>& stages) {
  out.list("stages", stages, [](JsonWriter& row, const StageLine& line) {
    row.begin_object().field("id", line.stage.id.value).field("name", line.stage.name);
    row.field("state", line.stage.state).field("requests", line.requests);
    row.list("required_fields", line.fields).end_object();
  });
}

void write_asked_for(JsonWriter& out, const std::vector<AskedFor>& asked_for) {
  out.list("required_fields", asked_for, [](JsonWriter& row, const AskedFor& asked) {
    row.begin_object().field("state", asked.state).list("fields", asked.fields).end_object();
  });
}

void write_resources(JsonWriter& out, const std::vector<Resource>& resources) {
  out.list("resources", resources, [](JsonWriter& row, const Resource& resource) {
    row.begin_object().field("id", resource.id.value).field("label", resource.label);
    row.field("address", resource.address).end_object();
  });
}

}  // namespace

void write_json(JsonWriter& out, const TypesPage& page) {
  out.begin_object().list("request_types", page.types, [](JsonWriter& row, const auto& line) {
    row.begin_object();
    write_fields(row, line.type);
    row.field("stages", line.stages).field("open_requests", line.open_requests).list("teams", line.teams).end_object();
  });
  out.end_object();
}

void write_json(JsonWriter& out, const TypePage& page) {
  out.begin_object();
  write_fields(out, page.type);
  out.list("teams", page.teams).list("people", page.people);
  write_stages(out, page.stages);
  write_asked_for(out, page.asked_for);
  write_resources(out, page.resources);
  out.key("history");
  relais::write_json(out, page.history);
  out.end_object();
}

}  // namespace relais::requests
