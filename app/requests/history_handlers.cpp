#include "requests/history_handlers.h"

#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "requests/history.h"
#include "requests/history_page.h"
#include "requests/visibility.h"

namespace relais::requests {

Response show_history(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  HistoryPage shown;
  shown.frame = frame_of(http, t("History of {number}", {{"number", request.number}}), "/requests",
                         fmt::format("request/{}", request.id.value));
  shown.request = request;
  shown.history = story_of(http.db(), request.ref());
  shown.now = now();
  return page(std::move(shown));
}

void write_json(JsonWriter& out, const HistoryPage& page) {
  out.begin_object().field("number", page.request.number).key("history");
  relais::write_json(out, page.history);
  out.end_object();
}

}  // namespace relais::requests
