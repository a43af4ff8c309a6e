#include "lib/web/file_answer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "lib/web/content_type.h"
#include "lib/web/header_text.h"
#include "lib/web/http_date.h"
#include "lib/web/range.h"
#include "lib/web/response_headers.h"

namespace relais::web {
namespace {

struct stat facts_of(const FileDescriptor& file, const std::filesystem::path& path) {
  struct stat facts {};
  if (!file.is_open() || ::fstat(file.number(), &facts) == -1) {
    throw std::system_error{errno, std::generic_category(), "cannot send " + path.string()};
  }
  if (!S_ISREG(facts.st_mode)) throw std::system_error{EISDIR, std::generic_category(), "cannot send " + path.string()};
  return facts;
}

void set_validators(Response& response, const struct stat& facts) {
  set_if_missing(response, "Last-Modified", http_date(facts.st_mtim.tv_sec));
  set_if_missing(response, "ETag",
                 fmt::format("\"{:x}-{:x}.{:x}\"", facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec));
}

std::string_view opaque(std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; }

bool is_unchanged(const Request& request, Response& response) {
  const auto tag = opaque(*find_header(response, "ETag"));
  const auto known = comma_separated(request.header("If-None-Match"));
  if (known.empty()) return request.header("If-Modified-Since") == *find_header(response, "Last-Modified");
  return std::any_of(known.begin(), known.end(), [&](auto other) { return other == "*" || opaque(other) == tag; });
}

// A part is only of use to who has the rest of the same file.
bool may_be_part(const Request& request, Response& response) {
  const auto condition = request.header("If-Range");
  if (condition.empty()) return true;
  if (condition.starts_with('"')) return condition == *find_header(response, "ETag");
  return condition == *find_header(response, "Last-Modified");
}

void pick_range(Answer& answer, const Request& request, Response& response, std::uint64_t size) {
  const bool is_asked = request.method == Method::get && may_be_part(request, response);
  const auto range = range_of(is_asked ? request.header("Range") : std::string_view{}, size);
  answer.offset = range.first;
  answer.length = range.length;
  if (range.kind == Range::Kind::part) {
    response.status = Status::partial_content;
    response.with("Content-Range", fmt::format("bytes {}-{}/{}", range.first, range.first + range.length - 1, size));
  } else if (range.kind == Range::Kind::unsatisfiable) {
    answer.file = {};
    response.status = Status::range_not_satisfiable;
    response.with("Content-Range", fmt::format("bytes */{}", size));
  }
}

}  // namespace

void open_file(Answer& answer, const Request& request, Response& response) {
  const auto& path = *response.file;
  answer.file = FileDescriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  const auto facts = facts_of(answer.file, path);
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  set_if_missing(response, "Content-Type", content_type_of(path.filename().string()));
  answer.length = size;
  if (response.status != Status::ok) return;
  set_validators(response, facts);
  response.with("Accept-Ranges", "bytes");
  if (is_unchanged(request, response)) {
    response.status = Status::not_modified;
  } else {
    pick_range(answer, request, response, size);
  }
}

}  // namespace relais::web
