#include <sodium.h>

#include "lib/mail/message.h"

namespace relais::mail {
namespace {

constexpr std::size_t digest_length = 32;

class Hash {
public:
  Hash() { crypto_generichash_init(&state_, nullptr, 0, digest_length); }

  // Each piece with its length, so that no two lists of pieces look alike.
  void add(std::string_view piece) {
    const std::uint64_t length = piece.size();
    update(&length, sizeof length);
    update(piece.data(), piece.size());
  }

  void add_words(std::string_view text) {
    std::string words;
    for (const char c : text) {
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') words += c;
    }
    add(words);
  }

  // A pipe ends lines otherwise than a mail server does.
  void add_without_returns(std::string_view bytes) {
    std::uint64_t length = 0;
    while (!bytes.empty()) {
      const auto piece = bytes.substr(0, bytes.find('\r'));
      update(piece.data(), piece.size());
      length += piece.size();
      bytes.remove_prefix(std::min(piece.size() + 1, bytes.size()));
    }
    update(&length, sizeof length);
  }

  std::string hexadecimal() {
    std::array<unsigned char, digest_length> digest{};
    crypto_generichash_final(&state_, digest.data(), digest.size());
    std::array<char, digest_length * 2 + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return text.data();
  }

private:
  void update(const void* data, std::size_t size) {
    crypto_generichash_update(&state_, static_cast<const unsigned char*>(data), size);
  }

  crypto_generichash_state state_{};
};

// What was not understood is compared byte for byte, so that two mails that we cannot read are never taken for one.
std::string_view body_of(std::string_view bytes) {
  const auto bare = bytes.find("\n\n");
  const auto with_returns = bytes.find("\n\r\n");
  if (bare == std::string_view::npos && with_returns == std::string_view::npos) return bytes;
  return bytes.substr(std::min(bare, with_returns));
}

// Of two faces the one that came as it is: the other may be made from it, some day better.
void add_content(Hash& hash, const Message& message) {
  hash.add_words(message.html.empty() ? message.text : message.html);
  for (const auto& file : message.attachments) {
    hash.add(file.name);
    hash.add_without_returns(file.content);
  }
}

}  // namespace

std::string identity_of(const Message& message, std::string_view bytes) {
  Hash hash;
  hash.add(message.message_id);
  for (const auto& sender : message.from) hash.add(sender.address);
  hash.add(message.date ? std::to_string(message.date->microseconds) : std::string{message.header("Date")});
  hash.add_words(message.subject);
  add_content(hash, message);
  const bool is_empty = message.text.empty() && message.html.empty() && message.attachments.empty();
  if (!message.is_whole || is_empty) hash.add_words(body_of(bytes));
  // Two alarms of a machine that dates and numbers nothing are two, and only the marks of their way tell them apart.
  if (message.message_id.empty() && !message.date) hash.add_without_returns(bytes);
  return hash.hexadecimal();
}

std::string identity_of(std::string_view bytes) { return identity_of(parse(bytes), bytes); }

}  // namespace relais::mail
