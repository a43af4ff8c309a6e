// A socket whose every wait has an end.
#pragma once

#include <span>
#include <string_view>

#include "lib/web/network_thread.h"

namespace relais::web {

class Wire final : public Watched {
public:
  Wire(NetworkThread& thread, Socket socket) : Watched{thread}, socket_{std::move(socket)} {}

  // Waits for the first byte of a request; false where none will come, also because the server stops.
  Awaitable<bool> next_request(Clock::time_point deadline);
  // How many bytes came; 0 at the end, after an error, or where nothing came in time.
  Awaitable<std::size_t> read_some(std::span<char> bytes, Clock::time_point deadline);
  // Sends both. Each pause of the client may last as long as `patience`; false where it has gone.
  Awaitable<bool> send(std::string_view first, std::string_view second, Clock::duration patience);

  bool fell_silent() const { return fell_silent_; }
  void end_sending();
  Socket release() { return std::move(socket_); }

  void look_at_clock(Clock::time_point now) override;
  void wind_down() override;
  void cut() override;

private:
  Awaitable<bool> ready(Socket::wait_type what, Clock::time_point deadline);

  Socket socket_;
  Clock::time_point deadline_ = Clock::time_point::max();
  bool is_idle_ = false;
  bool fell_silent_ = false;
  bool is_cut_ = false;
};

}  // namespace relais::web
