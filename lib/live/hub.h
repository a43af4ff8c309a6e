// Everyone who has the program open just now, where each is, and a way to tell them things. One person may look from
// several browsers.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/live/board.h"
#include "lib/web/response.h"

namespace relais::live {

// Any thread may call anything here. Nobody is waited for: each stream gathers what it is told, and its own thread
// sends.
class Hub {
public:
  using PersonId = std::int64_t;
  // Counts what was told. It begins with the time, so that after a start it is greater than before.
  using News = std::int64_t;

  // `shown` is what this browser or program showed to come in.
  void subscribe(PersonId person, std::shared_ptr<web::EventStream> stream, std::string shown = {});

  void publish(std::span<const PersonId> people, std::string_view event, std::string_view data);
  // The question may be slow (it may read the database): it is asked once for each person, with nothing locked.
  void publish_where(const std::function<bool(PersonId)>& is_meant, std::string_view event, std::string_view data);
  void publish_to_all(std::string_view event, std::string_view data);

  // Ends those of this person's streams that came in by what no longer lets anybody in. The question may be slow, too.
  void close_where(PersonId person, const std::function<bool(const std::string& shown)>& is_over);

  // A page made as of that count shows all that was told up to it. It is counted before anybody is told.
  News news() const { return news_; }
  News next_news() { return ++news_; }

  // Open streams, and who has one.
  std::size_t count() const;
  std::vector<PersonId> people() const;

  // Who looks at what, as far as this program has heard.
  Board& board() { return board_; }

  // At the stop of the program: all streams end, and new ones end at once.
  void close_all();

private:
  struct Listener {
    std::shared_ptr<web::EventStream> stream;
    std::string shown;
  };
  using Listeners = std::vector<Listener>;

  void tell(PersonId person, std::string_view event, std::string_view data);
  void forget_closed();

  static News at_start() {
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
  }

  std::atomic<News> news_{at_start()};
  Board board_;
  mutable std::mutex mutex_;
  std::unordered_map<PersonId, Listeners> listeners_;
  std::size_t subscriptions_since_clean_ = 0;
  bool is_closed_ = false;
};

}  // namespace relais::live
