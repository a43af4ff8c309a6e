#include "lib/web/framing.h"

#include <algorithm>

#include "lib/web/header_text.h"
#include "lib/web/refusal.h"

namespace relais::web {
namespace {

std::vector<std::string_view> all_of(const std::vector<Header>& headers, std::string_view name) {
  std::vector<std::string_view> values;
  for (const auto& header : headers) {
    if (same_ignoring_case(header.name, name)) values.emplace_back(header.value);
  }
  return values;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void check_framing(const std::vector<Header>& headers, HttpVersion version) {
  const auto codings = all_of(headers, "Transfer-Encoding");
  const auto lengths = all_of(headers, "Content-Length");
  const auto hosts = all_of(headers, "Host");
  if (!codings.empty() && !lengths.empty()) throw bad_request("A body has a length or chunks, not both.");
  if (codings.size() > 1 || lengths.size() > 1) throw bad_request("The body is announced twice.");
  if (!codings.empty() && !same_ignoring_case(codings.front(), "chunked")) {
    throw bad_request("The transfer encoding is unknown.");
  }
  if (!codings.empty() && version == HttpVersion::http_10) throw bad_request("HTTP/1.0 has no chunks.");
  if (!lengths.empty() && !is_number(lengths.front())) throw bad_request("The length is not a number.");
  if (hosts.size() > 1 || (hosts.empty() && version == HttpVersion::http_11)) throw bad_request("One Host is needed.");
}

}  // namespace relais::web
