#include "lib/web/live_stream.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <tuple>

#include <boost/asio/buffer.hpp>

#include "lib/web/event_text.h"

namespace relais::web {
namespace {

constexpr std::chrono::seconds between_heartbeats{25};
// A browser that has not read this much is asleep; it will ask for the whole page when it wakes.
constexpr std::size_t most_waiting = 256 * 1024;
constexpr int send_buffer = 64 * 1024;
constexpr std::string_view heartbeat = ":\n\n";

// A client that vanished without a word is noticed by the heartbeat that nobody acknowledges.
void set_options(int socket, Clock::duration patience) {
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(patience).count();
  const auto unacknowledged = static_cast<unsigned>(milliseconds);
  ::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &unacknowledged, sizeof unacknowledged);
  ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &send_buffer, sizeof send_buffer);
}

}  // namespace

void LiveStream::send(std::string_view event, std::string_view data) {
  auto text = event_text(event, data);
  const std::lock_guard lock{mutex_};
  if (!is_open_) return;
  if (waiting_.size() + text.size() > most_waiting) {
    is_open_ = false;
    waiting_ = {};
  } else if (waiting_.empty()) {
    waiting_ = std::move(text);
  } else {
    waiting_ += text;
  }
  note_once();
}

bool LiveStream::is_open() const {
  const std::lock_guard lock{mutex_};
  return is_open_;
}

void LiveStream::close() {
  const std::lock_guard lock{mutex_};
  if (!is_open_) return;
  is_open_ = false;
  note_once();
}

// Only while it is open, or as it closes: the thread outlives what is open, and nothing more.
void LiveStream::note_once() {
  if (is_noted_) return;
  is_noted_ = true;
  thread_.note(shared_from_this());
}

LiveStream::News LiveStream::take() {
  const std::lock_guard lock{mutex_};
  return {std::exchange(waiting_, {}), !is_open_};
}

void LiveStream::attach(LiveConnection* connection) { connection_ = connection; }

void LiveStream::pass_on() {
  {
    const std::lock_guard lock{mutex_};
    is_noted_ = false;
  }
  if (connection_ != nullptr) connection_->flush();
}

void LiveStream::abandon() {
  const std::lock_guard lock{mutex_};
  is_open_ = false;
  waiting_ = {};
}

void LiveConnection::open(NetworkThread& thread, Socket socket, std::shared_ptr<LiveStream> stream, std::string head,
                          Clock::duration patience) {
  const auto connection = std::make_shared<LiveConnection>(thread, std::move(socket), std::move(stream), patience);
  connection->outgoing_ = std::move(head);
  connection->wait_for_the_end();
  connection->flush();
  // The others have been told already.
  if (thread.is_winding_down()) connection->wind_down();
}

LiveConnection::LiveConnection(NetworkThread& thread, Socket socket, std::shared_ptr<LiveStream> stream,
                               Clock::duration patience)
    : Watched{thread},
      socket_{std::move(socket)},
      stream_{std::move(stream)},
      patience_{patience},
      next_heartbeat_{Clock::now() + between_heartbeats} {
  set_options(socket_.native_handle(), patience);
  stream_->attach(this);
}

LiveConnection::~LiveConnection() {
  stream_->attach(nullptr);
  stream_->abandon();
}

void LiveConnection::look_at_clock(Clock::time_point now) {
  if (now > deadline_) return end();
  if (now < next_heartbeat_ || is_ended_) return;
  next_heartbeat_ = now + between_heartbeats;
  if (!outgoing_.empty()) return;
  outgoing_ = heartbeat;
  flush();
}

void LiveConnection::wind_down() {
  stream_->close();
  flush();
}

void LiveConnection::cut() { end(); }

// While the client is behind, what is sent gathers at the handle, which knows its bounds.
void LiveConnection::flush() {
  if (is_ended_) return;
  const bool is_behind = deadline_ != Clock::time_point::max();
  if (is_behind) {
    if (!stream_->is_open()) end();
    return;
  }
  const auto news = stream_->take();
  write(news.text);
  if (news.is_last) end();
}

void LiveConnection::write(std::string_view text) {
  outgoing_ += text;
  while (!outgoing_.empty()) {
    boost::system::error_code error;
    const auto written = socket_.write_some(asio::buffer(outgoing_), error);
    if (error == asio::error::would_block) return wait_until_writable();
    if (error) return end();
    outgoing_.erase(0, written);
  }
  outgoing_ = {};
}

void LiveConnection::wait_until_writable() {
  deadline_ = Clock::now() + patience_;
  socket_.async_wait(Socket::wait_write, [self = shared_from_this()](const boost::system::error_code& error) {
    self->deadline_ = Clock::time_point::max();
    if (!error) self->flush();
  });
}

void LiveConnection::wait_for_the_end() {
  socket_.async_wait(Socket::wait_read, [self = shared_from_this()](const boost::system::error_code& error) {
    if (error || self->is_ended_) return;
    if (self->client_is_there()) {
      self->wait_for_the_end();
    } else {
      self->end();
    }
  });
}

// There is nothing that a client could say here, so what it says is thrown away.
bool LiveConnection::client_is_there() {
  boost::system::error_code error;
  socket_.read_some(asio::buffer(thread_.scratch().data(), thread_.scratch().size()), error);
  return !error || error == asio::error::would_block;
}

void LiveConnection::end() {
  if (is_ended_) return;
  is_ended_ = true;
  stream_->abandon();
  boost::system::error_code ignored;
  std::ignore = socket_.close(ignored);
}

}  // namespace relais::web
