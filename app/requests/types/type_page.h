// One type of request: its stages, what it asks for, who answers and with what, and all that was changed.
#pragma once

#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "people/history.h"
#include "requests/types/resources.h"
#include "requests/types/settings.h"

namespace relais::requests {

struct StageLine {
  Stage stage;
  std::vector<Field> fields;
  std::int64_t requests = 0;
  bool first_of_state = false;
  bool last_of_state = false;

  std::string address(const RequestType& type) const {
    return fmt::format("{}/stages/{}", type.address(), stage.id.value);
  }
};

struct AskedFor {
  State state = State::qualified;
  std::vector<Field> fields;
};

struct TypePage {
  Frame frame;
  RequestType type;
  std::vector<std::string> teams;   // that alone see it
  std::vector<std::string> people;  // who answer
  std::vector<StageLine> stages;
  std::vector<AskedFor> asked_for;
  bool asks_for_the_usual = false;
  std::vector<Resource> resources;
  History history;
  // What is typed about a stage or a resource to be added.
  Options states;
  StageSettings new_stage;
  ResourceSettings new_resource;
  Mistakes mistakes;
  Timestamp now;

  std::string address(const Resource& resource) const {
    return fmt::format("{}/resources/{}", type.address(), resource.id.value);
  }
};

void render(HtmlWriter& out, const TypePage& page);      // views/type_page.html
void write_json(JsonWriter& out, const TypePage& page);  // types_json.cpp

}  // namespace relais::requests
