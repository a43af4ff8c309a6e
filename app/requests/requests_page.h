// The list of requests: the queues as tabs, what narrows them, and fifty rows.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "dispatch/request.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "lists/list_head.h"
#include "requests/list.h"
#include "requests/selection.h"

namespace relais::requests {

// Besides the number and the title, which always stand there.
enum class Column { requester, urgency, stars, responsible, waiting, due, type, team, tags, location, received };

constexpr auto names_of(Column) {
  using namespace std::string_view_literals;
  return std::array{"requester"sv, "urgency"sv, "stars"sv, "responsible"sv, "waiting"sv, "due"sv,
                    "type"sv,      "team"sv,    "tags"sv,  "location"sv,    "received"sv};
}

std::string_view filter_label(Column column);

struct ColumnHead {
  Column column = Column::requester;
  // Where the list is put in order by it; empty where it cannot be.
  std::string sort_address;
  bool is_sorted = false;
};

struct Due {
  bool is_late = false;
  bool is_today = false;
  std::string words;  // "hier", "aujourd'hui 16 h"
};

struct RequestRow {
  Request request;
  // Its page, which knows from there which list it was opened from.
  std::string address;
  std::string organisation;
  // What matters now: why it came back, whom it waits for, or how it came and how it begins.
  std::string story;
  std::optional<Due> due;
  std::string tags;
  // Whoever looks has begun to write on it.
  bool has_draft = false;
};

// Said where there is no row: when one will come, and where there is something to do meanwhile.
struct NothingHere {
  std::string title;
  std::string sentence;
  std::string elsewhere;  // "À vérifier (4)"
  std::string elsewhere_address;
};

struct RequestsPage {
  Frame frame;
  lists::ListHead head;
  std::vector<ColumnHead> columns;
  std::vector<RequestRow> rows;
  NothingHere nothing;
  std::vector<lists::Option> colleagues;
  std::vector<lists::Option> teams;
  std::vector<lists::Option> known_tags;
  bool may_create = false;
  bool may_assign = false;
  bool may_tag = false;
  bool may_resolve = false;
  // After something was done with several of them.
  std::optional<Outcome> outcome;
  Timestamp now;

  bool may_choose() const { return may_assign || may_tag || may_resolve; }
};

RequestsPage requests_page(const relais::Request& http, std::optional<Outcome> outcome = std::nullopt);

void render(HtmlWriter& out, const RequestsPage& page);      // views/requests_page.html
void write_json(JsonWriter& out, const RequestsPage& page);  // requests_json.cpp

}  // namespace relais::requests
