#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

#include <fmt/format.h>

#include "lib/text/characters.h"
#include "webhooks/testing/receiver.h"

namespace relais::testing {
namespace {

std::string all_of(int connection, std::string& head) {
  std::string text;
  std::array<char, 4096> part{};
  const auto more = [&] {
    const auto count = recv(connection, part.data(), part.size(), 0);
    if (count > 0) text.append(part.data(), static_cast<std::size_t>(count));
    return count > 0;
  };
  while (text.find("\r\n\r\n") == std::string::npos && more()) {
  }
  const auto end = text.find("\r\n\r\n");
  if (end == std::string::npos) return {};
  head = text.substr(0, end + 2);
  const auto length = std::stoul("0" + Heard{head, {}}.header("content-length"));
  while (text.size() < end + 4 + length && more()) {
  }
  return text.substr(end + 4);
}

std::string decoded(const std::string& base64) {
  std::string bytes(base64.size(), '\0');
  const auto count =
      EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                      reinterpret_cast<const unsigned char*>(base64.data()), static_cast<int>(base64.size()));
  bytes.resize(static_cast<std::size_t>(count) - static_cast<std::size_t>(std::ranges::count(base64, '=')));
  return bytes;
}

}  // namespace

std::string Heard::header(std::string_view name) const {
  const auto lowered_head = lowered(head);
  const auto at = lowered_head.find(fmt::format("\r\n{}: ", name));
  if (at == std::string::npos) return {};
  const auto from = at + name.size() + 4;
  return head.substr(from, head.find("\r\n", from) - from);
}

Receiver::Receiver(std::vector<int> first, int then, std::string leads_to)
    : first_(std::move(first)), then_(then), leads_to_(std::move(leads_to)) {
  socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(socket_, 16) != 0 ||
      getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
    throw std::runtime_error("the receiver of a test cannot listen");
  }
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { listen(); });
}

Receiver::~Receiver() {
  shutdown(socket_, SHUT_RDWR);
  thread_.join();
  close(socket_);
}

std::string Receiver::url() const { return fmt::format("http://127.0.0.1:{}/hook", port_); }

std::vector<Heard> Receiver::heard() const {
  const std::scoped_lock lock(mutex_);
  return heard_;
}

void Receiver::listen() {
  for (int connection = accept(socket_, nullptr, nullptr); connection >= 0;
       connection = accept(socket_, nullptr, nullptr)) {
    answer(connection);
    close(connection);
  }
}

void Receiver::answer(int connection) {
  Heard heard;
  heard.body = all_of(connection, heard.head);
  int status = then_;
  {
    const std::scoped_lock lock(mutex_);
    if (heard_.size() < first_.size()) status = first_[heard_.size()];
    heard_.push_back(std::move(heard));
  }
  if (status == closes) return;
  const auto where = leads_to_.empty() ? std::string{} : fmt::format("Location: {}\r\n", leads_to_);
  const auto text = fmt::format("HTTP/1.1 {} Said\r\n{}Content-Length: 0\r\nConnection: close\r\n\r\n", status, where);
  send(connection, text.data(), text.size(), MSG_NOSIGNAL);
}

std::string standard_signature(const std::string& secret, const Heard& heard) {
  const auto key = decoded(secret.substr(std::string_view{"whsec_"}.size()));
  const auto content =
      fmt::format("{}.{}.{}", heard.header("webhook-id"), heard.header("webhook-timestamp"), heard.body);
  std::array<unsigned char, 32> seal{};
  unsigned length = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(content.data()),
       content.size(), seal.data(), &length);
  std::string text(45, '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), seal.data(), static_cast<int>(seal.size()));
  text.pop_back();
  return "v1," + text;
}

}  // namespace relais::testing
