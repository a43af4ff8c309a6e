// Brings something to the address of somebody else's program, once, and tells what it answered. Redirects are not
// followed, and where a name leads is looked at when the connection is made.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "lib/outgoing/reach.h"

namespace relais::outgoing {

struct Header {
  std::string name;
  std::string value;
};

struct Post {
  std::string url;
  std::vector<Header> headers;
  std::string body;
  Reach reach = Reach::public_addresses;
  std::chrono::milliseconds patience{10'000};
};

struct PostAnswer {
  // 0 where there was none.
  int status = 0;
  // The first bytes of it.
  std::string beginning;
  // Why there was no answer, for people.
  std::string trouble;

  bool is_taken() const { return status >= 200 && status < 300; }
};

constexpr std::size_t longest_beginning = 1'000;

PostAnswer post(const Post& letter);

}  // namespace relais::outgoing
