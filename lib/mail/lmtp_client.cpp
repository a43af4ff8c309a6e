#include <sys/socket.h>
#include <unistd.h>

#include <system_error>

#include "lib/mail/charset.h"
#include "lib/mail/lmtp_server.h"
#include "lib/mail/unix_socket.h"

namespace relais::mail {
namespace {

constexpr timeval patience{.tv_sec = 300, .tv_usec = 0};

struct Lost {
  const char* why;
};

class Line {
public:
  Line() : handle_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() {
    if (handle_ >= 0) ::close(handle_);
  }

  bool reach(const std::filesystem::path& socket) {
    const auto name = socket_address(socket);
    ::setsockopt(handle_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(handle_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return handle_ >= 0 && ::connect(handle_, reinterpret_cast<const sockaddr*>(&name.address), name.length) == 0;
  }

  bool try_to_send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  void send(std::string_view bytes) {
    if (!try_to_send(bytes)) throw Lost{"the server went away"};
  }

  // The last line of a reply of several.
  LmtpReply reply() {
    while (true) {
      const auto line = next_line();
      if (line.size() < 3) throw Lost{"the server said what is not LMTP"};
      if (line.size() > 3 && line[3] == '-') continue;
      return {std::atoi(line.substr(0, 3).c_str()), clean_line(line.substr(std::min<std::size_t>(4, line.size())))};
    }
  }

private:
  std::string next_line() {
    auto end = std::string::npos;
    while ((end = heard_.find('\n')) == std::string::npos) {
      std::array<char, 4096> piece{};
      const auto count = ::recv(handle_, piece.data(), piece.size(), 0);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0 || heard_.size() > 65536) throw Lost{"the server went away"};
      heard_.append(piece.data(), static_cast<std::size_t>(count));
    }
    auto line = heard_.substr(0, end);
    heard_.erase(0, end + 1);
    return line;
  }

  int handle_;
  std::string heard_;
};

// Lines end with CRLF, and those that begin with a dot get another; sent in pieces, so no second copy is made.
void send_content(Line& line, std::string_view message) {
  std::string piece;
  bool at_line_start = true;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const char c = message[i];
    if (c == '\r' && i + 1 < message.size() && message[i + 1] == '\n') continue;
    if (at_line_start && c == '.') piece += '.';
    at_line_start = c == '\n' || c == '\r';
    at_line_start ? piece += "\r\n" : piece += c;
    if (piece.size() < 65536) continue;
    line.send(piece);
    piece.clear();
  }
  line.send(piece + (at_line_start ? ".\r\n" : "\r\n.\r\n"));
}

bool is_fit(std::string_view address) { return address.find_first_of("\r\n<>") == std::string_view::npos; }

LmtpReply converse(Line& line, const std::string& return_path, const std::string& recipient, std::string_view message) {
  const auto agrees = [](const LmtpReply& reply) { return reply.code / 100 == 2; };
  if (const auto reply = line.reply(); !agrees(reply)) return reply;
  for (const auto& command :
       {std::string{"LHLO localhost\r\n"}, "MAIL FROM:<" + return_path + ">\r\n", "RCPT TO:<" + recipient + ">\r\n"}) {
    line.send(command);
    if (const auto reply = line.reply(); !agrees(reply)) return reply;
  }
  line.send("DATA\r\n");
  if (const auto reply = line.reply(); reply.code != 354) return reply;
  send_content(line, message);
  const auto reply = line.reply();
  // The message is answered for; how they part does not matter.
  line.try_to_send("QUIT\r\n");
  return reply;
}

}  // namespace

LmtpAnswer lmtp_hand_over(const std::filesystem::path& socket, const std::string& return_path,
                          const std::string& recipient, std::string_view message) {
  if (!is_fit(return_path) || !is_fit(recipient)) return {true, {501, "5.1.3 not an address"}};
  Line line;
  try {
    if (!line.reach(socket)) return {};
    return {true, converse(line, return_path, recipient, message)};
  } catch (const Lost& lost) {
    return {true, {451, lost.why}};
  } catch (const std::system_error&) {
    return {};
  }
}

}  // namespace relais::mail
