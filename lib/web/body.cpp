#include "lib/web/body.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/web/fields.h"
#include "lib/web/form_body.h"
#include "lib/web/header_text.h"
#include "lib/web/limits.h"
#include "lib/web/refusal.h"

namespace relais::web {
namespace {

class RawBody final : public Body {
public:
  explicit RawBody(Request& request) : request_{request} {}

  void take(std::string_view bytes) override { request_.body += bytes; }
  void finish() override {}

private:
  Request& request_;
};

class RawFileBody final : public Body {
public:
  RawFileBody(Request& request, const std::filesystem::path& uploads) : file_{uploads} {
    request.body_file = file_.path();
  }

  void take(std::string_view bytes) override { file_.write(bytes); }
  void finish() override {}

private:
  IncomingFile file_;
};

// Keeps to the limit also where no length was announced.
class LimitedBody final : public Body {
public:
  LimitedBody(std::unique_ptr<Body> body, std::uint64_t limit) : body_{std::move(body)}, left_{limit} {}

  void take(std::string_view bytes) override {
    if (bytes.size() > left_) throw Refusal{Status::too_large, "The body is too large."};
    left_ -= bytes.size();
    body_->take(bytes);
  }
  void finish() override { body_->finish(); }

private:
  std::unique_ptr<Body> body_;
  std::uint64_t left_;
};

std::unique_ptr<Body> unlimited_body(Request& request, BodyKind kind, const std::filesystem::path& uploads) {
  switch (kind) {
    case BodyKind::none:
    case BodyKind::raw: return std::make_unique<RawBody>(request);
    case BodyKind::raw_file: return std::make_unique<RawFileBody>(request, uploads);
    case BodyKind::form: return form_body(request, uploads);
  }
  return std::make_unique<RawBody>(request);
}

bool needs_length(BodyKind kind) { return kind == BodyKind::raw || kind == BodyKind::raw_file; }

}  // namespace

void check_body(const Request& request, const BodyHead& head, const BodyRules& rules) {
  const bool sends = request.method == Method::post || request.method == Method::put || request.method == Method::patch;
  if (sends && needs_length(rules.kind) && !head.length && !head.is_chunked) {
    throw Refusal{Status::length_required, "The length of the body is missing."};
  }
  if (head.is_empty()) return;
  if (rules.kind == BodyKind::none) throw Refusal{Status::too_large, "No body is taken here."};
  if (head.length.value_or(0) > rules.limit) {
    throw Refusal{Status::too_large, fmt::format("The body is too large: at most {} bytes are taken.", rules.limit)};
  }
  if (rules.kind == BodyKind::form) check_form_type(request);
}

std::unique_ptr<Body> body_into(Request& request, const BodyRules& rules, const std::filesystem::path& uploads) {
  return std::make_unique<LimitedBody>(unlimited_body(request, rules.kind, uploads), rules.limit);
}

}  // namespace relais::web
