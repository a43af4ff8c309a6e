#include "requests/number.h"

#include "lib/text/characters.h"

namespace relais::requests {
namespace {

constexpr std::string_view prefix = "DEM-";
constexpr std::size_t year_length = 4;
constexpr std::size_t shortest_count = 6;
constexpr std::size_t longest_count = 12;

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

}  // namespace

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

std::optional<Id<Request>> request_numbered(Reads& db, const std::string& number) {
  return db.first<Id<Request>>(select_by_number, number);
}

std::string number_of(Reads& db, Id<Request> request) { return db.value<std::string>(select_number, request); }

}  // namespace relais::requests
