#include "client_file/card_draft_handlers.h"

#include "client_file/card_in_path.h"
#include "client_file/card_thread.h"
#include "dispatch/refusal.h"
#include "people/right.h"
#include "requests/keeping_draft.h"

namespace relais::client_file {
namespace {

// Whoever may not write from it has no draft of it either.
RecordRef card_to_write_from(const Request& http) {
  require(may(http.person(), Right::see_parties), Right::see_parties);
  const auto card = card_in_path(http);
  require(may_write_from(http.db(), http.person(), card), Right::comment);
  return card;
}

}  // namespace

Response create_card_draft(Request& http) {
  return requests::keep_draft(http, card_to_write_from(http), drafts::Kind::exchange);
}

Response destroy_card_draft(Request& http) {
  return requests::discard_draft(http, card_to_write_from(http), drafts::Kind::exchange);
}

}  // namespace relais::client_file
