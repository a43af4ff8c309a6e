// An address of our own with its query: `Address{"/requests"}.with("state", "received").text()`.
#pragma once

#include <string>
#include <string_view>

namespace relais {

class Address {
public:
  explicit Address(std::string path) : text_(std::move(path)) {}

  // An empty value is left out.
  Address& with(std::string_view name, std::string_view value);

  const std::string& text() const { return text_; }

private:
  std::string text_;
  char separator_ = '?';
};

}  // namespace relais
