#include "requests/log_handlers.h"

#include "conversations/moving.h"
#include "lib/time/clock.h"
#include "lib/time/typed_moment.h"
#include "requests/desk_answers.h"
#include "requests/expected_piece.h"
#include "requests/follow_up.h"

namespace relais::requests {
namespace {

std::string a_few_words() { return std::string{t("A few words, of at most 1,000 characters.")}; }

// "auj.", "hier 16h": when it was, which is never after now.
std::optional<Timestamp> said_at(const relais::Request& http) {
  const auto typed = http.typed("at");
  if (trimmed(typed).empty()) return now();
  const auto at = typed_moment(typed, now());
  if (!at) return std::nullopt;
  return std::min(*at, now());
}

template <class Act>
Response on_piece(relais::Request& http, std::string_view done, Act&& act) {
  const auto request = request_to_change(http, Right::record_request);
  if (!act(http.tx(), request, http.id_in_path<ExpectedPiece>("piece"), http.person())) throw NotFound();
  return acted(http, request, done);
}

}  // namespace

Response create_follow_up(relais::Request& http) {
  const auto request = request_to_change(http, Right::work_note);
  const auto words = Reason::from(http.typed("words"));
  const auto at = said_at(http);
  if (!words) return sent_back(http, request, "follow-up", {{"words", a_few_words()}});
  if (!at) {
    return sent_back(
        http, request, "follow-up",
        {{"at", t("“{text}” is no date that we can read: try +3j, friday or 24/11.", {{"text", http.typed("at")}})}});
  }
  const auto mail = http.chosen<conversations::Message>("message");
  if (mail && !conversations::is_on(http.tx(), request.ref(), *mail)) throw NotFound();
  const auto log = named<Log>(http.typed("log")).value_or(Log::request);
  add_follow_up(http.tx(), request, {log, *at, *words, mail}, http.person());
  return acted(http, request, t("Noted."));
}

Response update_follow_up(relais::Request& http) {
  const auto request = request_to_change(http, Right::work_note);
  const auto words = Reason::from(http.typed("words"));
  if (!words) return sent_back(http, request, "follow-up-correction", {{"words", a_few_words()}});
  if (!correct_follow_up(http.tx(), request, http.id_in_path<FollowUp>("line"), *words, http.person()))
    throw NotFound();
  return acted(http, request, t("Corrected; the former words stay in the history."));
}

Response create_piece(relais::Request& http) {
  const auto request = request_to_change(http, Right::record_request);
  const auto name = Reason::from(on_one_line(http.typed("name")));
  if (!name) return sent_back(http, request, "piece", {{"name", std::string{t("Name the piece.")}}});
  expect_piece(http.tx(), request, *name, http.person());
  return acted(http, request, t("Expected: {name}.", {{"name", name->text()}}));
}

Response remove_piece(relais::Request& http) {
  return on_piece(http, t("No longer expected."), [](auto&&... all) { return requests::remove_piece(all...); });
}

Response create_piece_receipt(relais::Request& http) {
  return on_piece(http, t("It is there."), [](auto&&... all) { return receive_piece(all...); });
}

Response destroy_piece_receipt(relais::Request& http) {
  return on_piece(http, t("Expected again."), [](auto&&... all) { return miss_piece(all...); });
}

}  // namespace relais::requests
