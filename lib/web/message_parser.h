// The first line, the headers and the chunks of a request, by Boost.Beast. Knows nothing of sockets.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/web/framing.h"
#include "lib/web/request.h"

namespace relais::web {

struct MessageHead {
  std::string method;
  std::string target;
  std::vector<Header> headers;
  HttpVersion version = HttpVersion::http_11;
  bool stays_open = true;
  bool is_chunked = false;
  std::optional<std::uint64_t> length;
};

class MessageParser {
public:
  MessageParser();
  MessageParser(MessageParser&&) noexcept;
  MessageParser& operator=(MessageParser&&) noexcept;
  ~MessageParser();

  // Both give how many bytes were used; the others must come again, with more behind them. Both throw a Refusal (400,
  // 431). The first stops where the head ends; the second adds the body, without its chunks, to `body`.
  std::size_t read_head(std::string_view bytes);
  std::size_t read_body(std::string_view bytes, std::string& body);

  bool has_head() const;
  bool is_complete() const;
  // What is known so far.
  MessageHead& head();

private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace relais::web
