// Whatever stands in the head of a request: its lines, its address, ranges, proxies, and the routes that are looked
// for. The first byte chooses.
#include "fuzz/web_input.h"
#include "lib/web/compression.h"
#include "lib/web/escapes.h"
#include "lib/web/forwarded.h"
#include "lib/web/framing.h"
#include "lib/web/header_text.h"
#include "lib/web/headers.h"
#include "lib/web/limits.h"
#include "lib/web/message_parser.h"
#include "lib/web/range.h"
#include "lib/web/refusal.h"
#include "lib/web/request_head.h"
#include "lib/web/router.h"
#include "lib/web/target.h"
#include "lib/web/utf8.h"

using namespace relais::web;

namespace {

Router make_router() {
  Router router;
  for (const auto* pattern : {"/", "/a", "/a/:x", "/a/new", "/a/:x/b/:y", "/a/:x/:y/c", "/f/*rest", "/m.json"}) {
    router.add(Method::get, pattern);
  }
  router.add(Method::post, "/a/:x");
  return router;
}

void check_route(std::string_view path) {
  static const Router router = make_router();
  const auto match = router.match(Method::post, path);
  for (const auto& [name, value] : match.parameters()) require(!name.empty() && !value.empty());
  require(!match.index || match.allowed.empty());
}

void check_target(std::string_view text) {
  const auto target = read_target(text);
  require(target.path.starts_with('/') && is_utf8(target.path) && is_header_value(target.path));
  require(target.path.find("/../") == std::string::npos && !target.path.ends_with("/.."));
  check_route(target.path);
}

void check_range(std::string_view header) {
  for (const std::uint64_t size : {0U, 1U, 10U, 1000U}) {
    const auto range = range_of(header, size);
    if (range.kind == Range::Kind::part) require(range.length > 0 && range.first + range.length <= size);
  }
}

void check_forwarded(std::string_view header) {
  static const TrustedProxies proxies{{"127.0.0.1", "10.0.0.0/8", "2001:db8::/32"}};
  const auto origin = proxies.origin("10.1.2.3", header, header);
  require(NetworkAddress::from(origin.address).has_value());
  const auto network = Network::from(header);
  const auto base = NetworkAddress::from(header.substr(0, header.find('/')));
  require(!network || network->contains(base.value()));
}

struct ReadMessage {
  std::string path;
  std::string body;
  std::size_t headers = 0;

  bool operator==(const ReadMessage&) const = default;
};

// Nothing where it is refused, or does not come to its end.
std::optional<ReadMessage> read_message(std::string_view bytes, std::size_t piece) {
  static const TrustedProxies nobody{{}};
  MessageParser parser;
  Request request;
  std::string kept;
  std::string body;
  for (std::size_t at = 0; at < bytes.size() && !parser.is_complete(); at += piece) {
    kept += bytes.substr(at, piece);
    if (!parser.has_head()) {
      kept.erase(0, parser.read_head(kept));
      if (!parser.has_head()) continue;
      read_request_head(request, parser.head(), "192.0.2.1", nobody);
    }
    kept.erase(0, parser.read_body(kept, body));
    require(body.size() <= bytes.size());
  }
  if (!parser.is_complete()) return std::nullopt;
  return ReadMessage{request.path, body, request.headers.size()};
}

std::optional<ReadMessage> read_or_refuse(std::string_view bytes, std::size_t piece) {
  try {
    return read_message(bytes, piece);
  } catch (const Refusal&) {
    return std::nullopt;
  }
}

void check_header(std::string_view text) {
  const auto read = read_parameterised(text);
  require(read.value.size() <= text.size());
  accepts_gzip(text);
  Request request;
  request.headers = {{"Origin", std::string{text}}, {"Host", "desk"}};
  is_cross_site(request, "");
  require(is_header_value(content_disposition(Shown::as_attachment, text)));
  require(unescaped_path(escaped(text)) == text);
}

void read_input(char kind, std::string_view rest) {
  if (kind == 't') check_target(rest);
  if (kind == 'r') check_range(rest);
  if (kind == 'f') check_forwarded(rest);
  if (kind == 'p') check_route(rest);
  if (kind == 'h') check_header(rest);
  if (kind == 'm' && !rest.empty()) {
    const auto piece = static_cast<unsigned char>(rest.front()) % 64 + 1U;
    require(read_or_refuse(rest.substr(1), piece) == read_or_refuse(rest.substr(1), rest.size()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return read_or_be_refused(data, size, read_input);
}
