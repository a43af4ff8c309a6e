// A date as it was typed in a hurry, shown back in full.
#pragma once

#include <optional>
#include <string>

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "lib/time/timestamp.h"

namespace relais::requests {

struct MomentAnswer {
  std::string typed;
  std::optional<Timestamp> at;
  bool is_past = false;

  std::string in_full() const;  // "vendredi 27 novembre 2026", with its hour where one was typed
};

MomentAnswer moment_answer(const std::string& typed);

void render(HtmlWriter& out, const MomentAnswer& answer);  // views/moment_answer.html
void write_json(JsonWriter& out, const MomentAnswer& answer);

}  // namespace relais::requests
