#include "requests/draft_handlers.h"

#include <algorithm>
#include <charconv>

#include "dispatch/json_answer.h"
#include "dispatch/typed_list.h"
#include "drafts/draft.h"
#include "requests/activity_form.h"
#include "requests/readers.h"
#include "requests/rights.h"
#include "requests/typed_answer.h"
#include "requests/visibility.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_writer = 64;

// Whoever may not write it has no draft of it either.
Request request_to_write_on(const relais::Request& http, drafts::Kind kind) {
  auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  if (kind == drafts::Kind::comment) {
    require(may_comment(http.db(), http.person(), request), Right::comment);
  } else {
    require(http.person(), Right::work_note, request);
  }
  return request;
}

drafts::Kind kind_in(const relais::Request& http) {
  return named<drafts::Kind>(http.typed("kind")).value_or(drafts::Kind::work_note);
}

std::int64_t version_in(const relais::Request& http) {
  const auto seen = http.chosen<drafts::Draft>("version");
  return seen ? seen->value : 0;
}

std::vector<std::string> left_out_in(const relais::Request& http) {
  auto left_out = typed_list(http, "shown");
  const auto to = typed_list(http, "to");
  std::erase_if(left_out, [&](const std::string& each) { return std::ranges::find(to, each) != to.end(); });
  return left_out;
}

}  // namespace

Response create_draft(relais::Request& http) {
  const auto kind = kind_in(http);
  const auto request = request_to_write_on(http, kind);
  drafts::Draft draft;
  draft.record = request.ref();
  draft.kind = kind;
  auto [words, wrong] = typed_answer(http);
  if (!wrong.empty()) return json_answer(Mistakes{{"text", wrong}}, Status::unprocessable);
  draft.typed = {std::move(words.text), std::move(words.html), left_out_in(http), typed_list(http, "uploads"), {}};
  if (kind == drafts::Kind::work_note) draft.typed.activity = kept_activity(typed_activity(http));
  draft.writer = http.typed("writer").substr(0, longest_writer);
  const auto keeping = drafts::keep(http.tx(), draft, http.person().id, version_in(http));
  return json_answer(keeping, keeping.is_kept ? Status::ok : Status::conflict);
}

Response destroy_draft(relais::Request& http) {
  const auto kind = kind_in(http);
  drafts::discard(http.tx(), request_to_write_on(http, kind).ref(), kind, http.person().id);
  return json_answer(drafts::Keeping{});
}

}  // namespace relais::requests
