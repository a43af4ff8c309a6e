#include "lib/web/request_head.h"

#include <array>
#include <iterator>

#include "lib/web/fields.h"
#include "lib/web/header_text.h"
#include "lib/web/refusal.h"
#include "lib/web/target.h"
#include "lib/web/utf8.h"

namespace relais::web {
namespace {

Method read_method(std::string_view name) {
  struct Word {
    std::string_view name;
    Method method;
  };
  constexpr std::array words{Word{"GET", Method::get}, Word{"HEAD", Method::head},   Word{"POST", Method::post},
                             Word{"PUT", Method::put}, Word{"PATCH", Method::patch}, Word{"DELETE", Method::remove}};
  for (const auto& word : words) {
    if (word.name == name) return word.method;
  }
  throw Refusal{Status::method_not_allowed, "The method is unknown."};
}

void read_headers(Request& request, std::vector<Header> headers) {
  request.headers = std::move(headers);
  for (auto& [name, value] : request.headers) {
    if (!is_utf8(value)) value = repaired_utf8(value);
    if (!same_ignoring_case(name, "Cookie")) continue;
    auto cookies = read_cookies(value);
    std::move(cookies.begin(), cookies.end(), std::back_inserter(request.cookies));
  }
}

void read_origin(Request& request, std::string_view peer, const TrustedProxies& proxies) {
  std::string forwarded_for;
  for (const auto& header : request.headers) {
    if (!same_ignoring_case(header.name, "X-Forwarded-For")) continue;
    if (!forwarded_for.empty()) forwarded_for += ',';
    forwarded_for += header.value;
  }
  auto origin = proxies.origin(peer, forwarded_for, request.header("X-Forwarded-Proto"));
  request.remote_address = std::move(origin.address);
  request.is_secure = origin.is_secure;
}

}  // namespace

void read_request_head(Request& request, MessageHead& head, std::string_view peer, const TrustedProxies& proxies) {
  read_headers(request, std::move(head.headers));
  read_origin(request, peer, proxies);
  check_framing(request.headers, head.version);
  request.method = read_method(head.method);
  auto target = read_target(head.target);
  request.path = std::move(target.path);
  request.query_text = std::move(target.query_text);
  request.query = read_urlencoded(request.query_text);
  const auto expected = request.header("Expect");
  if (!expected.empty() && !same_ignoring_case(expected, "100-continue"))
    throw bad_request("What is expected is unknown.");
}

}  // namespace relais::web
