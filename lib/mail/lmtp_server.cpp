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
using Strand = asio::strand<asio::io_context::executor_type>;

constexpr auto without_throwing = [](Error& error) { return asio::redirect_error(asio::use_awaitable, error); };

// A client that does not read its answer must not hold up the end for long.
constexpr std::chrono::seconds last_patience{5};

// One client. All of it happens on its strand.
class Session : public std::enable_shared_from_this<Session> {
public:
  Session(Strand strand, Socket socket, LmtpReceiver& receiver, const LmtpOptions& options)
      : strand_(std::move(strand)),
        socket_(std::move(socket)),
        silence_(strand_),
        conversation_(receiver, options.longest_message),
        patience_(options.patience) {}

  Strand strand() const { return strand_; }

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
    if (listening_) std::ignore = socket_.cancel(ignored);
  }

private:
  asio::awaitable<bool> listen_and_answer() {
    Error error;
    watch();
    listening_ = true;
    const auto count = co_await socket_.async_read_some(asio::buffer(piece_), without_throwing(error));
    listening_ = false;
    silence_.cancel();
    if (error) co_return stopping_&& error == asio::error::operation_aborted;
    const auto replies = conversation_.take({piece_.data(), count});
    co_return replies.empty() || co_await say(replies);
  }

  asio::awaitable<bool> say(std::string words) {
    Error error;
    watch();
    co_await asio::async_write(socket_, asio::buffer(words), without_throwing(error));
    silence_.cancel();
    co_return !error;
  }

  void watch() {
    silence_.expires_after(stopping_ ? std::min(patience_, last_patience) : patience_);
    silence_.async_wait([self = shared_from_this()](Error error) {
      // The time may have been extended while this waited for its turn.
      if (!error && self->silence_.expiry() <= std::chrono::steady_clock::now()) self->close();
    });
  }

  void close() {
    Error ignored;
    silence_.cancel();
    std::ignore = socket_.shutdown(Socket::shutdown_both, ignored);
    std::ignore = socket_.close(ignored);
  }

  Strand strand_;
  Socket socket_;
  asio::steady_timer silence_;
  LmtpConversation conversation_;
  std::chrono::seconds patience_;
  std::array<char, 65536> piece_{};
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
    for (int i = 0; i < std::max(options_.threads, 1); ++i) threads_.emplace_back([this] { context_.run(); });
  }

  void stop() {
    if (std::exchange(stopped_, true)) return;
    {
      const std::lock_guard lock{mutex_};
      stopping_ = true;
      for (const auto& session : sessions_) asio::post(session->strand(), [session] { session->stop(); });
    }
    // Removed while it is still ours: another server may put its own there as soon as we listen no more.
    if (socket_is_ours_) std::filesystem::remove(options_.socket, ignored_);
    asio::post(accepting_, [this] {
      if (local_) local_->close();
      if (tcp_) tcp_->close();
      pause_.cancel();
    });
    for (auto& thread : threads_) thread.join();
    if (threads_.empty()) context_.poll();
  }

  std::uint16_t port() const { return tcp_port_; }

private:
  void open_socket() {
    remove_dead_socket(options_.socket);
    local_.emplace(accepting_);
    local_->open();
    local_->bind(options_.socket.string());
    socket_is_ours_ = true;
    // Nobody can connect before it listens, so the permissions are in time.
    if (::chmod(options_.socket.c_str(), options_.permissions) != 0) {
      throw std::system_error(errno, std::generic_category(), "the permissions of " + options_.socket.string());
    }
    local_->listen();
    asio::co_spawn(accepting_, accept(*local_), asio::detached);
  }

  void open_port() {
    const auto colon = options_.listen.rfind(':');
    if (colon == std::string::npos) throw std::invalid_argument("an address and a port, not " + options_.listen);
    auto host = options_.listen.substr(0, colon);
    std::erase_if(host, [](char c) { return c == '[' || c == ']'; });
    asio::ip::tcp::resolver resolver{context_};
    const auto found = resolver.resolve(host, options_.listen.substr(colon + 1), asio::ip::tcp::resolver::passive);
    tcp_.emplace(accepting_, found.begin()->endpoint(), true);
    tcp_port_ = tcp_->local_endpoint().port();
    asio::co_spawn(accepting_, accept(*tcp_), asio::detached);
  }

  template <class Acceptor>
  asio::awaitable<void> accept(Acceptor& acceptor) {
    while (acceptor.is_open()) {
      Error error;
      auto strand = asio::make_strand(context_);
      auto socket = co_await acceptor.async_accept(strand, without_throwing(error));
      if (!error) {
        begin(std::make_shared<Session>(strand, Socket{std::move(socket)}, receiver_, options_));
      } else if (acceptor.is_open()) {
        spdlog::warn("LMTP: a connection could not be accepted: {}", error.message());
        pause_.expires_after(std::chrono::milliseconds{200});
        co_await pause_.async_wait(without_throwing(error));
      }
    }
  }

  void begin(const std::shared_ptr<Session>& session) {
    const std::lock_guard lock{mutex_};
    const bool is_full = sessions_.size() >= static_cast<std::size_t>(options_.most_connections);
    if (is_full || stopping_) {
      asio::co_spawn(session->strand(), turn_away(session, is_full ? "too many connections" : "stopping"),
                     asio::detached);
      return;
    }
    sessions_.insert(session);
    asio::co_spawn(session->strand(), serve(session), asio::detached);
  }

  asio::awaitable<void> serve(std::shared_ptr<Session> session) {
    try {
      co_await session->converse();
    } catch (const std::exception& trouble) {
      spdlog::error("LMTP: a connection ended badly: {}", trouble.what());
    }
    const std::lock_guard lock{mutex_};
    sessions_.erase(session);
  }

  static asio::awaitable<void> turn_away(std::shared_ptr<Session> session, std::string why) {
    co_await session->refuse(why);
  }

  LmtpReceiver& receiver_;
  LmtpOptions options_;
  asio::io_context context_;
  Strand accepting_ = asio::make_strand(context_);
  asio::steady_timer pause_{accepting_};
  std::optional<asio::local::stream_protocol::acceptor> local_;
  std::optional<asio::ip::tcp::acceptor> tcp_;
  std::uint16_t tcp_port_ = 0;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
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
