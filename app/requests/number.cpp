#include "requests/number.h"

#include <charconv>

#include "lib/text/characters.h"

namespace relais::requests {
namespace {

constexpr std::string_view prefix = "DEM-";
constexpr std::size_t year_length = 4;
constexpr std::size_t shortest_count = 6;
constexpr std::size_t longest_count = 12;
constexpr std::string_view exchange_sign = "/E";

constexpr Sql select_by_number = R"sql(
  SELECT id FROM requests WHERE number = $1
)sql";

constexpr Sql select_number = R"sql(
  SELECT number FROM requests WHERE id = $1
)sql";

std::size_t digits_at(std::string_view text) { return std::min(text.find_first_not_of("0123456789"), text.size()); }

// The number at the head of the text, behind its prefix; empty where there is none.
std::string_view year_and_count(std::string_view text) {
  if (digits_at(text) != year_length || text.size() <= year_length || text[year_length] != '-') return {};
  const auto count = digits_at(text.substr(year_length + 1));
  if (count < shortest_count || count > longest_count) return {};
  return text.substr(0, year_length + 1 + count);
}

// What is typed, in groups of digits; none where there is anything else.
std::vector<std::string> groups_typed(std::string_view typed) {
  auto capitals = raised(trimmed(typed));
  std::string_view rest = capitals;
  for (const std::string_view sign : {"#", "DEM"}) {
    if (rest.starts_with(sign)) rest.remove_prefix(sign.size());
  }
  std::vector<std::string> groups;
  while (!rest.empty()) {
    if (groups.size() < 2 && (rest.front() == '-' || rest.front() == ' ' || rest.front() == '/')) rest.remove_prefix(1);
    const auto digits = digits_at(rest);
    if (digits == 0) return {};
    groups.emplace_back(rest.substr(0, digits));
    rest.remove_prefix(digits);
  }
  return groups;
}

std::string number_with(std::string_view year, const std::string& count) {
  const auto digits = count.substr(std::min(count.find_first_not_of('0'), count.size()));
  return fmt::format("{}{}-{:0>{}}", prefix, year, digits, shortest_count);
}

}  // namespace

std::vector<std::string> numbers_meant(std::string_view typed, int year) {
  constexpr std::size_t longest_typed = 8;
  const auto groups = groups_typed(typed);
  if (groups.empty() || groups.size() > 2 || groups.back().size() > longest_typed) return {};
  if (groups.size() == 1)
    return {number_with(std::to_string(year), groups[0]), number_with(std::to_string(year - 1), groups[0])};
  if (groups[0].size() != year_length) return {};
  return {number_with(groups[0], groups[1])};
}

std::vector<std::string> numbers_in(std::string_view text) {
  const auto capitals = raised(text);
  std::string_view rest = capitals;
  std::vector<std::string> numbers;
  for (auto at = rest.find(prefix); at != std::string_view::npos; at = rest.find(prefix)) {
    rest.remove_prefix(at + prefix.size());
    if (const auto found = year_and_count(rest); !found.empty())
      numbers.push_back(std::string{prefix} + std::string{found});
  }
  return numbers;
}

std::string number_in_exchange(const std::string& number, Id<conversations::Exchange> exchange) {
  return fmt::format("{}{}{}", number, exchange_sign, exchange.value);
}

std::optional<Id<conversations::Exchange>> exchange_behind(std::string_view text, const std::string& number) {
  const auto capitals = raised(text);
  const auto wanted = number + std::string{exchange_sign};
  const auto at = capitals.find(wanted);
  if (at == std::string::npos) return std::nullopt;
  const auto rest = std::string_view{capitals}.substr(at + wanted.size());
  Id<conversations::Exchange> exchange;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), exchange.value);
  return error == std::errc{} && exchange.value > 0 ? std::optional{exchange} : std::nullopt;
}

std::optional<Id<Request>> request_numbered(Reads& db, const std::string& number) {
  return db.first<Id<Request>>(select_by_number, number);
}

std::string number_of(Reads& db, Id<Request> request) { return db.value<std::string>(select_number, request); }

}  // namespace relais::requests
