#include "lib/mail/forwarded_attribution.h"

#include "lib/mail/forwarded_hour.h"
#include "lib/mail/forwarded_spaces.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest = 600;
constexpr std::size_t most_lines = 4;

constexpr std::array openings{"Le "sv,     "On "sv,   "Am "sv,  "Op "sv,  "El "sv, "Il giorno "sv, "Il "sv,   "Em "sv,
                              "W dniu "sv, "Dnia "sv, "Den "sv, "Dne "sv, "D. "sv, "Pe "sv,        "Dana "sv, "La "sv};

constexpr std::array verbs_at_end{
    " a écrit"sv,    " a ecrit"sv,  " wrote"sv,     " ha scritto"sv, " escribió"sv,     " escreveu"sv,
    " napisał(a)"sv, " napisał"sv,  " napsal(a)"sv, " napsal"sv,     " skrev"sv,        " het volgende geschreven"sv,
    " geschreven"sv, " följande"sv, " a scris"sv,   " napísal(a)"sv, " je napisao/la"sv};

constexpr std::array verbs_before_name{" schrieb "sv, " schreef "sv, " skrev "sv};

constexpr std::array between_date_and_name{","sv, "heeft "sv, "skrev "sv, "het "sv};

bool begins_like_one(std::string_view words) {
  const bool opens = std::any_of(openings.begin(), openings.end(), [&](auto o) { return words.starts_with(o); });
  return opens && words.substr(0, longest).find_first_of("0123456789") != std::string_view::npos;
}

// Up to the colon at its end, however it was wrapped.
struct Sentence {
  std::string words;
  std::size_t end = 0;
};

std::optional<Sentence> sentence_at(const ForwardedLines& lines, std::size_t at) {
  Sentence sentence;
  for (auto line = at; line < std::min(at + most_lines, lines.count()); ++line) {
    if (lines.is_blank(line) || lines.depth(line) != lines.depth(at)) return std::nullopt;
    if (sentence.words.size() + lines.words(line).size() > longest) return std::nullopt;
    if (line != at) sentence.words += ' ';
    sentence.words += with_simple_spaces(lines.words(line));
    sentence.end = line + 1;
    if (sentence.words.ends_with(':')) return sentence;
  }
  return std::nullopt;
}

std::string_view without_opening(std::string_view words) {
  for (const auto opening : openings) {
    if (words.starts_with(opening)) return words.substr(opening.size());
  }
  return words;
}

struct DateAndName {
  std::string_view date;
  std::string_view name;
};

std::string_view without_joint(std::string_view name) {
  for (const auto joint : between_date_and_name) {
    name = trimmed(name);
    if (name.starts_with(joint)) name.remove_prefix(joint.size());
  }
  return trimmed(name);
}

// The hour ends the date; the name may have commas of its own.
std::optional<DateAndName> split_behind_hour(std::string_view words) {
  const auto hour = first_hour_in(words.substr(0, words.find('<')));
  if (hour.length == 0) return std::nullopt;
  const auto end = hour.start + hour.length;
  return DateAndName{words.substr(0, end), without_joint(words.substr(end))};
}

std::optional<DateAndName> split(std::string_view words) {
  for (const auto verb : verbs_at_end) {
    if (words.ends_with(verb)) return split_behind_hour(words.substr(0, words.size() - verb.size()));
  }
  for (const auto verb : verbs_before_name) {
    if (const auto at = words.find(verb); at != std::string_view::npos) {
      return DateAndName{words.substr(0, at), words.substr(at + verb.size())};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ForwardedHeaders> attribution_at(const ForwardedLines& lines, std::size_t at) {
  if (!begins_like_one(lines.words(at))) return std::nullopt;
  const auto sentence = sentence_at(lines, at);
  if (!sentence) return std::nullopt;
  auto words = trimmed(std::string_view{sentence->words}.substr(0, sentence->words.size() - 1));
  const auto parts = split(without_opening(words));
  if (!parts || parts->name.empty()) return std::nullopt;

  ForwardedHeaders headers;
  headers.set(HeaderField::sender, parts->name);
  headers.set(HeaderField::date, parts->date);
  headers.end = sentence->end;
  headers.is_english = words.starts_with("On ");
  return headers;
}

}  // namespace relais::mail
