#include "lib/mail/lmtp_server.h"

#include <sys/stat.h>

#include <set>
#include <thread>
#include <tuple>
#include <utility>

#include <spdlog/spdlog.h>
#include <boost/asio.hpp>

#include "lib/mail/lmtp_conversation.h"
#include "lib/mail/unix_socket.h"

namespace relais::mail {
namespace {

namespace asio = boost::asio;
using Error = boost::system::error_code;
using Socket = asio::generic::stream_protocol::socket;
using Clock = std::chrono::steady_clock;
using Replies = std::vector<LmtpReply>;

constexpr auto without_throwing = [](Error& error) { return asio::redirect_error(asio::use_awaitable, error); };

// A client that does not read its answer must not hold up the end for long.
constexpr std::chrono::seconds last_patience{5};

// Replies that are missing tell the client to try again.
void deliver_or_refuse(LmtpReceiver& receiver, LmtpMail mail, const LmtpReceiver::Answer& answer) {
  try {
    receiver.deliver(std::move(mail), answer);
  } catch (const std::exception& trouble) {
    spdlog::error("a message could not be kept, its sender will try again: {}", trouble.what());
    answer({});
  }
}

// What the receiver answers, whenever and on whichever thread it does.
asio::awaitable<Replies> delivered(LmtpReceiver& receiver, LmtpMail mail) {
  const auto begin = [&receiver](auto handler, LmtpMail whole) {
    auto executor = asio::get_associated_executor(handler);
    // The server's thread stays for as long as somebody has to be answered.
    const auto work = asio::make_work_guard(executor);
    // An Answer can be copied, and a coroutine cannot.
    const auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
    deliver_or_refuse(receiver, std::move(whole), [waiting, work, executor](Replies replies) {
      asio::post(executor, [waiting, replies = std::move(replies)]() mutable { (*waiting)(std::move(replies)); });
    });
  };
  return asio::async_initiate<const asio::use_awaitable_t<>, void(Replies)>(begin, asio::use_awaitable,
                                                                            std::move(mail));
}

// One client.
class Session : public std::enable_shared_from_this<Session> {
public:
  Session(Socket socket, LmtpReceiver& receiver, const LmtpOptions& options)
      : socket_(std::move(socket)),
        silence_(socket_.get_executor()),
        receiver_(receiver),
        conversation_(receiver, options.longest_message),
        patience_(options.patience) {}

  asio::awaitable<void> converse() {
    bool heard = co_await say(LmtpConversation::greeting());
    while (heard && !conversation_.is_over() && !stopping_) heard = co_await listen_and_answer();
    if (stopping_ && !conversation_.is_over()) co_await say(LmtpConversation::refusal("stopping, come back"));
    close();
  }

  asio::awaitable<void> refuse(std::string_view why) {
    co_await say(LmtpConversation::refusal(why));
    close();
  }

  void stop() {
    Error ignored;
    stopping_ = true;
    patience_ = std::min(patience_, last_patience);
    if (listening_) std::ignore = socket_.cancel(ignored);
  }

private:
  asio::awaitable<bool> listen_and_answer() {
    Error error;
    expect_something();
    listening_ = true;
    const auto count = co_await socket_.async_read_some(asio::buffer(piece_), without_throwing(error));
    listening_ = false;
    if (error) co_return stopping_&& error == asio::error::operation_aborted;
    bool heard = true;
    for (std::string_view rest{piece_.data(), count}; heard && !rest.empty() && !conversation_.is_over();) {
      auto replies = conversation_.take(rest);
      if (conversation_.has_mail()) replies += conversation_.answer(co_await deliver());
      heard = replies.empty() || co_await say(std::move(replies));
    }
    co_return heard;
  }

  asio::awaitable<Replies> deliver() {
    deadline_ = Clock::time_point::max();
    co_return co_await delivered(receiver_, conversation_.take_mail());
  }

  asio::awaitable<bool> say(std::string words) {
    Error error;
    expect_something();
    co_await asio::async_write(socket_, asio::buffer(words), without_throwing(error));
    co_return !error;
  }

  void expect_something() {
    deadline_ = Clock::now() + patience_;
    if (!watched_) watch();
  }

  // One wait at a time however often the deadline moves, for setting and cancelling one costs more than a reply.
  void watch() {
    watched_ = true;
    silence_.expires_at(std::min(deadline_, Clock::now() + patience_));
    silence_.async_wait([self = shared_from_this()](Error) {
      if (!self->socket_.is_open()) return;
      if (self->deadline_ <= Clock::now()) return self->close();
      self->watch();
    });
  }

  void close() {
    Error ignored;
    std::ignore = socket_.shutdown(Socket::shutdown_both, ignored);
    std::ignore = socket_.close(ignored);
    silence_.cancel();
  }

  Socket socket_;
  asio::steady_timer silence_;
  LmtpReceiver& receiver_;
  LmtpConversation conversation_;
  std::chrono::seconds patience_;
  Clock::time_point deadline_;
  std::array<char, 65536> piece_{};
  bool watched_ = false;
  bool listening_ = false;
  bool stopping_ = false;
};

}  // namespace

class LmtpServer::Machinery {
public:
  Machinery(LmtpReceiver& receiver, LmtpOptions options) : receiver_(receiver), options_(std::move(options)) {}

  void start() {
    if (!options_.socket.empty()) open_socket();
    if (!options_.listen.empty()) open_port();
    thread_ = std::thread([this] { context_.run(); });
  }

  void stop() {
    if (std::exchange(stopped_, true)) return;
    // Removed while it is still ours: another server may put its own there as soon as we listen no more.
    if (socket_is_ours_) std::filesystem::remove(options_.socket, ignored_);
    asio::post(context_, [this] { stop_listening(); });
    if (thread_.joinable()) {
      thread_.join();
    } else {
      context_.poll();
    }
  }

  std::uint16_t port() const { return tcp_port_; }

private:
  void stop_listening() {
    stopping_ = true;
    if (local_) local_->close();
    if (tcp_) tcp_->close();
    pause_.cancel();
    for (const auto& session : sessions_) session->stop();
  }

  void open_socket() {
    remove_dead_socket(options_.socket);
    local_.emplace(context_);
    local_->open();
    local_->bind(options_.socket.string());
    socket_is_ours_ = true;
    // Nobody can connect before it listens, so the permissions are in time.
    if (::chmod(options_.socket.c_str(), options_.permissions) != 0) {
      throw std::system_error(errno, std::generic_category(), "the permissions of " + options_.socket.string());
    }
    local_->listen();
    asio::co_spawn(context_, accept(*local_), asio::detached);
  }

  void open_port() {
    const auto colon = options_.listen.rfind(':');
    if (colon == std::string::npos) throw std::invalid_argument("an address and a port, not " + options_.listen);
    auto host = options_.listen.substr(0, colon);
    std::erase_if(host, [](char c) { return c == '[' || c == ']'; });
    asio::ip::tcp::resolver resolver{context_};
    const auto found = resolver.resolve(host, options_.listen.substr(colon + 1), asio::ip::tcp::resolver::passive);
    tcp_.emplace(context_, found.begin()->endpoint(), true);
    tcp_port_ = tcp_->local_endpoint().port();
    asio::co_spawn(context_, accept(*tcp_), asio::detached);
  }

  template <class Acceptor>
  asio::awaitable<void> accept(Acceptor& acceptor) {
    while (acceptor.is_open()) {
      Error error;
      auto socket = co_await acceptor.async_accept(without_throwing(error));
      if (!error) {
        begin(std::make_shared<Session>(Socket{std::move(socket)}, receiver_, options_));
      } else if (acceptor.is_open()) {
        spdlog::warn("LMTP: a connection could not be accepted: {}", error.message());
        pause_.expires_after(std::chrono::milliseconds{200});
        co_await pause_.async_wait(without_throwing(error));
      }
    }
  }

  void begin(const std::shared_ptr<Session>& session) {
    const bool is_full = sessions_.size() >= static_cast<std::size_t>(options_.most_connections);
    if (is_full || stopping_) {
      asio::co_spawn(context_, turn_away(session, is_full ? "too many connections" : "stopping"), asio::detached);
      return;
    }
    sessions_.insert(session);
    asio::co_spawn(context_, serve(session), asio::detached);
  }

  asio::awaitable<void> serve(std::shared_ptr<Session> session) {
    try {
      co_await session->converse();
    } catch (const std::exception& trouble) {
      spdlog::error("LMTP: a connection ended badly: {}", trouble.what());
    }
    sessions_.erase(session);
  }

  static asio::awaitable<void> turn_away(std::shared_ptr<Session> session, std::string why) {
    co_await session->refuse(why);
  }

  LmtpReceiver& receiver_;
  LmtpOptions options_;
  // One thread is enough for what is said, and none has to be woken for it.
  asio::io_context context_{1};
  asio::steady_timer pause_{context_};
  std::optional<asio::local::stream_protocol::acceptor> local_;
  std::optional<asio::ip::tcp::acceptor> tcp_;
  std::uint16_t tcp_port_ = 0;
  std::thread thread_;
  std::set<std::shared_ptr<Session>> sessions_;
  bool socket_is_ours_ = false;
  bool stopping_ = false;
  bool stopped_ = false;
  std::error_code ignored_;
};

LmtpServer::LmtpServer(LmtpReceiver& receiver, LmtpOptions options)
    : machinery_(std::make_unique<Machinery>(receiver, std::move(options))) {}

LmtpServer::~LmtpServer() { stop(); }

void LmtpServer::start() { machinery_->start(); }

void LmtpServer::stop() { machinery_->stop(); }

std::uint16_t LmtpServer::port() const { return machinery_->port(); }

}  // namespace relais::mail
