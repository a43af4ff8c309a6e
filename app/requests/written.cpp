#include "requests/written.h"

#include "requests/beginning.h"
#include "requests/list_place.h"
#include "requests/pages.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

// What was written is kept in any case; that work has not begun by it is said beside.
std::string with_what_is_missing(Reads& db, const Request& request, const Person& by, std::string_view done) {
  if (request.state != State::assigned || !request.is_responsible(by)) return std::string{done};
  return fmt::format(
      "{} {}", done,
      t("Work has not begun yet, for this is missing: {fields}.", {{"fields", listed(missing_to_begin(db, request))}}));
}

}  // namespace

std::string_view nothing_written() { return t("Write something first, of at most 100,000 characters."); }

Response written(relais::Request& http, const Request& request, std::string_view said, conversations::Shown kind) {
  const auto fresh = visible_request(http.db(), http.person(), request.number);
  const auto done = with_what_is_missing(http.db(), fresh, http.person(), said);
  if (http.wants_json()) return page(request_page(http, fresh), Status::created).with("Location", fresh.address());
  const auto shown = shown_on_page(http, fresh);
  return see_other(address_showing(http, fresh, shown == kind ? kind : conversations::Shown::all), done);
}

}  // namespace relais::requests
