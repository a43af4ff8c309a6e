#include "requests/typed_answer.h"

#include "conversations/writing.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::requests {
namespace {

constexpr std::size_t largest_html = 400'000;

}  // namespace

TypedAnswer typed_answer(const relais::Request& http) {
  const auto html = http.typed("html");
  TypedAnswer answer{{{}, http.typed("text"), true}, {}};
  if (!html.empty()) answer.words = mail::rich_text(html);
  if (html.size() > largest_html || !answer.words.is_whole) {
    answer.mistake = t("There is too much formatting in it. Shorten it, or paste it without its formatting.");
  } else if (characters(answer.words.text) > conversations::Words::longest) {
    answer.mistake = t("Write something first, of at most 100,000 characters.");
  }
  return answer;
}

}  // namespace relais::requests
