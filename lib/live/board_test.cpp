#include "lib/live/board.h"

#include <doctest/doctest.h>

using relais::live::Board;

namespace {

constexpr Board::Moment start{};
const Board::Seat louise{1, "a", "Louise", 0};
const Board::Seat karim{2, "b", "Karim", 0};

std::vector<std::string> names_at(const Board& board, const std::string& place, Board::Moment now) {
  std::vector<std::string> names;
  for (const auto& each : board.at(place, now)) names.push_back(each.name);
  return names;
}

}  // namespace

TEST_CASE("whoever looks is there once, by name, and others are told only of what changes") {
  Board board;
  CHECK(board.hear("request/1", louise, start));
  CHECK(board.hear("request/1", karim, start));
  CHECK_FALSE(board.hear("request/1", karim, start + std::chrono::seconds{10}));
  CHECK_FALSE(board.hear("request/1", {2, "other tab", "Karim", 0}, start));
  board.hear("request/2", louise, start);

  CHECK(names_at(board, "request/1", start) == std::vector<std::string>{"Karim", "Louise"});
  CHECK(names_at(board, "request/2", start) == std::vector<std::string>{"Louise"});
  CHECK(names_at(board, "request/3", start).empty());
}

TEST_CASE("of several tabs of one person, what he does most is told") {
  Board board;
  board.hear("request/1", karim, start);
  CHECK(board.hear("request/1", {2, "other tab", "Karim", 2}, start));
  CHECK(board.at("request/1", start).front().doing == 2);
  CHECK(board.leave("request/1", 2, "other tab", start));
  CHECK(board.at("request/1", start).front().doing == 0);
}

TEST_CASE("whoever leaves is gone at once, and whoever is heard of no longer soon after") {
  Board board;
  board.hear("request/1", louise, start);
  board.hear("request/1", karim, start);
  CHECK(board.leave("request/1", louise.person, louise.tab, start));
  CHECK_FALSE(board.leave("request/1", louise.person, louise.tab, start));
  CHECK(names_at(board, "request/1", start) == std::vector<std::string>{"Karim"});

  board.hear("request/1", louise, start + std::chrono::seconds{20});
  const auto later = start + Board::patience + std::chrono::seconds{1};
  CHECK(names_at(board, "request/1", later) == std::vector<std::string>{"Louise"});
  CHECK(board.hear("request/1", louise, later));
}

TEST_CASE("places that nobody looks at any more are not remembered") {
  Board board;
  for (int place = 0; place < 200; ++place) board.hear("request/" + std::to_string(place), louise, start);
  const auto later = start + std::chrono::hours{1};
  for (int beat = 0; beat < 300; ++beat) board.hear("request/1", karim, later);
  CHECK(board.size() == 1);
  board.leave("request/1", karim.person, karim.tab, later);
  CHECK(board.size() == 0);
}
