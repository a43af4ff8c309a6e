#include "requests/keeping_draft.h"

#include <algorithm>

#include "dispatch/json_answer.h"
#include "dispatch/refusal.h"
#include "dispatch/typed_list.h"
#include "requests/activity_form.h"
#include "requests/typed_answer.h"

namespace relais::requests {
namespace {

using drafts::Kind;

constexpr std::size_t longest_writer = 64;

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

std::optional<Id<conversations::Exchange>> exchange_in(const relais::Request& http, const RecordRef& record,
                                                       Kind kind) {
  const auto named = kind == Kind::exchange ? http.chosen<conversations::Exchange>("exchange") : std::nullopt;
  if (named && !conversations::exchange_on(http.db(), record, *named)) throw NotFound();
  return named;
}

drafts::Typed typed_in(const relais::Request& http, Kind kind, mail::RichText words) {
  drafts::Typed typed;
  typed.words = std::move(words.text);
  typed.rich_words = std::move(words.html);
  if (kind != Kind::work_note) typed.uploads = typed_list(http, "uploads");
  switch (kind) {
    case Kind::comment: typed.left_out = left_out_in(http); break;
    case Kind::work_note: typed.activity = kept_activity(typed_activity(http)); break;
    case Kind::exchange:
      typed.to = http.typed("to");
      typed.subject = http.typed("subject");
      break;
  }
  return typed;
}

}  // namespace

Response keep_draft(relais::Request& http, const RecordRef& record, Kind kind) {
  auto [words, wrong] = typed_answer(http);
  if (!wrong.empty()) return json_answer(Mistakes{{"text", wrong}}, Status::unprocessable);
  drafts::Draft draft;
  draft.record = record;
  draft.kind = kind;
  draft.exchange = exchange_in(http, record, kind);
  draft.typed = typed_in(http, kind, std::move(words));
  draft.writer = http.typed("writer").substr(0, longest_writer);
  const auto keeping = drafts::keep(http.tx(), draft, http.person().id, version_in(http));
  return json_answer(keeping, keeping.is_kept ? Status::ok : Status::conflict);
}

Response discard_draft(relais::Request& http, const RecordRef& record, Kind kind) {
  drafts::discard(http.tx(), record, kind, http.person().id, exchange_in(http, record, kind));
  return json_answer(drafts::Keeping{});
}

}  // namespace relais::requests
