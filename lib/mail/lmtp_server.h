// The way in for a mail server on this machine (RFC 2033): a Unix socket and, if asked, a TCP port. It answers for each
// recipient after the receiver has said that his copy is durable.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace relais::mail {

struct LmtpReply {
  int code = 250;
  std::string words;  // with an enhanced status: "2.1.5 kept as 42"
};

struct LmtpEnvelope {
  std::string return_path;  // empty for the null sender
  std::vector<std::string> recipients;
};

// Called on threads of the server's own, several at once.
class LmtpReceiver {
public:
  virtual ~LmtpReceiver() = default;

  // May this recipient be named? 250, or 550 where nobody reads that address, or 450.
  virtual LmtpReply recipient(const std::string& address) = 0;
  // One reply for each recipient that was accepted. 250 only when durable.
  virtual std::vector<LmtpReply> deliver(const LmtpEnvelope& envelope, std::string_view message) = 0;
};

struct LmtpOptions {
  std::filesystem::path socket;
  unsigned permissions = 0660;  // of the socket: who may write to it may hand over mail
  std::string listen;           // "127.0.0.1:24", empty for none
  std::uint64_t longest_message = 64U << 20U;
  int threads = 4;
  int most_connections = 100;
  std::chrono::seconds patience{300};  // with somebody who says nothing
};

class LmtpServer {
public:
  LmtpServer(LmtpReceiver& receiver, LmtpOptions options);
  LmtpServer(const LmtpServer&) = delete;
  LmtpServer& operator=(const LmtpServer&) = delete;
  ~LmtpServer();

  // Throws where the socket or the port cannot be had, for instance since another program answers there.
  void start();
  // Returns when the deliveries at hand are done and answered.
  void stop();
  // The TCP port in use, 0 where none was asked for.
  std::uint16_t port() const;

private:
  class Machinery;
  std::unique_ptr<Machinery> machinery_;
};

// The other side: hands a message to an LMTP server on a Unix socket, for `relais receive`.
struct LmtpAnswer {
  bool reached = false;
  LmtpReply reply;
};
LmtpAnswer lmtp_hand_over(const std::filesystem::path& socket, const std::string& return_path,
                          const std::string& recipient, std::string_view message);

}  // namespace relais::mail
