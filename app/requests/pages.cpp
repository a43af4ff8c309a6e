#include "requests/pages.h"

#include "conversations/news.h"
#include "conversations/taking_back.h"
#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "people/right.h"
#include "requests/answer_texts.h"
#include "requests/desk.h"
#include "requests/drafts_here.h"
#include "requests/possible_watchers.h"
#include "requests/quoting.h"
#include "requests/rights.h"
#include "requests/typed_answer.h"

namespace relais::requests {
namespace {

constexpr Sql count_desk = R"sql(
  SELECT count(*) FROM (SELECT DISTINCT person_id FROM person_roles WHERE role <> 'worker') AS desk
)sql";

// Where there is no script, an answer is begun with a template by its address.
std::string template_text(const relais::Request& http, const Request& request) {
  const auto wanted = id_in<answer_templates::AnswerTemplate>(http.in_query("template"));
  if (!wanted) return {};
  for (auto& each : answer_texts(http.db(), request, http.person(), http.settings()))
    if (each.id == *wanted) return std::move(each.text);
  return {};
}

void show_taken_back(const relais::Request& http, const Request& request, Id<conversations::Message> comment,
                     Composer& composer) {
  auto words = conversations::words_taken_back(http.db(), request.ref(), comment).value_or(mail::RichText{});
  if (words.text.empty()) return;
  words = put_before(std::move(words), {composer.comment_html, composer.comment_text, true});
  composer.comment_text = std::move(words.text);
  composer.comment_html = std::move(words.html);
}

// Behind what he has begun, unless it stands there already.
void show_quote(const relais::Request& http, const Request& request, Id<conversations::Message> taken_up,
                Composer& composer) {
  const mail::RichText quote{{}, quoted(http.db(), request, taken_up), true};
  const mail::RichText begun{composer.comment_html, composer.comment_text, true};
  if (quote.text.empty() || begun.text.find(trimmed(quote.text)) != std::string::npos) return;
  auto words = begun.text.empty() ? quote : mail::joined(begun, quote);
  composer.comment_text = std::move(words.text);
  composer.comment_html = std::move(words.html);
}

void fill_exchange(const relais::Request& http, const Request& request, Composer& composer) {
  if (composer.open == Writing::exchange) return composer.exchange.find_draft(composer.exchange_drafts);
  composer.exchange = exchange_form(http, request.ref(), request.address(), composer.exchange_drafts);
}

}  // namespace

RequestPage request_page(const relais::Request& http, const Request& request, Composer composer) {
  RequestPage page;
  fill_desk(http, request, page);
  page.frame = frame_of(http, request.title, "/requests", fmt::format("request/{}", request.id.value));
  page.watchers = conversations::watchers_of(http.db(), request.ref());
  page.possible_watchers = possible_watchers(http.db(), request);
  page.may_let_in = may(http.person(), Right::accept_mail, request);
  page.thread = thread_shown(http, request);
  page.composer = std::move(composer);
  if (page.composer.comment_text.empty()) page.composer.comment_text = template_text(http, request);
  if (page.composer.readers.empty()) {
    page.composer.readers = readers_of(http.db(), request);
    // An answer that came back says whom it was for.
    if (http.takes("shown") && http.takes("to")) choose(page.composer.readers, ChosenReaders::typed(http));
  }
  page.composer.colleagues = http.db().value<int>(count_desk);
  page.composer.may_comment = may_comment(http.db(), http.person(), request);
  page.composer.team_is_silent = !page.composer.may_comment && may(http.person(), Right::comment, request);
  page.composer.may_note = may(http.person(), Right::work_note);
  show_drafts(http, request, page.composer);
  fill_exchange(http, request, page.composer);
  page.composer.newest = conversations::newest_on(http.db(), request.ref());
  if (const auto newest = conversations::newest_from_outside_on(http.db(), request.ref()))
    page.composer.newest_from_outside = fmt::format("m{}", newest->value);
  if (const auto wanted = named<Writing>(http.in_query("write"))) page.composer.open = *wanted;
  const auto again = id_in<conversations::Message>(http.in_query("again"));
  if (again && page.composer.open == Writing::comment) show_taken_back(http, request, *again, page.composer);
  if (const auto taken_up = id_in<conversations::Message>(http.in_query("quote")))
    show_quote(http, request, *taken_up, page.composer);
  page.now = now();
  if (!http.wants_json()) page.place = place_of(http, request, page.now);
  return page;
}

}  // namespace relais::requests
