#include "lib/web/wire.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <boost/asio/buffer.hpp>
#include <boost/asio/redirect_error.hpp>

namespace relais::web {

Awaitable<bool> Wire::next_request(Clock::time_point deadline) {
  if (thread_.is_winding_down()) co_return false;
  is_idle_ = true;
  const bool came = co_await ready(Socket::wait_read, deadline);
  is_idle_ = false;
  co_return came;
}

Awaitable<std::size_t> Wire::read_some(std::span<char> bytes, Clock::time_point deadline) {
  for (;;) {
    if (is_cut_) co_return 0;
    boost::system::error_code error;
    const auto count = socket_.read_some(asio::buffer(bytes.data(), bytes.size()), error);
    if (error != asio::error::would_block) co_return error ? 0 : count;
    const bool came = co_await ready(Socket::wait_read, deadline);
    if (!came) co_return 0;
  }
}

Awaitable<bool> Wire::send(std::string_view first, std::string_view second, Clock::duration patience) {
  while (!first.empty() || !second.empty()) {
    if (is_cut_) co_return false;
    const std::array buffers{asio::const_buffer{first.data(), first.size()},
                             asio::const_buffer{second.data(), second.size()}};
    boost::system::error_code error;
    const auto sent = socket_.write_some(buffers, error);
    if (error == asio::error::would_block) {
      const bool may_go_on = co_await ready(Socket::wait_write, Clock::now() + patience);
      if (!may_go_on) co_return false;
      continue;
    }
    if (error) co_return false;
    second.remove_prefix(sent - std::min(sent, first.size()));
    first.remove_prefix(std::min(sent, first.size()));
  }
  co_return true;
}

void Wire::end_sending() {
  boost::system::error_code ignored;
  std::ignore = socket_.shutdown(Socket::shutdown_send, ignored);
}

void Wire::look_at_clock(Clock::time_point now) {
  if (now <= deadline_) return;
  fell_silent_ = true;
  boost::system::error_code ignored;
  std::ignore = socket_.cancel(ignored);
}

void Wire::wind_down() {
  if (is_idle_) cut();
}

void Wire::cut() {
  is_cut_ = true;
  boost::system::error_code ignored;
  std::ignore = socket_.cancel(ignored);
}

Awaitable<bool> Wire::ready(Socket::wait_type what, Clock::time_point deadline) {
  fell_silent_ = false;
  deadline_ = deadline;
  boost::system::error_code error;
  co_await socket_.async_wait(what, asio::redirect_error(Token{}, error));
  deadline_ = Clock::time_point::max();
  co_return !error && !is_cut_ && !fell_silent_;
}

}  // namespace relais::web
