#include "lib/text/stems.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "lib/text/characters.h"

namespace relais {
namespace {

using namespace std::string_view_literals;

// None is common in two of the languages.
constexpr std::array french{"le"sv,   "la"sv,   "les"sv,  "et"sv,  "est"sv, "que"sv, "pour"sv, "dans"sv,
                            "vous"sv, "nous"sv, "avec"sv, "sur"sv, "une"sv, "du"sv,  "je"sv,   "bonjour"sv};
constexpr std::array dutch{"het"sv, "een"sv, "van"sv, "dat"sv, "voor"sv, "niet"sv, "met"sv,   "zijn"sv,
                           "wij"sv, "ik"sv,  "aan"sv, "u"sv,   "naar"sv, "maar"sv, "graag"sv, "onze"sv};
constexpr std::array german{"der"sv, "das"sv, "und"sv, "ist"sv, "nicht"sv, "ein"sv, "mit"sv,  "wir"sv,
                            "zu"sv,  "den"sv, "sie"sv, "ich"sv, "auch"sv,  "fur"sv, "eine"sv, "bitte"sv};
constexpr std::array english{"the"sv, "and"sv,  "of"sv,   "to"sv,  "that"sv, "for"sv,  "you"sv,    "with"sv,
                             "not"sv, "have"sv, "this"sv, "are"sv, "we"sv,   "your"sv, "please"sv, "our"sv};
constexpr std::size_t longest_common = 7;

constexpr std::size_t enough_words = 3;
constexpr std::size_t looked_at = 4'000;  // bytes
constexpr std::size_t shortest_stemmed = 4;

struct Ending {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, Ending>;

Stemmer stemmer_named(const char* name) {
  Stemmer stemmer{sb_stemmer_new(name, "UTF_8")};
  if (!stemmer) throw std::runtime_error(std::string{"no stemmer for "} + name);
  return stemmer;
}

// A stemmer keeps what it works on, so each thread has its own.
sb_stemmer* stemmer_for(Language language) {
  thread_local const std::array all{stemmer_named("french"), stemmer_named("dutch"), stemmer_named("german"),
                                    stemmer_named("english")};
  return all.at(static_cast<std::size_t>(language)).get();
}

std::string stem(const std::string& word, Language language) {
  auto* const stemmer = stemmer_for(language);
  const auto* letters = reinterpret_cast<const sb_symbol*>(word.data());
  const auto* const stemmed = sb_stemmer_stem(stemmer, letters, static_cast<int>(word.size()));
  if (stemmed == nullptr) throw std::bad_alloc();
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer));
  return {reinterpret_cast<const char*>(stemmed), length};
}

// The French one counts on accents at the ends of participles, which are gone here: "repare", "reparee".
std::string without_mute_end(std::string stemmed, Language language) {
  if (language != Language::fr) return stemmed;
  while (stemmed.size() >= shortest_stemmed && stemmed.ends_with('e')) stemmed.pop_back();
  return stemmed;
}

using Languages = std::unordered_map<std::string_view, std::size_t>;

const Languages& languages_of_common_words() {
  static const auto all = [] {
    Languages languages;
    const std::array words{&french, &dutch, &german, &english};
    for (std::size_t language = 0; language < words.size(); ++language) {
      for (const auto word : *words.at(language)) languages.emplace(word, language);
    }
    return languages;
  }();
  return all;
}

using Counts = std::array<std::size_t, 4>;

void count(std::string_view word, Counts& counts) {
  if (word.empty() || word.size() > longest_common) return;
  const auto found = languages_of_common_words().find(word);
  if (found != languages_of_common_words().end()) ++counts.at(found->second);
}

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

template <class Take>
void each_word(std::string_view text, Take take) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const auto c = at < text.size() ? text[at] : ' ';
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_beyond_ascii(c)) continue;
    if (at > begin) take(text.substr(begin, at - begin));
    begin = at + 1;
  }
}

Counts common_words(std::string_view text) {
  Counts counts{};
  each_word(text.substr(0, looked_at), [&](std::string_view word) {
    const auto plain = folded(std::ranges::any_of(word, is_beyond_ascii) ? repaired(word) : std::string{word});
    // What is folded may open into several: an apostrophe is no letter any more.
    each_word(plain, [&](std::string_view each) { count(each, counts); });
  });
  return counts;
}

}  // namespace

std::vector<std::string> stems(std::string_view word, Language language) {
  const auto plain = folded(word);
  if (plain.size() < shortest_stemmed) return {plain};
  auto unaccented = without_mute_end(stem(plain, language), language);
  const auto lower = lowered(word);
  if (lower == plain) return {std::move(unaccented)};
  auto accented = without_mute_end(folded(stem(lower, language)), language);
  if (accented == unaccented) return {std::move(unaccented)};
  return {std::move(accented), std::move(unaccented)};
}

Language language_written(std::string_view text, Language otherwise) {
  const auto counts = common_words(text);
  const auto* const most = std::ranges::max_element(counts);
  const bool is_clear = *most >= enough_words && *most > 2 * counts.at(static_cast<std::size_t>(otherwise));
  return is_clear ? static_cast<Language>(most - counts.begin()) : otherwise;
}

}  // namespace relais
