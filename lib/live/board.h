// Who looks at what just now, and what he does there. In memory alone: whoever is heard of no longer is forgotten.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace relais::live {

// Any thread may call anything here.
class Board {
public:
  using Moment = std::chrono::steady_clock::time_point;

  struct Seat {
    std::int64_t person = 0;
    std::string tab;  // one person may look from several
    std::string name;
    // 0 for looking; of several tabs of one person, the greatest counts.
    int doing = 0;
  };

  struct Present {
    std::int64_t person = 0;
    std::string name;
    int doing = 0;

    bool operator==(const Present&) const = default;
  };

  // A page tells of itself more than twice in this.
  static constexpr std::chrono::seconds patience{22};

  // True where others see something else there from now on.
  bool hear(const std::string& place, const Seat& seat, Moment now);
  bool leave(const std::string& place, std::int64_t person, const std::string& tab, Moment now);

  // Each once, by name.
  std::vector<Present> at(const std::string& place, Moment now) const;
  // How many places are remembered.
  std::size_t size() const;

private:
  struct Taken {
    Seat seat;
    Moment heard;
  };
  using Seats = std::map<std::pair<std::int64_t, std::string>, Taken>;

  static std::vector<Present> present_in(const Seats& seats);
  void forget_silent(Moment now);

  mutable std::mutex mutex_;
  std::map<std::string, Seats> places_;
  // What others were told of each place last.
  std::map<std::string, std::vector<Present>> told_;
  int heard_since_clean_ = 0;

  bool tell(const std::string& place, Moment now);
};

}  // namespace relais::live
