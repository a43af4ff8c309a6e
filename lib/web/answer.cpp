#include "lib/web/answer.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "lib/web/compression.h"
#include "lib/web/content_type.h"
#include "lib/web/file_answer.h"
#include "lib/web/header_text.h"
#include "lib/web/http_date.h"
#include "lib/web/limits.h"
#include "lib/web/response_headers.h"
#include "lib/web/status_text.h"

namespace relais::web {
namespace {

const std::string& date_now() {
  thread_local std::time_t at = 0;
  thread_local std::string text;
  if (const auto now = std::time(nullptr); now != at) {
    at = now;
    text = http_date(now);
  }
  return text;
}

bool has_no_body(Status status) { return status == Status::no_content || status == Status::not_modified; }

// A body compressed by one way is another body: a strong tag would promise the same bytes.
void weaken_tag(Response& response) {
  auto* const tag = find_header(response, "ETag");
  if (tag != nullptr && tag->starts_with('"')) tag->insert(0, "W/");
}

void compress(const Request& request, Response& response) {
  const auto* const type = find_header(response, "Content-Type");
  const bool could = response.body.size() >= smallest_compressed && type != nullptr && is_compressible(*type) &&
                     find_header(response, "Content-Encoding") == nullptr;
  if (!could) return;
  add_to_vary(response, "Accept-Encoding");
  if (!accepts_gzip(request.header("Accept-Encoding"))) return;
  response.body = gzipped(response.body);
  response.with("Content-Encoding", "gzip");
  weaken_tag(response);
}

void prepare_stream(Response& response) {
  set_if_missing(response, "Content-Type", "text/event-stream");
  set_if_missing(response, "Cache-Control", "no-store");
  // Proxies that gather an answer before they pass it on would hold the news back.
  set_if_missing(response, "X-Accel-Buffering", "no");
}

// The length and the fate of the connection are the server's to say.
bool is_ours(std::string_view name) {
  return same_ignoring_case(name, "Content-Length") || same_ignoring_case(name, "Connection") ||
         same_ignoring_case(name, "Transfer-Encoding") || same_ignoring_case(name, "Date");
}

std::string head_of(const Response& response, std::optional<std::uint64_t> length, Afterwards afterwards) {
  std::string head;
  head.reserve(512);
  fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\nDate: {}\r\n", static_cast<unsigned>(response.status),
                 reason_phrase(response.status), date_now());
  for (const auto& [name, value] : response.headers) {
    if (!is_token(name) || !is_header_value(value)) throw std::invalid_argument{"not a header: " + name};
    if (!is_ours(name)) head.append(name).append(": ").append(value).append("\r\n");
  }
  if (length) fmt::format_to(std::back_inserter(head), "Content-Length: {}\r\n", *length);
  if (afterwards == Afterwards::close) head += "Connection: close\r\n";
  if (afterwards == Afterwards::stay_and_say_so) head += "Connection: keep-alive\r\n";
  head += "\r\n";
  return head;
}

}  // namespace

Answer answer_to(const Request& request, Response response, Afterwards afterwards) {
  Answer answer;
  const bool streams = response.stream && request.method != Method::head;
  answer.afterwards = streams ? Afterwards::close : afterwards;
  if (streams) {
    prepare_stream(response);
    answer.head = head_of(response, std::nullopt, answer.afterwards);
    answer.stream = std::move(response.stream);
    return answer;
  }
  if (response.file) {
    open_file(answer, request, response);
  } else {
    compress(request, response);
    answer.length = response.body.size();
  }
  const bool is_empty = has_no_body(response.status);
  answer.head = head_of(response, is_empty ? std::nullopt : std::optional{answer.length}, answer.afterwards);
  if (is_empty || request.method == Method::head) {
    answer.file = {};
  } else if (answer.file.is_open()) {
    answer.body = next_piece(answer);
  } else {
    answer.body = std::move(response.body);
  }
  return answer;
}

std::string next_piece(Answer& answer) {
  std::string piece(std::min<std::uint64_t>(answer.length, limits::piece), '\0');
  const auto count = ::pread(answer.file.number(), piece.data(), piece.size(), static_cast<off_t>(answer.offset));
  piece.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  answer.offset += piece.size();
  answer.length -= piece.size();
  return piece;
}

}  // namespace relais::web
