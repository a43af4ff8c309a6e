#include "lib/web/network_thread.h"

#include <spdlog/spdlog.h>
#include <boost/asio/post.hpp>

#include "lib/web/limits.h"
#include "lib/web/live_stream.h"

namespace relais::web {
namespace {

// How late a silence may be noticed.
constexpr std::chrono::milliseconds between_looks{250};

}  // namespace

Watched::Watched(NetworkThread& thread) : thread_{thread} {
  thread_.watched_.push_back(*this);
  ++thread_.count_;
}

Watched::~Watched() { --thread_.count_; }

NetworkThread::NetworkThread() : scratch_(limits::piece) {}

NetworkThread::~NetworkThread() { join(); }

void NetworkThread::start() {
  tick();
  thread_ = std::thread{[this] { run(); }};
}

void NetworkThread::run() {
  for (;;) {
    try {
      context_.run();
      return;
    } catch (const std::exception& error) {
      spdlog::error("network thread: {}", error.what());
    }
  }
}

// What is done to one connection may end it, and with it its place in the list.
template <class Act>
void NetworkThread::each(Act act) {
  for (auto at = watched_.begin(); at != watched_.end();) act(*at++);
}

void NetworkThread::tick() {
  each([now = Clock::now()](Watched& connection) { connection.look_at_clock(now); });
  clock_.expires_after(between_looks);
  // At the end the clock may have rung already, and cannot be cancelled any more.
  clock_.async_wait([this](const boost::system::error_code&) {
    if (!is_over_) tick();
  });
}

void NetworkThread::wind_down() {
  is_winding_down_ = true;
  asio::post(executor(), [this] { each([](Watched& connection) { connection.wind_down(); }); });
}

void NetworkThread::cut_all() {
  is_winding_down_ = true;
  asio::post(executor(), [this] { each([](Watched& connection) { connection.cut(); }); });
}

void NetworkThread::join() {
  if (!thread_.joinable()) return;
  asio::post(executor(), [this] {
    is_over_ = true;
    clock_.cancel();
    work_.reset();
  });
  thread_.join();
}

void NetworkThread::note(std::shared_ptr<LiveStream> stream) {
  const std::lock_guard lock{noted_mutex_};
  noted_.push_back(std::move(stream));
  if (noted_.size() == 1) asio::post(executor(), [this] { tell_noted(); });
}

void NetworkThread::tell_noted() {
  std::vector<std::shared_ptr<LiveStream>> noted;
  {
    const std::lock_guard lock{noted_mutex_};
    noted.swap(noted_);
  }
  for (const auto& stream : noted) stream->pass_on();
}

}  // namespace relais::web
