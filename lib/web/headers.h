// Headers that are easy to get wrong.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "lib/web/request.h"

namespace relais::web {

// Which connection a cookie may travel on. Over https its name begins with __Host-, so that no other host of the domain
// can plant one.
enum class Transport { plain, https };

std::string cookie_name(std::string_view name, Transport transport);

// A Set-Cookie value: HttpOnly, SameSite=Lax, for the whole site. Without an age it ends with the browser. The value
// may hold what RFC 6265 allows in one, as a token or escaped() text does; throws std::invalid_argument for anything
// else.
std::string set_cookie(std::string_view name, std::string_view value, Transport transport,
                       std::optional<std::chrono::seconds> age = std::nullopt);
std::string forget_cookie(std::string_view name, Transport transport);

// Whether a page of another site sent this, by Sec-Fetch-Site and, where a browser does not say it, by Origin. A
// program that is no browser sends neither. Without a public_url ("https://desk.example.org") the Host is what Origin
// must match.
bool is_cross_site(const Request& request, std::string_view public_url);

enum class Shown { in_page, as_attachment };

// A Content-Disposition with the name in full (RFC 6266), and in ASCII for programs that read no other.
std::string content_disposition(Shown shown, std::string_view file_name);

}  // namespace relais::web
