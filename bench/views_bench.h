// A list of requests as it is shown: the page by which the speed of views is measured.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/html/html.h"
#include "lib/text/names.h"
#include "lib/time/timestamp.h"

namespace relais::bench {

enum class Level { low, normal, urgent, very_urgent };

constexpr auto names_of(Level) {
  using namespace std::string_view_literals;
  return std::array{"low"sv, "normal"sv, "urgent"sv, "very_urgent"sv};
}

struct Someone {
  std::string name;
  std::string email;
};

struct Row {
  std::int64_t id = 0;
  std::string number;
  std::string title;
  std::optional<Someone> requester;
  std::optional<Level> urgency;
  int stars = 0;
  std::optional<Someone> responsible;
  Timestamp received_at;
};

struct Link {
  std::string label;
  std::string address;
  bool current = false;
};

struct List {
  std::string title;
  std::vector<Link> navigation;
  std::vector<Link> tabs;
  std::vector<Row> rows;
  std::string next;
  std::optional<std::int64_t> total;
  Timestamp now;
};

void render(HtmlWriter& out, const List& page);  // views/list.html

}  // namespace relais::bench
