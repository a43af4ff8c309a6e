#include "requests/typed_answer.h"

#include "conversations/writing.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

constexpr std::size_t largest_html = 400'000;

}  // namespace

TypedAnswer typed_answer(const relais::Request& http) {
  const auto html = http.typed("html");
  TypedAnswer answer{{{}, http.typed("text"), true}, {}};
  const bool is_large = html.size() > largest_html;
  if (!html.empty() && !is_large) answer.words = mail::rich_text(html);
  if (is_large || !answer.words.is_whole) {
    answer.mistake = t("There is too much formatting in it. Shorten it, or paste it without its formatting.");
  } else if (characters(answer.words.text) > conversations::Words::longest) {
    answer.mistake = nothing_written();
  }
  return answer;
}

mail::RichText put_before(mail::RichText taken_back, const mail::RichText& begun) {
  if (trimmed(begun.text).empty() || begun == taken_back) return taken_back;
  return mail::joined(taken_back, begun);
}

}  // namespace relais::requests
