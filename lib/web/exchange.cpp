#include "lib/web/exchange.h"

#include <spdlog/spdlog.h>

#include <system_error>

#include "lib/web/live_stream.h"
#include "lib/web/request_head.h"

namespace relais::web {
namespace {

constexpr const char* retry_after = "5";

Afterwards afterwards(Exchange& exchange) {
  const auto& head = exchange.parser.head();
  if (exchange.refusal || exchange.thread.is_winding_down() || !head.stays_open) return Afterwards::close;
  return head.version == HttpVersion::http_10 ? Afterwards::stay_and_say_so : Afterwards::stay;
}

Response internal_error(const Request& request, const char* what) {
  spdlog::error("{}: {}", request.path, what);
  return plain_text(Status::internal_error, "Internal error.\n");
}

Response refused(Exchange& exchange, Services& services, const Refusal& refusal) {
  spdlog::debug("{} refused to {}: {}", static_cast<unsigned>(refusal.status), exchange.request.remote_address,
                refusal.what());
  auto response = services.site.refuse(exchange.request, refusal.status, refusal.what());
  if (refusal.status == Status::method_not_allowed) response.with("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
  return response;
}

Response handled(Exchange& exchange, Services& services) {
  try {
    if (exchange.refusal) return refused(exchange, services, *exchange.refusal);
    if (exchange.body) {
      exchange.body->take(exchange.piece);
      exchange.body->finish();
      exchange.body.reset();
    }
    return services.site.handle(exchange.request);
  } catch (const Refusal& refusal) {
    return refused(exchange, services, refusal);
  }
}

void answer_with(Exchange& exchange, Response response) {
  exchange.answer = answer_to(exchange.request, std::move(response), afterwards(exchange));
}

void answer_by_site(Exchange& exchange, Services& services) {
  try {
    answer_with(exchange, handled(exchange, services));
  } catch (const std::exception& error) {
    answer_with(exchange, internal_error(exchange.request, error.what()));
  } catch (...) {
    answer_with(exchange, internal_error(exchange.request, "unknown exception"));
  }
}

void begin_stream(Exchange& exchange) {
  exchange.stream = std::make_shared<LiveStream>(exchange.thread);
  try {
    exchange.answer.stream(exchange.stream);
  } catch (const std::exception& error) {
    spdlog::error("{}: {}", exchange.request.path, error.what());
    exchange.stream->close();
  } catch (...) {
    spdlog::error("{}: unknown exception", exchange.request.path);
    exchange.stream->close();
  }
}

}  // namespace

Exchange::~Exchange() {
  if (stream) stream->abandon();
}

void read_head(Exchange& exchange, Services& services, const std::string& peer) {
  auto& request = exchange.request;
  auto& head = exchange.parser.head();
  read_request_head(request, head, peer, services.proxies);
  if (head.version == HttpVersion::http_10 && request.method == Method::post && !head.length) {
    throw Refusal{Status::length_required, "The length of the body is missing."};
  }
  const auto rules = services.site.body_rules(request.method, request.path);
  const BodyHead announced{head.length, head.is_chunked};
  check_body(request, announced, rules);
  if (!announced.is_empty()) exchange.body = body_into(request, rules, services.uploads);
}

std::exception_ptr take_piece(Exchange& exchange) noexcept {
  try {
    exchange.body->take(exchange.piece);
    exchange.piece.clear();
    return nullptr;
  } catch (const std::system_error& error) {
    spdlog::error("{}: {}", exchange.request.path, error.what());
    return std::make_exception_ptr(Refusal{Status::unavailable, "What was sent cannot be kept just now."});
  } catch (...) {
    return std::current_exception();
  }
}

void work(Exchange& exchange, Services& services) noexcept {
  if (services.is_over) return apologise(exchange);
  answer_by_site(exchange, services);
  if (exchange.answer.stream) begin_stream(exchange);
  // Here and not on the network thread: removing a large file takes its time.
  exchange.body.reset();
  exchange.request = {};
}

void apologise(Exchange& exchange) noexcept {
  answer_with(exchange, plain_text(Status::unavailable, "Too busy just now.\n").with("Retry-After", retry_after));
}

}  // namespace relais::web
