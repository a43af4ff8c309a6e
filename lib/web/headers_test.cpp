#include "lib/web/headers.h"

#include <doctest/doctest.h>

#include "lib/web/compression.h"
#include "lib/web/content_type.h"
#include "lib/web/response.h"

using namespace relais;
using namespace relais::web;

namespace {

constexpr auto here = "https://desk.example.org/";

Request asked_with(std::vector<Header> headers) {
  Request request;
  request.headers = std::move(headers);
  return request;
}

}  // namespace

TEST_CASE("a header cannot end its line") {
  Response response;

  CHECK_THROWS(response.with("Location", "/a\r\nSet-Cookie: b=c"));
  CHECK_THROWS(response.with("Location", "/a\nb"));
  CHECK_THROWS(response.with("Bad name", "x"));
  CHECK_THROWS(response.with("", "x"));
  CHECK(response.with("Location", "/a").headers.size() == 1);
}

TEST_CASE("a cookie is kept from scripts and other sites, and over https from other hosts") {
  CHECK(set_cookie("session", "abc", Transport::plain) == "session=abc; Path=/; HttpOnly; SameSite=Lax");
  CHECK(set_cookie("session", "abc", Transport::https, std::chrono::hours{1}) ==
        "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure");
  CHECK(forget_cookie("session", Transport::plain) == "session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  CHECK_THROWS(set_cookie("session", "a; Domain=evil", Transport::plain));
  CHECK_THROWS(set_cookie("a b", "c", Transport::plain));
  CHECK_THROWS(set_cookie("a", "b\r\nc", Transport::plain));
}

TEST_CASE("a request of another site is known by what browsers say of it") {
  const auto is_cross = [&](std::vector<Header> headers, std::string_view url = here) {
    return is_cross_site(asked_with(std::move(headers)), url);
  };

  CHECK_FALSE(is_cross({}));
  CHECK_FALSE(is_cross({{"Sec-Fetch-Site", "same-origin"}}));
  CHECK_FALSE(is_cross({{"Sec-Fetch-Site", "none"}}));
  CHECK(is_cross({{"Sec-Fetch-Site", "same-site"}}));
  CHECK(is_cross({{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://desk.example.org"}}));
  CHECK_FALSE(is_cross({{"Origin", "https://desk.example.org"}}));
  CHECK_FALSE(is_cross({{"Origin", "https://DESK.example.org:443"}}));
  CHECK(is_cross({{"Origin", "http://desk.example.org"}}));
  CHECK(is_cross({{"Origin", "https://desk.example.org.evil.example"}}));
  CHECK(is_cross({{"Origin", "null"}}));
  CHECK(is_cross({{"Origin", "null"}}, "not an address"));
  CHECK_FALSE(is_cross({{"Origin", "http://localhost:8080"}, {"Host", "localhost:8080"}}, ""));
  CHECK_FALSE(is_cross({{"Origin", "http://localhost"}, {"Host", "localhost:80"}}, ""));
  CHECK(is_cross({{"Origin", "http://evil.example"}, {"Host", "localhost:8080"}}, ""));
}

TEST_CASE("a file's name goes out in full and in ASCII") {
  CHECK(content_disposition(Shown::as_attachment, "Devis \"été\" 5%.pdf") ==
        "attachment; filename=\"Devis __t__ 5_.pdf\"; filename*=UTF-8''Devis%20%22%C3%A9t%C3%A9%22%205%25.pdf");
  CHECK(content_disposition(Shown::in_page, "") == "inline");
}

TEST_CASE("a file's type is known by its name, and only harmless ones are shown in the page") {
  CHECK(content_type_of("Toit.PNG") == "image/png");
  CHECK(content_type_of("archive.tar.gz") == "application/gzip");
  CHECK(content_type_of("noname") == "application/octet-stream");
  CHECK(content_type_of("x.unknown") == "application/octet-stream");
  for (const auto* safe :
       {"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "Text/Plain; charset=utf-8"}) {
    CHECK(is_safe_to_show(safe));
  }
  for (const auto* unsafe : {"text/html", "image/svg+xml", "application/xml", "text/javascript", "image/pngx", ""}) {
    CHECK_FALSE(is_safe_to_show(unsafe));
  }
  CHECK(is_compressible("text/html; charset=utf-8"));
  CHECK(is_compressible("application/problem+json"));
  CHECK_FALSE(is_compressible("text/event-stream"));
  CHECK_FALSE(is_compressible("image/png"));
}

TEST_CASE("gzip is used with those who take it") {
  CHECK(accepts_gzip("gzip, deflate, br"));
  CHECK(accepts_gzip("br;q=1.0, GZIP;q=0.5"));
  CHECK(accepts_gzip("*"));
  CHECK_FALSE(accepts_gzip(""));
  CHECK_FALSE(accepts_gzip("br"));
  CHECK_FALSE(accepts_gzip("gzip;q=0, *"));
  CHECK_FALSE(accepts_gzip("*;q=0.0"));
}
