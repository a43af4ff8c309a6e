#include "lib/web/message_parser.h"

#include <limits>
#include <utility>

#include <boost/beast/http/basic_parser.hpp>

#include "lib/web/limits.h"
#include "lib/web/refusal.h"

namespace relais::web {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using ErrorCode = beast::error_code;

std::string text_of(beast::string_view text) { return {text.data(), text.size()}; }

[[noreturn]] void refuse(const ErrorCode& error) {
  if (error == http::error::header_limit) throw Refusal{Status::headers_too_large, "The head is too long."};
  throw bad_request("This is not HTTP: " + error.message() + ".");
}

}  // namespace

class MessageParser::Reader final : public http::basic_parser<true> {
public:
  Reader() {
    header_limit(limits::head_bytes);
    body_limit(std::numeric_limits<std::uint64_t>::max());
  }

  MessageHead head;
  // Where the body goes while it is read.
  std::string* body = nullptr;

  std::size_t put_some(std::string_view bytes) {
    ErrorCode error;
    const auto used = put(boost::asio::const_buffer{bytes.data(), bytes.size()}, error);
    if (error && error != http::error::need_more) refuse(error);
    return used;
  }

private:
  void on_request_impl(http::verb, beast::string_view method, beast::string_view target, int version,
                       ErrorCode& error) override {
    head.method = text_of(method);
    head.target = text_of(target);
    head.version = version == 11 ? HttpVersion::http_11 : HttpVersion::http_10;
    count(method.size() + target.size(), error);
  }

  void on_field_impl(http::field, beast::string_view name, beast::string_view value, ErrorCode& error) override {
    count(name.size() + value.size(), error);
    // Those behind the last chunk come too late to mean anything.
    if (error || is_header_done()) return;
    if (head.headers.size() == limits::header_fields) error = http::error::header_limit;
    head.headers.push_back({text_of(name), text_of(value)});
  }

  void on_header_impl(ErrorCode& error) override {
    error = {};
    head.stays_open = keep_alive();
    head.is_chunked = chunked();
    if (const auto length = content_length()) head.length = *length;
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode& error) override { error = {}; }
  void on_finish_impl(ErrorCode& error) override { error = {}; }
  void on_chunk_header_impl(std::uint64_t, beast::string_view, ErrorCode& error) override { error = {}; }

  std::size_t on_body_impl(beast::string_view bytes, ErrorCode& error) override {
    error = {};
    body->append(bytes.data(), bytes.size());
    return bytes.size();
  }
  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, ErrorCode& error) override {
    return on_body_impl(bytes, error);
  }
  void on_response_impl(int, beast::string_view, int, ErrorCode& error) override { error = http::error::bad_method; }

  void count(std::size_t bytes, ErrorCode& error) {
    head_bytes_ += bytes + 4;
    error = {};
    if (head_bytes_ > limits::head_bytes) error = http::error::header_limit;
  }

  std::size_t head_bytes_ = 0;
};

MessageParser::MessageParser() : reader_{std::make_unique<Reader>()} {}
MessageParser::MessageParser(MessageParser&&) noexcept = default;
MessageParser& MessageParser::operator=(MessageParser&&) noexcept = default;
MessageParser::~MessageParser() = default;

std::size_t MessageParser::read_head(std::string_view bytes) {
  std::size_t used = 0;
  // Old clients send a line break after a form (RFC 9112, part 2.2).
  while (!reader_->got_some() && used < bytes.size() && (bytes[used] == '\r' || bytes[used] == '\n')) ++used;
  while (used < bytes.size() && !reader_->is_header_done()) {
    const auto more = reader_->put_some(bytes.substr(used));
    used += more;
    if (more == 0) break;
  }
  return used;
}

std::size_t MessageParser::read_body(std::string_view bytes, std::string& body) {
  reader_->body = &body;
  std::size_t used = 0;
  while (used < bytes.size() && !reader_->is_done()) {
    const auto before = body.size();
    const auto more = reader_->put_some(bytes.substr(used));
    used += more;
    if (more == 0 && body.size() == before) break;
  }
  if (bytes.size() - used > limits::head_bytes && !reader_->is_done()) throw bad_request("A chunk's head is too long.");
  return used;
}

bool MessageParser::has_head() const { return reader_->is_header_done(); }
bool MessageParser::is_complete() const { return reader_->is_done(); }
MessageHead& MessageParser::head() { return reader_->head; }

}  // namespace relais::web
