#include "requests/draft_handlers.h"

#include "requests/keeping_draft.h"
#include "requests/rights.h"
#include "requests/visibility.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

// Whoever may not write it has no draft of it either.
Request request_to_write_on(const relais::Request& http, drafts::Kind kind) {
  auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  if (kind == drafts::Kind::work_note) {
    require(http.person(), Right::work_note, request);
  } else {
    require(may_comment(http.db(), http.person(), request), Right::comment);
  }
  return request;
}

drafts::Kind kind_in(const relais::Request& http) {
  return named<drafts::Kind>(http.typed("kind")).value_or(drafts::Kind::work_note);
}

}  // namespace

Response create_draft(relais::Request& http) {
  const auto kind = kind_in(http);
  return keep_draft(http, request_to_write_on(http, kind).ref(), kind);
}

Response destroy_draft(relais::Request& http) {
  const auto kind = kind_in(http);
  return discard_draft(http, request_to_write_on(http, kind).ref(), kind);
}

}  // namespace relais::requests
