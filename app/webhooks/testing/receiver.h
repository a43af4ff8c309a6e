// Somebody else's program, for tests: listens on the loopback, keeps what it hears and answers as it is told.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace relais::testing {

struct Heard {
  std::string head;
  std::string body;

  std::string header(std::string_view name) const;
};

class Receiver {
public:
  // Hangs up without an answer.
  static constexpr int closes = 0;

  // The first answers, and all that follow; where a redirect leads.
  explicit Receiver(std::vector<int> first = {}, int then = 204, std::string leads_to = {});
  Receiver(const Receiver&) = delete;
  Receiver& operator=(const Receiver&) = delete;
  ~Receiver();

  std::string url() const;
  std::vector<Heard> heard() const;

private:
  void listen();
  void answer(int connection);

  std::vector<int> first_;
  int then_;
  std::string leads_to_;
  int socket_ = -1;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::vector<Heard> heard_;
  std::thread thread_;
};

// As the specification says how to verify it, by OpenSSL and not by our own code.
std::string standard_signature(const std::string& secret, const Heard& heard);

}  // namespace relais::testing
