#include "requests/writing_handlers.h"

#include "conversations/news.h"
#include "lib/time/clock.h"
#include "people/outside_writing.h"
#include "requests/commenting.h"
#include "requests/drafts_here.h"
#include "requests/pages.h"
#include "requests/rights.h"
#include "requests/template_gaps.h"
#include "requests/typed_answer.h"
#include "requests/visibility.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

using conversations::Shown;

std::string_view nobody_left() { return t("Nobody is left to read it: choose at least one person."); }

std::string_view something_arrived() {
  return t("A message arrived while you were writing. Read it in the thread, then send again.");
}

// Those that came with the form are gone with it, and so are those that were taken for an answer that did not leave.
void show_files(Composer& composer, const relais::Request& http) {
  show_files(composer, waiting_files(http));
  composer.has_lost_files |= has_form_files(http);
}

// A program that does not say what it has read is not asked.
bool has_something_arrived(const relais::Request& http, const Request& request) {
  const auto newest = http.chosen<conversations::Message>("newest");
  return newest && conversations::has_come_after(http.db(), request.ref(), *newest, http.person().id);
}

Response not_sent(relais::Request& http, const Request& request, std::string_view why,
                  Status status = Status::unprocessable) {
  Composer composer;
  composer.open = Writing::comment;
  auto typed = typed_answer(http).words;
  composer.comment_text = std::move(typed.text);
  composer.comment_html = std::move(typed.html);
  composer.mistakes.push_back({"text", std::string{why}});
  show_files(composer, http);
  return page(request_page(http, request, std::move(composer)), status);
}

std::string note_begun(const relais::Request& http, const Request& request) {
  for (auto& each : drafts::drafts_on(http.db(), request.ref(), http.person().id))
    if (each.kind == drafts::Kind::work_note) return std::move(each.typed.words);
  return {};
}

// What was written to go outside stands in the note, where it stays among us; what was begun there stays below it.
Response as_note_instead(relais::Request& http, const Request& request) {
  const auto begun = note_begun(http, request);
  Composer composer;
  composer.open = Writing::work_note;
  composer.note_text = begun.empty() ? http.typed("text") : fmt::format("{}\n\n{}", http.typed("text"), begun);
  composer.mistakes.push_back(
      {"text", fmt::format("{} {}", people::team_does_not_write(), t("Your words stand here as an internal note."))});
  return page(request_page(http, request, std::move(composer)), Status::forbidden);
}

Request request_to_answer(const relais::Request& http) {
  auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  require(http.person(), Right::comment, request);
  return request;
}

// What keeps an answer from going out, as a page; nothing where nothing does.
std::optional<Response> mistake_of_words(relais::Request& http, const Request& request) {
  if (!may_comment(http.db(), http.person(), request)) return as_note_instead(http, request);
  const auto typed = typed_answer(http);
  if (!typed.mistake.empty()) return not_sent(http, request, typed.mistake);
  if (!conversations::Words::from(typed.words)) return not_sent(http, request, nothing_written());
  if (const auto gaps = why_gaps_stay(typed.words.text); !gaps.empty()) return not_sent(http, request, gaps);
  if (has_something_arrived(http, request)) return not_sent(http, request, something_arrived(), Status::conflict);
  auto readers = readers_of(http.db(), request);
  const auto changed = choose(readers, ChosenReaders::typed(http));
  if (!changed.empty()) return not_sent(http, request, changed, Status::conflict);
  if (!readers.empty() && !is_anybody_left(readers)) return not_sent(http, request, nobody_left());
  return std::nullopt;
}

std::optional<Response> mistake_in(relais::Request& http, const Request& request) {
  if (auto mistake = mistake_of_words(http, request)) return mistake;
  if (const auto why = why_not_sent(http); !why.empty()) return not_sent(http, request, why);
  return std::nullopt;
}

Response answered(relais::Request& http, const Request& request,
                  const std::vector<conversations::NewAttachment>& files) {
  auto readers = readers_of(http.db(), request);
  choose(readers, ChosenReaders::typed(http));
  const auto leaves_at = now() + std::chrono::seconds{http.settings().seconds_to_take_back};
  const auto words = conversations::Words::from(typed_answer(http).words).value();
  switch (comment(http.tx(), request, http.person(), {words, files, leaves_at}, readers, http.settings())) {
    case Commented::sent: return written(http, request, t("Your answer is on its way."), Shown::exchanges);
    case Commented::kept:
      return written(http, request, t("Kept. Nobody has a mail address here, so nothing was sent."), Shown::exchanges);
    case Commented::not_possible: break;
  }
  return not_sent(http, request, t("No mailbox is set up yet, so nothing can be sent. An administrator adds one."));
}

}  // namespace

Response create_comment(relais::Request& http) {
  const LanguageScope scope{http.person().language};
  const auto& person = http.person();
  auto mistaken = http.services().database.read([&](Reads& db) {
    http.enter(db, &person);
    return mistake_in(http, request_to_answer(http));
  });
  if (mistaken) return *std::move(mistaken);
  // On disk before the transaction, which may be done twice.
  const auto files = take_files(http);
  // A program that writes in somebody's name does not send what he has begun.
  return http.services().database.write([&](Transaction& tx) {
    http.enter(tx, &person);
    const auto request = request_to_answer(http);
    if (auto changed = mistake_of_words(http, request)) return *std::move(changed);
    if (!http.wants_json()) drafts::discard(http.tx(), request.ref(), drafts::Kind::comment, person.id);
    return answered(http, request, files);
  });
}

Response show_attachment(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  const auto attachment = conversations::attachment_on(http.db(), request.ref(),
                                                       http.id_in_path<conversations::Message>("attachment").value);
  if (!attachment) throw NotFound();
  return file_of_strangers(http.services().blobs.path_of(attachment->blob), attachment->type, attachment->name);
}

}  // namespace relais::requests
