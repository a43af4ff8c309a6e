#include "lib/blobs/hash.h"

namespace relais {
namespace {

constexpr std::size_t length = 32;

}  // namespace

void prepare_hashing() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used");
}

std::string hexadecimal(std::span<const unsigned char> bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

Hash::Hash() { crypto_generichash_init(&state_, nullptr, 0, length); }

void Hash::add(std::string_view bytes) {
  crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Hash::hexadecimal() {
  std::array<unsigned char, length> digest{};
  crypto_generichash_final(&state_, digest.data(), digest.size());
  return relais::hexadecimal(digest);
}

}  // namespace relais
