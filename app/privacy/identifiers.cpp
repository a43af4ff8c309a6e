#include "privacy/identifiers.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::privacy {
namespace {

constexpr std::size_t shortest_part = 3;
// Those that no two subscribers of a country share.
constexpr std::size_t last_digits = 8;
// Country and trunk before them: "+32 (0)".
constexpr std::size_t most_leading_digits = 7;
// Between two words of a name: a blank, a comma and a blank, a blank that does not break.
constexpr std::size_t longest_gap = 3;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// The text as it is compared, and where each of its bytes stood.
struct Folded {
  std::string text;
  std::vector<std::size_t> from;

  explicit Folded(std::string_view original) {
    for (std::size_t at = 0; at < original.size();) {
      std::size_t next = at + 1;
      while (next < original.size() && is_continuation(original[next])) ++next;
      const auto piece = original.substr(at, next - at);
      if (is_ascii(piece.front())) {
        add(static_cast<char>(std::tolower(piece.front())), at);
      } else {
        for (const char c : folded(piece)) add(c, at);
      }
      at = next;
    }
    from.push_back(original.size());
  }

private:
  void add(char c, std::size_t at) {
    text += c;
    from.push_back(at);
  }
};

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  bool is_inside = false;
  for (const char c : Folded{text}.text) {
    if (is_letter(c)) {
      if (!is_inside) words.emplace_back();
      words.back() += c;
    }
    is_inside = is_letter(c);
  }
  return words;
}

// Where the words end that begin there, one after the other; nothing where they do not.
std::size_t end_of(const std::string& text, std::size_t at, const std::vector<std::string>& words) {
  bool is_first = true;
  for (const auto& word : words) {
    if (!is_first) {
      std::size_t gap = 0;
      while (gap <= longest_gap && at < text.size() && !is_letter(text[at])) ++at, ++gap;
      if (gap == 0 || gap > longest_gap) return std::string::npos;
    }
    is_first = false;
    if (text.compare(at, word.size(), word) != 0) return std::string::npos;
    at += word.size();
  }
  return at < text.size() && is_letter(text[at]) ? std::string::npos : at;
}

template <class Found>
void find_words(const Folded& folded, const std::vector<std::string>& words, Found found) {
  const auto& text = folded.text;
  for (auto at = text.find(words.front()); at != std::string::npos; at = text.find(words.front(), at + 1)) {
    if (at > 0 && is_letter(text[at - 1])) continue;
    const auto end = end_of(text, at, words);
    if (end != std::string::npos) found(folded.from[at], folded.from[end]);
  }
}

bool is_in_a_number(std::string_view text, std::size_t at) {
  constexpr std::string_view layout = " .-/()+";
  if (is_digit(text[at]) || layout.find(text[at]) != std::string_view::npos) return true;
  // Blanks that do not break, the narrow one included.
  return text.compare(at, 2, "\u00a0") == 0 || (at > 0 && text.compare(at - 1, 2, "\u00a0") == 0) ||
         text.compare(at, 3, "\u202f") == 0 || (at > 0 && text.compare(at - 1, 3, "\u202f") == 0) ||
         (at > 1 && text.compare(at - 2, 3, "\u202f") == 0);
}

// Runs of digits and of what lays them out.
template <class Found>
void find_number(std::string_view text, const std::string& end, Found found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const bool has_plus = at > 0 && text[at - 1] == '+';
    std::string digits;
    std::vector<std::size_t> places;
    for (; at < text.size() && is_in_a_number(text, at); ++at) {
      if (!is_digit(text[at])) continue;
      digits += text[at];
      places.push_back(at);
    }
    for (auto in = digits.find(end); in != std::string::npos; in = digits.find(end, in + 1)) {
      const auto first = in > most_leading_digits ? in : 0;
      found(places[first] - (first == 0 && has_plus ? 1 : 0), places[in + end.size() - 1] + 1);
    }
  }
}

std::string spread(const std::string& digits) {
  std::string like = "%";
  for (const char digit : digits) like += fmt::format("{}%", digit);
  return like;
}

// "Lefèvre" may stand as "LEFEVRE": what may bear an accent somewhere is any one character, and a ligature any few.
std::string loosened(std::string_view word) {
  std::string like;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t next = at + 1;
    while (next < word.size() && is_continuation(word[next])) ++next;
    const auto plain = folded(word.substr(at, next - at));
    const bool may_bear = !is_ascii(word[at]) || std::string_view{"aceinouy"}.find(plain) != std::string_view::npos;
    like += plain.size() > 1 ? "%" : may_bear ? "_" : plain;
    at = next;
  }
  for (const auto* two : {"__", "ss"}) {
    for (auto at = like.find(two); at != std::string::npos; at = like.find(two)) like.replace(at, 2, "%");
  }
  return like;
}

std::vector<std::string> split(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    if (is_ascii(c) && !is_letter(static_cast<char>(std::tolower(c)))) {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

}  // namespace

void Identifiers::add_name(std::string_view name) {
  auto words = words_in(name);
  // One word alone is called by too much.
  if (words.size() < 2) return add_part(name);
  if (std::ranges::find(names_, words) != names_.end()) return;
  std::string best;
  const auto fixed = [](const std::string& like) { return std::ranges::count_if(like, is_letter); };
  for (const auto& word : split(name)) {
    if (auto like = loosened(word); fixed(like) > fixed(best)) best = std::move(like);
  }
  likes_.push_back("%" + best + "%");
  auto turned = words;
  std::ranges::rotate(turned, turned.end() - 1);
  names_.push_back(std::move(words));
  if (names_.back() != turned) names_.push_back(std::move(turned));
}

void Identifiers::add_part(std::string_view part) {
  auto words = words_in(part);
  if (words.empty() || characters(part) < shortest_part || std::ranges::find(parts_, words) != parts_.end()) return;
  parts_.push_back(std::move(words));
}

void Identifiers::add_email(std::string_view email) {
  auto words = words_in(email);
  if (words.size() < 2 || std::ranges::find(emails_, words) != emails_.end()) return;
  likes_.push_back(fmt::format("%{}%", lowered(email)));
  emails_.push_back(std::move(words));
}

void Identifiers::add_phone(std::string_view number) {
  std::string digits;
  std::ranges::copy_if(number, std::back_inserter(digits), is_digit);
  if (digits.size() < last_digits) return;
  auto end = digits.substr(digits.size() - last_digits);
  if (std::ranges::find(phones_, end) != phones_.end()) return;
  likes_.push_back(spread(end));
  phones_.push_back(std::move(end));
}

std::vector<Identifiers::Span> Identifiers::spans(std::string_view text, Whose whose) const {
  std::vector<Span> spans;
  const Folded folded{text};
  const auto add_all = [&](const std::vector<Words>& all, bool is_name) {
    for (const auto& words : all)
      find_words(folded, words, [&](std::size_t begin, std::size_t end) { spans.push_back({begin, end, is_name}); });
  };
  add_all(names_, true);
  add_all(emails_, false);
  for (const auto& end : phones_)
    find_number(text, end, [&](std::size_t from, std::size_t to) { spans.push_back({from, to, false}); });
  if (whose == Whose::of_the_person) {
    for (const auto& words : parts_)
      find_words(folded, words, [&](std::size_t begin, std::size_t end) {
        // "un petit problème" is nobody's name.
        if (!(text[begin] >= 'a' && text[begin] <= 'z')) spans.push_back({begin, end, true});
      });
  }
  std::ranges::sort(spans, [](const Span& one, const Span& other) {
    return one.begin != other.begin ? one.begin < other.begin : one.end > other.end;
  });
  return spans;
}

bool Identifiers::are_in(std::string_view text, Whose whose) const { return !spans(text, whose).empty(); }

std::string Identifiers::without(std::string_view text, Whose whose, std::string_view stand_in) const {
  std::string kept;
  std::size_t at = 0;
  bool was_name = false;
  for (const auto& span : spans(text, whose)) {
    if (span.end <= at) continue;
    if (span.begin >= at) {
      // "Michèle Dupont" of two parts is one person.
      const bool goes_on = was_name && span.is_name && span.begin <= at + 1;
      if (!goes_on) {
        kept += text.substr(at, span.begin - at);
        kept += span.is_name ? stand_in : t("(erased)");
      }
    }
    at = span.end;
    was_name = span.is_name;
  }
  return kept += text.substr(at);
}

}  // namespace relais::privacy
