#include "requests/written.h"

#include "requests/pages.h"
#include "requests/visibility.h"

namespace relais::requests {

std::string_view nothing_written() { return t("Write something first, of at most 100,000 characters."); }

Response written(relais::Request& http, const Request& request, std::string_view done) {
  const auto fresh = visible_request(http.db(), http.person(), request.number);
  if (http.wants_json()) return page(request_page(http, fresh), Status::created).with("Location", fresh.address());
  return see_other(fresh.address(), done);
}

}  // namespace relais::requests
