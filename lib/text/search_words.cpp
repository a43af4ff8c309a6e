#include "lib/text/search_words.h"

#include <algorithm>
#include <array>

#include "lib/text/characters.h"
#include "lib/text/compounds.h"
#include "lib/text/names.h"
#include "lib/text/stems.h"

namespace relais {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_word = 40;
constexpr std::size_t most_words = 20'000;
constexpr std::size_t most_terms = 8;
constexpr std::size_t longest_query = 400;
constexpr std::size_t shortest_beginning = 2;
constexpr std::array elided{"l"sv, "d"sv,  "j"sv,     "m"sv,      "t"sv,      "s"sv,     "c"sv,
                            "n"sv, "qu"sv, "jusqu"sv, "lorsqu"sv, "puisqu"sv, "quoiqu"sv};
constexpr std::array apostrophes{"'"sv, "\u2019"sv, "\u2018"sv, "\u02BC"sv};

// A letter of a far script may open into signs; those of an address stay.
bool is_stray_sign(char c) {
  constexpr std::string_view of_an_address = "@._-+";
  const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
  return !is_plain && of_an_address.find(c) == std::string_view::npos;
}

void add(std::vector<std::string>& keys, std::string key) {
  std::erase_if(key, is_stray_sign);
  if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
}

// Both kinds of text are read the same way, so that what is looked for is what was kept.
class Reading {
public:
  explicit Reading(std::string_view text) : text_(text), runs_(text_runs(text, longest_searched)) {}

  const std::vector<TextRun>& runs() const { return runs_; }
  std::string_view at(std::size_t run) const {
    return text_.substr(runs_[run].begin, runs_[run].end - runs_[run].begin);
  }
  std::string_view text() const { return text_; }

  // "l'", "qu'": says nothing by itself.
  bool is_elided(std::size_t run) const {
    if (run + 1 >= runs_.size()) return false;
    const auto gap = text_.substr(runs_[run].end, runs_[run + 1].begin - runs_[run].end);
    return std::ranges::find(apostrophes, gap) != apostrophes.end() &&
           std::ranges::find(elided, folded(at(run))) != elided.end();
  }

  bool is_word(std::size_t run) const { return at(run).size() <= longest_word && !is_elided(run); }

private:
  std::string_view text_;
  std::vector<TextRun> runs_;
};

void add_stems(std::vector<std::string>& keys, std::string_view word, Language language) {
  for (auto& each : stems(word, language)) add(keys, std::move(each));
}

SearchWord word_at(const Reading& reading, std::size_t run, Language language) {
  const auto& place = reading.runs()[run];
  SearchWord word{place.begin, place.end, plain_word(reading.at(run)), {}};
  if (place.has_digits) {
    add(word.keys, word.plain);
    if (place.is_number())
      add(word.keys, word.plain.substr(std::min(word.plain.find_first_not_of('0'), word.plain.size())));
  } else {
    add_stems(word.keys, reading.at(run), language);
  }
  return word;
}

std::vector<std::string> keys_of_number(const Reading& reading, const Compound& number) {
  std::vector<std::string> keys{number.plain};
  add(keys, national(reading.text(), reading.runs()[number.first], number.plain));
  return keys;
}

std::vector<std::string> with_plain(const Compound& compound) {
  std::vector<std::string> keys;
  add(keys, compound.plain);
  return keys;
}

SearchWord as_word(const Reading& reading, const Compound& compound, std::vector<std::string> keys) {
  const auto& runs = reading.runs();
  return {runs[compound.first].begin, runs[compound.last].end, compound.plain, std::move(keys)};
}

// The letters with which words begin that are of use. A stem begins as its word does.
class Beginnings {
public:
  static Beginnings any() {
    Beginnings all;
    all.wanted_.fill(true);
    return all;
  }
  static Beginnings of(const std::vector<SearchTerm>& terms) {
    Beginnings some;
    for (const auto& term : terms) {
      some.add(term.beginning);
      for (const auto& key : term.keys) some.add(key);
    }
    return some;
  }

  bool has(const Reading& reading, std::size_t run) const {
    if (reading.runs()[run].has_digits) return true;
    const auto first = reading.at(run).front();
    if (static_cast<unsigned char>(first) < 0x80) return has(first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first);
    auto plain = folded(first_character(reading.at(run)));
    std::erase_if(plain, is_stray_sign);
    return plain.empty() || has(plain.front());
  }

private:
  void add(const std::string& key) {
    if (!key.empty()) wanted_.at(static_cast<unsigned char>(key.front())) = true;
  }
  bool has(int first) const { return wanted_.at(static_cast<unsigned char>(first)); }

  std::array<bool, 256> wanted_{};
};

// A part of an address or of a hyphenated word begins no other one.
struct Covered {
  std::size_t address = 0;
  std::size_t joined = 0;
};

void add_compounds(std::vector<SearchWord>& words, const Reading& reading, std::size_t run, Language language,
                   const Beginnings& beginnings, Covered& until) {
  const auto& runs = reading.runs();
  if (const auto address = run < until.address ? std::nullopt : address_at(reading.text(), runs, run)) {
    words.push_back(as_word(reading, *address, with_plain(*address)));
    until.address = address->last + 1;
  }
  if (const auto joined = run < until.joined ? std::nullopt : joined_at(reading.text(), runs, run)) {
    std::vector<std::string> keys;
    if (beginnings.has(reading, run)) add_stems(keys, joined->plain, language);
    if (!keys.empty()) words.push_back(as_word(reading, *joined, std::move(keys)));
    until.joined = joined->last + 1;
  }
  for (const auto& number : numbers_at(reading.text(), runs, run))
    words.push_back(as_word(reading, number, keys_of_number(reading, number)));
}

// A word of a query, with the run behind it.
struct Taken {
  SearchTerm term;
  std::string plain;
  std::size_t next = 0;
};

bool holds_digits(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

Taken taken_as(std::vector<std::string> keys, const Compound& compound) {
  SearchTerm term;
  term.keys = std::move(keys);
  return {std::move(term), compound.plain, compound.last + 1};
}

SearchTerm simple_term(const Reading& reading, std::size_t run, const std::string& plain) {
  SearchTerm term;
  if (reading.runs()[run].has_digits) {
    add(term.keys, plain);
  } else {
    for (const auto language : all_of<Language>()) add_stems(term.keys, reading.at(run), language);
  }
  return term;
}

Taken term_at(const Reading& reading, std::size_t run) {
  const auto& runs = reading.runs();
  if (const auto address = address_at(reading.text(), runs, run)) return taken_as(with_plain(*address), *address);
  if (const auto numbers = numbers_at(reading.text(), runs, run); !numbers.empty())
    return taken_as(keys_of_number(reading, numbers.back()), numbers.back());
  const auto joined = joined_at(reading.text(), runs, run);
  // Words with hyphens are looked for one by one: they are written without as often.
  const bool is_one = joined && (holds_digits(joined->plain) || reading.at(run).size() == 1);
  if (is_one) return taken_as(with_plain(*joined), *joined);
  auto plain = plain_word(reading.at(run));
  auto term = simple_term(reading, run, plain);
  return {std::move(term), std::move(plain), run + 1};
}

std::vector<SearchWord> words_beginning(std::string_view text, Language language, const Beginnings& beginnings) {
  const Reading reading{text};
  std::vector<SearchWord> words;
  Covered until;
  for (std::size_t run = 0; run < reading.runs().size() && words.size() < most_words; ++run) {
    if (beginnings.has(reading, run) && reading.is_word(run)) {
      auto word = word_at(reading, run, language);
      if (!word.keys.empty()) words.push_back(std::move(word));
    }
    add_compounds(words, reading, run, language, beginnings, until);
  }
  return words;
}

}  // namespace

bool SearchTerm::is_met_by(const SearchWord& word) const {
  if (!beginning.empty() && word.plain.starts_with(beginning)) return true;
  return std::ranges::any_of(word.keys, [&](const auto& key) { return std::ranges::find(keys, key) != keys.end(); });
}

std::vector<SearchWord> search_words(std::string_view text, Language language) {
  return words_beginning(text, language, Beginnings::any());
}

std::vector<SearchWord> words_for(std::string_view text, Language language, const std::vector<SearchTerm>& terms) {
  return words_beginning(text, language, Beginnings::of(terms));
}

std::vector<SearchTerm> search_terms(std::string_view typed) {
  typed = typed.substr(0, longest_query);
  const Reading reading{typed};
  std::vector<SearchTerm> terms;
  for (std::size_t run = 0; run < reading.runs().size() && terms.size() < most_terms;) {
    if (!reading.is_word(run)) {
      ++run;
      continue;
    }
    auto [term, plain, next] = term_at(reading, run);
    const bool is_being_typed = next == reading.runs().size() && reading.runs().back().end == typed.size();
    if (is_being_typed && characters(plain) >= shortest_beginning) term.beginning = plain;
    if (!term.keys.empty()) terms.push_back(std::move(term));
    run = next;
  }
  return terms;
}

}  // namespace relais
