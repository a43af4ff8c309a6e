// A telephone number as people type it, in any layout, kept in the one that every telephone understands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relais {

class PhoneNumber {
public:
  // `region` is where a number without its country is from ("BE"). Nothing where no country has numbers of that length.
  static std::optional<PhoneNumber> from(std::string_view typed, const std::string& region);

  const std::string& e164() const { return e164_; }    // "+32474844318"
  const std::string& shown() const { return shown_; }  // "+32 474 84 43 18"
  // Whether its zone has been given out; one that is only possible is shown and kept all the same.
  bool is_valid() const { return is_valid_; }

private:
  PhoneNumber() = default;

  std::string e164_;
  std::string shown_;
  bool is_valid_ = false;
};

// How the E.164 of a number begins of which only the beginning is typed: "0474 8" is "+324748". Nothing for fewer than
// four digits.
std::optional<std::string> beginning_of_phone_number(std::string_view typed, const std::string& region);

}  // namespace relais
