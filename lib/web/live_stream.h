// An event stream in two halves: the handle that the program keeps and any thread may use, and the connection that
// belongs to its network thread. An idle one costs about a kilobyte.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "lib/web/network_thread.h"
#include "lib/web/response.h"

namespace relais::web {

class LiveConnection;

class LiveStream final : public EventStream, public std::enable_shared_from_this<LiveStream> {
public:
  explicit LiveStream(NetworkThread& thread) : thread_{thread} {}

  void send(std::string_view event, std::string_view data) override;
  bool is_open() const override;
  void close() override;

  // The rest is for the network thread. What was sent since the last time, and whether more may come: told together, so
  // that a last word is not lost between two questions.
  struct News {
    std::string text;
    bool is_last = false;
  };
  News take();
  void attach(LiveConnection* connection);
  void pass_on();
  // Nothing is taken any more, and nobody is told of it.
  void abandon();

private:
  void note_once();

  NetworkThread& thread_;
  LiveConnection* connection_ = nullptr;
  mutable std::mutex mutex_;
  std::string waiting_;
  bool is_open_ = true;
  bool is_noted_ = false;
};

class LiveConnection final : public Watched, public std::enable_shared_from_this<LiveConnection> {
public:
  static void open(NetworkThread& thread, Socket socket, std::shared_ptr<LiveStream> stream, std::string head,
                   Clock::duration patience);

  LiveConnection(NetworkThread& thread, Socket socket, std::shared_ptr<LiveStream> stream, Clock::duration patience);
  ~LiveConnection() override;

  void look_at_clock(Clock::time_point now) override;
  void wind_down() override;
  void cut() override;

  void flush();

private:
  void write(std::string_view text);
  void wait_until_writable();
  void wait_for_the_end();
  bool client_is_there();
  void end();

  Socket socket_;
  std::shared_ptr<LiveStream> stream_;
  std::string outgoing_;
  Clock::duration patience_;
  Clock::time_point next_heartbeat_;
  // When a client that reads nothing is given up.
  Clock::time_point deadline_ = Clock::time_point::max();
  bool is_ended_ = false;
};

}  // namespace relais::web
