#include "webhooks/signature.h"

#include <array>
#include <stdexcept>

#include <fmt/format.h>
#include <sodium.h>

namespace relais::webhooks {
namespace {

void start_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

std::string base64(std::string_view bytes, int variant) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    variant);
  text.pop_back();
  return text;
}

std::string random_bytes(std::size_t count) {
  start_sodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

Bytes new_secret() { return {random_bytes(32)}; }

std::string shown(const Bytes& secret) { return "whsec_" + base64(secret.data, sodium_base64_VARIANT_ORIGINAL); }

std::string new_identity() { return "msg_" + base64(random_bytes(18), sodium_base64_VARIANT_URLSAFE_NO_PADDING); }

std::string second_of(Timestamp at) { return std::to_string(at.microseconds / 1'000'000); }

std::string signature_of(const Bytes& secret, std::string_view identity, Timestamp at, std::string_view body) {
  start_sodium();
  const auto head = fmt::format("{}.{}.", identity, second_of(at));
  crypto_auth_hmacsha256_state state{};
  crypto_auth_hmacsha256_init(&state, raw(secret.data), secret.data.size());
  crypto_auth_hmacsha256_update(&state, raw(head), head.size());
  crypto_auth_hmacsha256_update(&state, raw(body), body.size());
  std::string seal(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(seal.data()));
  return "v1," + base64(seal, sodium_base64_VARIANT_ORIGINAL);
}

}  // namespace relais::webhooks
