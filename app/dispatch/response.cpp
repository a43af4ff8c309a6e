#include "dispatch/response.h"

#include "dispatch/cookies.h"
#include "lib/web/content_type.h"
#include "lib/web/headers.h"

namespace relais {

namespace {

constexpr std::string_view for_this_person = "private, no-cache";

}  // namespace

Response&& Response::with(std::string name, std::string value) && {
  headers.push_back({std::move(name), std::move(value)});
  return std::move(*this);
}

Response see_other(const std::string& address, std::string_view done, TakeBack take_back) {
  Response response;
  response.status = Status::see_other;
  response.headers.push_back({"Location", address});
  response.done = {std::string{done}, std::move(take_back)};
  return response;
}

Response download(std::string bytes, std::string_view type, std::string_view name) {
  Response response;
  response.body = std::move(bytes);
  response.headers.push_back({"Cache-Control", std::string{for_this_person}});
  response.headers.push_back({"Content-Type", std::string{type}});
  response.headers.push_back({"Content-Disposition", web::content_disposition(web::Shown::as_attachment, name)});
  return response;
}

Response page_of_strangers(std::string html, PicturesOfStrangers pictures) {
  Response response;
  response.body = std::move(html);
  const std::string_view sources = pictures == PicturesOfStrangers::shown ? "data: https: http:" : "data:";
  response.headers = {
      {"Content-Type", "text/html; charset=utf-8"},
      {"Cache-Control", "private, no-store"},
      {"Referrer-Policy", "no-referrer"},
      {"X-Frame-Options", "SAMEORIGIN"},
      {"Content-Security-Policy",
       fmt::format("default-src 'none'; img-src {}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
                   "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
                   sources)}};
  return response;
}

Response file_of_strangers(std::filesystem::path file, std::string_view type, std::string_view name) {
  const bool safe = web::is_safe_to_show(type);
  Response response;
  response.file = std::move(file);
  response.headers.push_back({"Cache-Control", std::string{for_this_person}});
  response.headers.push_back({"Content-Type", safe ? std::string{type} : "application/octet-stream"});
  response.headers.push_back(
      {"Content-Disposition", web::content_disposition(safe ? web::Shown::in_page : web::Shown::as_attachment, name)});
  return response;
}

}  // namespace relais
