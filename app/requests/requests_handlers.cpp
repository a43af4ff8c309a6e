#include "requests/requests_handlers.h"

#include "requests/pages.h"
#include "requests/requests_page.h"
#include "requests/visibility.h"

namespace relais::requests {

Response index_requests(relais::Request& http) { return page(requests_page(http)); }

Response show_request(relais::Request& http) {
  return page(request_page(http, visible_request(http.db(), http.person(), http.in_path("number"))));
}

}  // namespace relais::requests
