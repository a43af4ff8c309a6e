#include "lib/text/stems.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>

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

std::size_t common_words(const std::vector<std::string>& words, const std::array<std::string_view, 16>& common) {
  return static_cast<std::size_t>(
      std::ranges::count_if(words, [&](const auto& word) { return std::ranges::find(common, word) != common.end(); }));
}

std::vector<std::string> first_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : folded(repaired(text.substr(0, looked_at)))) {
    const bool is_of_word = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (is_of_word) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
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
  const auto words = first_words(text);
  const std::array counts{common_words(words, french), common_words(words, dutch), common_words(words, german),
                          common_words(words, english)};
  const auto most = std::ranges::max_element(counts);
  const bool is_clear = *most >= enough_words && *most > 2 * counts.at(static_cast<std::size_t>(otherwise));
  return is_clear ? static_cast<Language>(most - counts.begin()) : otherwise;
}

}  // namespace relais
