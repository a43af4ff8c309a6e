#include "lib/mail/imap_addresses.h"

#include <netdb.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstring>
#include <thread>

#include "lib/mail/imap_wait.h"

namespace relais::mail {
namespace {

// Asked on a thread of its own, since the system's own waiting can be neither bounded nor woken; whoever is the last to
// need it throws it away.
struct Question {
  Question(std::string name, std::uint16_t number)
      : host(std::move(name)), port(std::to_string(number)), answered(::eventfd(0, EFD_CLOEXEC)) {}
  Question(const Question&) = delete;
  Question& operator=(const Question&) = delete;
  ~Question() {
    if (found != nullptr) ::freeaddrinfo(found);
    ::close(answered);
  }

  void ask() {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_ADDRCONFIG;
    error = ::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found);
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto told = ::write(answered, &one, sizeof one);
  }

  const std::string host;
  const std::string port;
  const int answered;
  int error = 0;
  addrinfo* found = nullptr;
};

std::vector<NetworkAddress> all_in(const addrinfo* found) {
  std::vector<NetworkAddress> addresses;
  for (; found != nullptr; found = found->ai_next) {
    NetworkAddress address;
    std::memcpy(&address.address, found->ai_addr, found->ai_addrlen);
    address.length = found->ai_addrlen;
    addresses.push_back(address);
  }
  return addresses;
}

}  // namespace

std::vector<NetworkAddress> addresses_of(const std::string& host, std::uint16_t port, const ImapOptions& options) {
  const auto question = std::make_shared<Question>(host, port);
  std::thread([question] { question->ask(); }).detach();
  if (!wait_until(ImapReady::to_read, question->answered, options.wake, options.patience)) {
    throw ImapError(ImapFailure::unreachable, fmt::format("nobody says where {} is", host));
  }
  auto addresses = all_in(question->found);
  if (question->error != 0 || addresses.empty()) {
    throw ImapError(ImapFailure::unreachable, fmt::format("{}: {}", host, ::gai_strerror(question->error)));
  }
  return addresses;
}

}  // namespace relais::mail
