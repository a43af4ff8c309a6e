// BLAKE2b in 32 bytes, written as 64 hexadecimal digits.
#pragma once

#include <sodium.h>

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace relais {

void prepare_hashing();

std::string hexadecimal(std::span<const unsigned char> bytes);

class Hash {
public:
  Hash();

  void add(std::string_view bytes);
  std::string hexadecimal();

private:
  crypto_generichash_state state_{};
};

}  // namespace relais
