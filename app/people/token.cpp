#include "people/token.h"

#include <sodium.h>

namespace relais::people {

Token Token::make() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  std::array<unsigned char, 32> random{};
  randombytes_buf(random.data(), random.size());
  constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_ENCODED_LEN(random.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), variant);
  text.pop_back();
  return {text};
}

Bytes hash_of_token(std::string_view text) {
  Bytes hash{std::string(32, '\0')};
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data.data()), hash.data.size(),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  return hash;
}

}  // namespace relais::people
