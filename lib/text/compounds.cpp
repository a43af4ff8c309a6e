#include "lib/text/compounds.h"

#include <algorithm>
#include <array>

#include "lib/text/characters.h"

namespace relais {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_address = 64;
constexpr std::size_t longest_joined = 40;
constexpr std::size_t most_runs = 6;
// How people here write the country of a number.
constexpr std::array countries{"32"sv, "33"sv, "352"sv, "31"sv, "49"sv, "44"sv};

std::string_view between(std::string_view text, const std::vector<TextRun>& runs, std::size_t at) {
  return text.substr(runs[at].end, runs[at + 1].begin - runs[at].end);
}

std::string_view written(std::string_view text, const std::vector<TextRun>& runs, std::size_t first, std::size_t last) {
  return text.substr(runs[first].begin, runs[last].end - runs[first].begin);
}

bool is_one_of(std::string_view sign, std::string_view signs) {
  return sign.size() == 1 && signs.find(sign.front()) != std::string_view::npos;
}

bool is_hyphen(std::string_view gap) { return gap == "-"sv || gap == "\u2011"sv || gap == "\u2010"sv; }

// "065/12.34.56", "+32 (0)477 12 34 56"
bool is_between_digits(std::string_view gap) {
  constexpr std::size_t longest = 4;
  constexpr std::string_view signs = " ./-()\u00A0\u202F";
  return gap.size() <= longest && gap.find_first_not_of(signs) == std::string_view::npos;
}

// As far as what stands between lets it go.
template <class Goes>
std::size_t last_of(const std::vector<TextRun>& runs, std::size_t first, Goes goes) {
  auto last = first;
  while (last + 1 < runs.size() && last - first + 1 < most_runs && goes(last)) ++last;
  return last;
}

bool is_letter(std::string_view text, const TextRun& run) {
  return run.has_letters && characters(text.substr(run.begin, run.end - run.begin)) == 1;
}

}  // namespace

std::optional<Compound> address_at(std::string_view text, const std::vector<TextRun>& runs, std::size_t first) {
  const auto goes_on = [&](std::string_view signs) {
    return [&, signs](std::size_t at) { return is_one_of(between(text, runs, at), signs); };
  };
  const auto name = last_of(runs, first, goes_on("._-+"));
  if (name + 1 >= runs.size() || between(text, runs, name) != "@") return std::nullopt;
  const auto last = last_of(runs, name + 1, goes_on(".-"));
  const auto address = written(text, runs, first, last);
  if (address.size() > longest_address) return std::nullopt;
  return Compound{first, last, folded(address)};
}

std::optional<Compound> joined_at(std::string_view text, const std::vector<TextRun>& runs, std::size_t first) {
  auto last = last_of(runs, first, [&](std::size_t at) { return is_hyphen(between(text, runs, at)); });
  if (last == first && is_letter(text, runs[first])) {
    last = last_of(runs, first,
                   [&](std::size_t at) { return between(text, runs, at) == "." && is_letter(text, runs[at + 1]); });
  }
  const bool has_letters = std::any_of(runs.begin() + static_cast<std::ptrdiff_t>(first),
                                       runs.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                       [](const TextRun& run) { return run.has_letters; });
  if (last == first || !has_letters) return std::nullopt;
  auto plain = plain_word(written(text, runs, first, last));
  if (plain.empty() || plain.size() > longest_joined) return std::nullopt;
  return Compound{first, last, std::move(plain)};
}

std::vector<Compound> numbers_at(std::string_view text, const std::vector<TextRun>& runs, std::size_t first) {
  std::vector<Compound> numbers;
  std::string digits;
  for (auto at = first; at < runs.size() && runs[at].is_number(); ++at) {
    if (at > first && !is_between_digits(between(text, runs, at - 1))) break;
    digits += text.substr(runs[at].begin, std::min(runs[at].end - runs[at].begin, most_digits + 1));
    if (digits.size() > most_digits) break;
    if (digits.size() >= fewest_digits) numbers.push_back({first, at, digits});
  }
  return numbers;
}

std::string national(std::string_view text, const TextRun& first, std::string_view digits) {
  const bool has_plus = first.begin > 0 && text[first.begin - 1] == '+';
  if (!has_plus && !digits.starts_with("00")) return {};
  if (!has_plus) digits.remove_prefix(2);
  const auto country = std::ranges::find_if(countries, [&](auto each) { return digits.starts_with(each); });
  if (country == countries.end()) return {};
  digits.remove_prefix(country->size());
  if (digits.starts_with('0')) digits.remove_prefix(1);
  return "0" + std::string{digits};
}

}  // namespace relais
