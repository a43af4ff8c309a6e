#include "lib/web/connection.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>

#include "lib/web/header_text.h"
#include "lib/web/limits.h"
#include "lib/web/live_stream.h"
#include "lib/web/pool_errand.h"

namespace relais::web {
namespace {

// After a refusal the rest of a body is read and thrown away for a while: a browser that is still sending sees the
// answer only where the connection stays whole until then.
constexpr std::uint64_t most_drained = 1024ULL * 1024 * 1024;
constexpr std::chrono::seconds longest_drain{60};
constexpr std::chrono::seconds idle_in_drain{5};
// A client that sends as fast as we read must not keep the thread for itself.
constexpr std::uint64_t drained_in_one_go = 1024 * 1024;

constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

Refusal too_slow() { return {Status::request_timeout, "The request did not come in time."}; }

}  // namespace

Connection::Connection(Services& services, NetworkThread& thread, Socket socket, std::string peer)
    : services_{services}, thread_{thread}, wire_{thread, std::move(socket)}, peer_{std::move(peer)} {}

// Each co_await stands alone: g++ 12 evaluates both sides of an && or || that has one in it.
Awaitable<bool> Connection::serve_one() {
  if (kept_.empty()) {
    const bool came = co_await wire_.next_request(Clock::now() + services_.options.idle_between_requests);
    if (!came) co_return false;
  }
  Exchange exchange{thread_};
  const bool is_there = co_await read(exchange);
  if (!is_there) co_return false;
  co_await answer(exchange);
  const bool was_sent = co_await send(exchange);
  if (kept_.empty()) kept_ = {};
  if (was_sent && exchange.answer.afterwards != Afterwards::close) co_return true;
  if (was_sent && exchange.refusal) co_await drain();
  co_return false;
}

Awaitable<bool> Connection::read(Exchange& exchange) {
  bool is_there = true;
  try {
    is_there = co_await read_head(exchange);
    if (is_there) is_there = co_await read_body(exchange);
  } catch (const Refusal& refusal) {
    exchange.refusal = refusal;
  }
  co_return is_there;
}

Awaitable<bool> Connection::read_head(Exchange& exchange) {
  const auto& options = services_.options;
  const auto longest = Clock::now() + options.longest_head;
  for (;;) {
    kept_.erase(0, exchange.parser.read_head(kept_));
    if (exchange.parser.has_head()) break;
    const bool came = co_await more(std::min(longest, Clock::now() + options.idle_in_head));
    if (came) continue;
    if (wire_.fell_silent()) throw too_slow();
    co_return false;
  }
  web::read_head(exchange, services_, peer_);
  co_return true;
}

Awaitable<bool> Connection::read_body(Exchange& exchange) {
  co_await ask_for_body(exchange);
  for (;;) {
    kept_.erase(0, exchange.parser.read_body(kept_, exchange.piece));
    if (exchange.parser.is_complete()) co_return true;
    if (exchange.piece.size() >= limits::piece) co_await hand_on(exchange);
    const bool came = co_await more(Clock::now() + services_.options.idle_in_body);
    if (came) continue;
    if (wire_.fell_silent()) throw too_slow();
    co_return false;
  }
}

Awaitable<void> Connection::ask_for_body(Exchange& exchange) {
  const bool is_waiting = exchange.body && kept_.empty() && !exchange.request.header("Expect").empty() &&
                          exchange.parser.head().version == HttpVersion::http_11;
  if (is_waiting) co_await wire_.send(go_on, {}, services_.options.idle_in_body);
}

Awaitable<void> Connection::hand_on(Exchange& exchange) {
  std::exception_ptr failure;
  const auto take = [&] { failure = take_piece(exchange); };
  const bool was_done = co_await on_pool(services_.disk, thread_.executor(), take);
  if (!was_done) throw Refusal{Status::unavailable, "The server stops."};
  if (failure) std::rethrow_exception(failure);
}

Awaitable<bool> Connection::more(Clock::time_point deadline) {
  const auto count = co_await wire_.read_some(thread_.scratch(), deadline);
  kept_.append(thread_.scratch().data(), count);
  co_return count > 0;
}

// Without workers the network thread answers by itself, which only a measurement wants.
Awaitable<void> Connection::answer(Exchange& exchange) {
  if (services_.options.workers == 0) {
    work(exchange, services_);
  } else {
    const auto task = [&] { work(exchange, services_); };
    const bool was_done = co_await on_pool(services_.workers, thread_.executor(), task);
    if (!was_done) apologise(exchange);
  }
}

Awaitable<bool> Connection::send(Exchange& exchange) {
  auto& answer = exchange.answer;
  const auto patience = services_.options.idle_in_body;
  if (exchange.stream) {
    LiveConnection::open(thread_, wire_.release(), std::move(exchange.stream), std::move(answer.head), patience);
    co_return true;
  }
  bool was_sent = co_await wire_.send(answer.head, answer.body, patience);
  if (was_sent && answer.file.is_open()) was_sent = co_await send_rest_of_file(answer);
  co_return was_sent;
}

Awaitable<bool> Connection::send_rest_of_file(Answer& answer) {
  std::string piece;
  while (answer.length > 0) {
    const auto read = [&] { piece = next_piece(answer); };
    const bool was_done = co_await on_pool(services_.disk, thread_.executor(), read);
    if (!was_done) co_return false;
    if (piece.empty()) {
      spdlog::warn("a file became shorter while it was sent");
      co_return false;
    }
    const bool was_sent = co_await wire_.send(piece, {}, services_.options.idle_in_body);
    if (!was_sent) co_return false;
  }
  co_return true;
}

Awaitable<void> Connection::drain() {
  wire_.end_sending();
  const auto end = Clock::now() + longest_drain;
  std::uint64_t since_pause = 0;
  for (std::uint64_t drained = 0; drained < most_drained && Clock::now() < end && !thread_.is_winding_down();) {
    const auto count = co_await wire_.read_some(thread_.scratch(), std::min(end, Clock::now() + idle_in_drain));
    if (count == 0) co_return;
    drained += count;
    since_pause += count;
    if (since_pause < drained_in_one_go) continue;
    since_pause = 0;
    co_await asio::post(thread_.executor(), Token{});
  }
}

}  // namespace relais::web
