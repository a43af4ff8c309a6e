#include "requests/tags_handlers.h"

#include "requests/desk_answers.h"
#include "requests/list_place.h"
#include "requests/pages.h"
#include "requests/visibility.h"
#include "tags/tag.h"

namespace relais::requests {
namespace {

Response answered(const relais::Request& http, const Request& request, Status status, std::string_view done) {
  if (http.wants_json()) return page(request_page(http, request), status);
  return see_other(address_here(http, request), done);
}

}  // namespace

Response create_request_tag(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto name = tags::TagName::from(http.typed("tag"));
  if (!name) {
    return sent_back(http, request, "tag",
                     {{"tag", std::string{t("A tag is a word or a few, of at most 50 characters, without a comma.")}}});
  }
  tags::tag(http.tx(), request.ref(), *name, http.person());
  return answered(http, request, Status::created, t("Tagged “{tag}”.", {{"tag", name->text()}}));
}

Response destroy_request_tag(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto name = tags::TagName::from(http.typed("tag"));
  if (!name || !tags::untag(http.tx(), request.ref(), *name, http.person())) throw NotFound();
  return answered(http, request, Status::ok, t("The tag “{tag}” is taken off.", {{"tag", name->text()}}));
}

}  // namespace relais::requests
