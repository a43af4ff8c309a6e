// A mail address that can be written to: one address, nothing else, safe to stand in a header. What cannot be such an
// address does not become one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relais {

class EmailAddress {
public:
  // Lengths of RFC 5321 (4.5.3.1): 64 before the @, 254 in all.
  static std::optional<EmailAddress> from(std::string_view typed);

  // As it was typed, without the spaces around it.
  const std::string& text() const { return text_; }
  // For looking up: the same for every way of writing the same address. Never to be written to.
  const std::string& key() const { return key_; }
  std::string_view local_part() const;
  std::string_view domain() const;

  // Two ways of writing one address are one address.
  bool operator==(const EmailAddress& other) const { return key_ == other.key_; }

private:
  EmailAddress(std::string text, std::string key) : text_(std::move(text)), key_(std::move(key)) {}

  std::string text_;
  std::string key_;
};

// Of an address as somebody wrote it; empty where it cannot be one.
std::string email_key_of(std::string_view address);

}  // namespace relais
