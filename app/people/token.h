// Random words that prove who somebody is: the browser's session and a program's access token. Only their hash is kept.
#pragma once

#include <string>
#include <string_view>

#include "lib/database/value.h"

namespace relais::people {

struct Token {
  // 256 random bits in base64url.
  std::string text;

  static Token make();
};

// What is kept of a token, whoever sent it.
Bytes hash_of_token(std::string_view text);

}  // namespace relais::people
