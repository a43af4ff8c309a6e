#include "dispatch/rendering.h"

#include "dispatch/cookies.h"
#include "dispatch/refusal_pages.h"

namespace relais {
namespace {

// Nothing from elsewhere, no script or style within a page, nobody frames us.
constexpr std::string_view content_security_policy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri "
    "'none'; "
    "form-action 'self'; frame-ancestors 'none'";

// Unless the answer has stricter words of its own.
void add_header(web::Response& out, std::string_view name, std::string_view value) {
  const auto is_it = [name](const web::Header& header) { return header.name == name; };
  if (std::none_of(out.headers.begin(), out.headers.end(), is_it)) {
    out.headers.push_back({std::string{name}, std::string{value}});
  }
}

void add_security_headers(web::Response& out, const Settings& settings) {
  add_header(out, "Content-Security-Policy", content_security_policy);
  add_header(out, "X-Content-Type-Options", "nosniff");
  add_header(out, "X-Frame-Options", "DENY");
  add_header(out, "Referrer-Policy", "same-origin");
  add_header(out, "Cross-Origin-Opener-Policy", "same-origin");
  if (settings.is_https()) out.headers.push_back({"Strict-Transport-Security", "max-age=31536000"});
}

// A program is told what was wrong; for people the form comes back with it.
bool tells_mistakes(Status status) {
  return status == Status::unprocessable || status == Status::conflict || status == Status::forbidden;
}

void write_page_json(web::Response& out, const Response& response) {
  JsonWriter json{out.body};
  const auto* mistakes = response.page->mistakes();
  const auto* conflicts = response.page->conflicts();
  const bool is_conflict = response.status == Status::conflict;
  if (is_conflict && conflicts && !conflicts->empty()) {
    write_json(json, *conflicts);
  } else if (tells_mistakes(response.status) && mistakes) {
    write_json(json, *mistakes);
  } else {
    response.page->json(json);
  }
  out.headers.push_back({"Content-Type", "application/json; charset=utf-8"});
}

void write_page(web::Response& out, const Response& response, const Request& request) {
  out.headers.push_back({"Vary", "Accept, Cookie, Authorization"});
  out.headers.push_back({"Cache-Control", "private, no-cache"});
  if (request.wants_json()) {
    write_page_json(out, response);
    return;
  }
  constexpr std::size_t usual_page = 98'304;
  out.body.reserve(usual_page);
  HtmlWriter html{out.body};
  response.page->html(html);
  out.headers.push_back({"Content-Type", "text/html; charset=utf-8"});
  if (!request.http().cookie(done_cookie_name(request.settings())).empty())
    out.headers.push_back({"Set-Cookie", no_done_cookie(request.settings())});
}

bool can_be_said(const Response& response, const Request& request) {
  if (!response.page || !request.wants_json()) return true;
  return response.page->has_json() || (response.status == Status::unprocessable && response.page->mistakes()) ||
         (response.status == Status::conflict && response.page->conflicts());
}

}  // namespace

bool wants_json(const web::Request& http, bool address_says_json) {
  const auto accept = http.header("Accept");
  if (address_says_json) return true;
  if (accept.find("text/html") != std::string_view::npos) return false;
  return accept.find("application/json") != std::string_view::npos || http.is_json;
}

web::Response rendered(Response response, const Request& request) {
  if (!can_be_said(response, request)) response = refusal_page(request, Status::not_acceptable);
  web::Response out;
  out.status = response.status;
  out.headers = std::move(response.headers);
  out.body = std::move(response.body);
  out.file = std::move(response.file);
  out.stream = std::move(response.stream);
  if (!response.done.words.empty())
    out.headers.push_back({"Set-Cookie", done_cookie(request.settings(), response.done)});
  if (response.page) write_page(out, response, request);
  add_security_headers(out, request.settings());
  return out;
}

}  // namespace relais
