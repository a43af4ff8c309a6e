// The way in for a mail server on this machine (RFC 2033): a Unix socket and, if asked, a TCP port. It answers for each
// recipient after the receiver has said that his copy is durable, and goes on with other clients until then.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/spool.h"

namespace relais::mail {

struct LmtpReply {
  int code = 250;
  std::string words;  // with an enhanced status: "2.1.5 kept as 42"
};

struct LmtpEnvelope {
  std::string return_path;  // empty for the null sender
  std::vector<std::string> recipients;
};

struct LmtpMail {
  LmtpEnvelope envelope;
  Spool message;
};

// Called on the server's only thread, so what takes time is done on another.
class LmtpReceiver {
public:
  // Called once, on any thread, with one reply for each recipient.
  using Answer = std::function<void(std::vector<LmtpReply>)>;

  virtual ~LmtpReceiver() = default;

  // May this recipient be named? 250, or 550 where nobody reads that address, or 450.
  virtual LmtpReply recipient(const std::string& address) = 0;
  // 250 only when durable. Where it throws, the client is told to try again.
  virtual void deliver(LmtpMail mail, Answer answer) = 0;
};

struct LmtpOptions {
  std::filesystem::path socket;
  unsigned permissions = 0660;  // of the socket: who may write to it may hand over mail
  std::string listen;           // "127.0.0.1:24", empty for none
  std::uint64_t longest_message = 64U << 20U;
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
