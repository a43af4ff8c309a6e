#include "lib/live/board.h"

#include <algorithm>
#include <tuple>

namespace relais::live {
namespace {

// How often places that nobody tells of any more are looked for.
constexpr int between_cleans = 256;

}  // namespace

bool Board::hear(const std::string& place, const Seat& seat, Moment now) {
  const std::lock_guard lock{mutex_};
  places_[place][{seat.person, seat.tab}] = {seat, now};
  if (++heard_since_clean_ >= between_cleans) forget_silent(now);
  return tell(place, now);
}

bool Board::leave(const std::string& place, std::int64_t person, const std::string& tab, Moment now) {
  const std::lock_guard lock{mutex_};
  const auto found = places_.find(place);
  if (found == places_.end()) return false;
  found->second.erase({person, tab});
  return tell(place, now);
}

std::vector<Board::Present> Board::at(const std::string& place, Moment now) const {
  const std::lock_guard lock{mutex_};
  const auto found = places_.find(place);
  if (found == places_.end()) return {};
  auto seats = found->second;
  std::erase_if(seats, [now](const auto& each) { return each.second.heard + patience < now; });
  return present_in(seats);
}

std::size_t Board::size() const {
  const std::lock_guard lock{mutex_};
  return places_.size();
}

std::vector<Board::Present> Board::present_in(const Seats& seats) {
  std::vector<Present> all;
  for (const auto& [key, taken] : seats) {
    const auto& seat = taken.seat;
    if (all.empty() || all.back().person != seat.person) all.push_back({seat.person, seat.name, seat.doing});
    all.back().doing = std::max(all.back().doing, seat.doing);
  }
  std::ranges::sort(all, {}, [](const Present& each) { return std::tie(each.name, each.person); });
  return all;
}

bool Board::tell(const std::string& place, Moment now) {
  auto& seats = places_[place];
  std::erase_if(seats, [now](const auto& each) { return each.second.heard + patience < now; });
  auto present = present_in(seats);
  auto& told = told_[place];
  const bool is_new = told != present;
  told = std::move(present);
  if (seats.empty()) {
    places_.erase(place);
    told_.erase(place);
  }
  return is_new;
}

void Board::forget_silent(Moment now) {
  heard_since_clean_ = 0;
  std::erase_if(places_, [now](const auto& place) {
    return std::ranges::all_of(place.second, [now](const auto& each) { return each.second.heard + patience < now; });
  });
  std::erase_if(told_, [this](const auto& told) { return !places_.contains(told.first); });
}

}  // namespace relais::live
