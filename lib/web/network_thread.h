// One thread of the network: its connections, its clock, its news for them. Everything here that Asio touches belongs
// to that thread alone.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/intrusive/list.hpp>

namespace relais::web {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
// Named, because the executor that can be any costs an allocation for each operation.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
using Token = asio::use_awaitable_t<Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;

class LiveStream;
class NetworkThread;

// A connection as its thread sees it. One look at all of them now and then costs less than a timer for each.
class Watched : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
public:
  explicit Watched(NetworkThread& thread);
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  virtual ~Watched();

  virtual void look_at_clock(Clock::time_point now) = 0;
  // The server stops: ends here where nothing was begun, soon elsewhere.
  virtual void wind_down() = 0;
  virtual void cut() = 0;

protected:
  NetworkThread& thread_;
};

class NetworkThread {
public:
  NetworkThread();
  ~NetworkThread();

  void start();
  // Any thread may call these four.
  void wind_down();
  void cut_all();
  void join();
  void note(std::shared_ptr<LiveStream> stream);

  Executor executor() { return context_.get_executor(); }
  bool is_winding_down() const { return is_winding_down_; }
  std::size_t connections() const { return count_; }
  // For bytes that are looked at before the next co_await.
  std::span<char> scratch() { return scratch_; }

private:
  friend class Watched;
  using List = boost::intrusive::list<Watched, boost::intrusive::constant_time_size<false>>;

  void run();
  void tick();
  void tell_noted();
  template <class Act>
  void each(Act act);

  List watched_;
  std::atomic<std::size_t> count_ = 0;
  std::atomic<bool> is_winding_down_ = false;
  bool is_over_ = false;
  std::vector<char> scratch_;
  std::mutex noted_mutex_;
  std::vector<std::shared_ptr<LiveStream>> noted_;
  // Behind all that its last handlers still use.
  asio::io_context context_{1};
  asio::executor_work_guard<Executor> work_{context_.get_executor()};
  Timer clock_{context_.get_executor()};
  std::thread thread_;
};

}  // namespace relais::web
