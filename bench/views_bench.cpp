#include "bench/views_bench.h"

#include <fmt/core.h>

#include <chrono>
#include <ctime>

namespace relais::bench {
namespace {

constexpr Timestamp morning{1'795'504'320'000'000};

Row row(std::int64_t number) {
  Row row;
  row.id = number;
  row.number = fmt::format("DEM-2026-{:06}", number);
  row.title = "Fuite dans l'atelier depuis cette nuit, l'eau coule sur les machines";
  row.received_at = morning - std::chrono::minutes{number * 7};
  if (number % 5 != 0) row.requester = Someone{"Marc LENOIR & fils", "marc.lenoir@ateliers-lenoir.example"};
  if (number % 3 != 0) row.urgency = static_cast<Level>(number % 4);
  row.stars = static_cast<int>(number % 4);
  if (number % 2 == 0) row.responsible = Someone{"Sophie LAMBERT", "sophie@desk.example"};
  return row;
}

List list_of_fifty() {
  List page{"Demandes", {}, {}, {}, "/requests?after=50", 12'408, morning};
  for (const auto* label :
       {"Accueil", "Messages", "À trier", "Demandes", "Activités", "Planning", "Tiers", "Courriers"}) {
    page.navigation.push_back({label, "/somewhere", false});
    page.tabs.push_back({label, "/requests?state=open", true});
  }
  for (std::int64_t number = 1; number <= 50; ++number) page.rows.push_back(row(number));
  return page;
}

// Of the processor, so that what else runs on the machine does not count.
double seconds_of_work() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// How often something can be done in a second, at its best of five.
double a_second(const auto& work) {
  double best = 0;
  for (int round = 0; round < 5; ++round) {
    const auto start = seconds_of_work();
    int times = 0;
    while (seconds_of_work() - start < 0.4) {
      for (int i = 0; i < 100; ++i, ++times) work();
    }
    best = std::max(best, times / (seconds_of_work() - start));
  }
  return best;
}

void compare() {
  const auto page = list_of_fifty();
  std::string once;
  HtmlWriter first{once};
  render(first, page);
  std::size_t written = 0;

  const auto rendered = a_second([&] {
    std::string text;
    text.reserve(once.size());
    HtmlWriter out{text};
    render(out, page);
    written += text.size();
  });
  const std::string letters(once.size(), 'x');
  const auto escaped = a_second([&] {
    std::string text;
    text.reserve(once.size());
    HtmlWriter{text}.put(letters);
    written += text.size();
  });
  fmt::print(
      "a list of 50, {} bytes: {:.0f} pages a second; escaping as many letters in one piece: {:.1f} times as fast\n",
      once.size(), rendered, escaped / rendered);
  fmt::print("({} bytes written)\n", written);
}

}  // namespace
}  // namespace relais::bench

int main() { relais::bench::compare(); }
