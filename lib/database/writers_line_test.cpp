#include "lib/database/writers_line.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

namespace relais {
namespace {

// Everyone who came while the place was taken, in the order in which they had it.
class Line {
public:
  std::vector<Turn> order_of(const std::vector<Turn>& coming) {
    std::vector<std::jthread> writers;
    {
      const WritersLine::Place taken(line_, Turn::in_line);
      for (const auto turn : coming) {
        writers.emplace_back([this, turn] { write(turn); });
        while (line_.waiting() < static_cast<int>(writers.size())) std::this_thread::yield();
      }
    }
    writers.clear();
    return order_;
  }

private:
  void write(Turn turn) {
    const WritersLine::Place place(line_, turn);
    order_.push_back(turn);
  }

  WritersLine line_;
  std::vector<Turn> order_;
};

constexpr auto first = Turn::first;
constexpr auto in_line = Turn::in_line;

TEST_CASE("whoever writes first need not stand in line") {
  CHECK(Line{}.order_of({in_line, in_line, first}) == std::vector{first, in_line, in_line});
}

TEST_CASE("those in line have their turn however many write first") {
  const auto order = Line{}.order_of({in_line, first, first, first, first, first, first});

  CHECK(order == std::vector{first, first, first, first, in_line, first, first});
}

TEST_CASE("whoever can wait does not wait for ever") {
  std::jthread hurried([](const std::stop_token& enough) {
    while (!enough.stop_requested()) const GoingFirst again;
  });

  give_way();
  CHECK(hurried.joinable());
}

}  // namespace
}  // namespace relais
