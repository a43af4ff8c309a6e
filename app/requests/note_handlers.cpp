#include "requests/note_handlers.h"

#include <fmt/ranges.h>

#include "drafts/draft.h"
#include "requests/activity_form.h"
#include "requests/mention_candidates.h"
#include "requests/noting.h"
#include "requests/pages.h"
#include "requests/visibility.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

// Everything that was typed comes back: the words, the activity that was to go along, and what is wrong with them.
Response note_sent_back(relais::Request& http, const Request& request, Mistakes mistakes) {
  Composer composer;
  composer.open = Writing::work_note;
  composer.note_text = http.typed("text");
  composer.activity = typed_activity(http);
  composer.activity_is_open = !composer.activity.is_blank();
  composer.mistakes = std::move(mistakes);
  return page(request_page(http, request, std::move(composer)), Status::unprocessable);
}

std::string joined(const std::vector<std::string>& sentences) { return fmt::format("{}", fmt::join(sentences, " ")); }

// "@Karim Benali rappeler Marc" is an activity "rappeler Marc".
std::string without_names(std::string words, const Called& called) {
  for (const auto& each : called.called) {
    const auto at = words.find("@" + each.name);
    if (at != std::string::npos) words.erase(at, each.name.size() + 1);
  }
  return words;
}

// What the activity is called where that was left empty: the words of the note.
ReadActivity activity_of_note(relais::Request& http, const Request& request, const std::string& words) {
  const auto typed = typed_activity(http);
  if (typed.is_blank()) return {};
  return read_activity(http.db(), request, typed, words, http.person());
}

}  // namespace

Response show_mention_candidates(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto among = http.in_query("among") == "people" ? Among::people : Among::people_and_teams;
  return page(mention_candidates(http.db(), request, http.in_query("q"), among));
}

Response create_work_note(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto typed = http.typed("text");
  const auto words = conversations::Words::from(typed);
  if (!words) return note_sent_back(http, request, {{"text", std::string{nothing_written()}}});
  const auto called = called_in(http.db(), request, words->text(), http.typed("mentioned"));
  auto activity = activity_of_note(http, request, without_names(words->text(), called));
  auto mistakes = std::move(activity.mistakes);
  if (!called.refused.empty()) mistakes.push_back({"text", joined(called.refused)});
  if (!mistakes.empty()) return note_sent_back(http, request, std::move(mistakes));

  if (!http.wants_json()) drafts::discard(http.tx(), request.ref(), drafts::Kind::work_note, http.person().id);
  note(http.tx(), request, http.person(), *words, called.called, http.settings());
  if (activity.activity) give_activity(http.tx(), request, *activity.activity, http.person(), http.settings());
  return written(http, request, t("Your note is kept, among ourselves."), conversations::Shown::notes);
}

}  // namespace relais::requests
