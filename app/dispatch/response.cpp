#include "dispatch/response.h"

#include "dispatch/cookies.h"
#include "lib/web/content_type.h"
#include "lib/web/headers.h"

namespace relais {

Response&& Response::with(std::string name, std::string value) && {
  headers.push_back({std::move(name), std::move(value)});
  return std::move(*this);
}

Response see_other(const std::string& address, std::string_view done) {
  Response response;
  response.status = Status::see_other;
  response.headers.push_back({"Location", address});
  if (!done.empty()) response.headers.push_back({"Set-Cookie", done_cookie(done)});
  return response;
}

Response download(std::string bytes, std::string_view type, std::string_view name) {
  Response response;
  response.body = std::move(bytes);
  response.headers.push_back({"Content-Type", std::string{type}});
  response.headers.push_back({"Content-Disposition", web::content_disposition(web::Shown::as_attachment, name)});
  return response;
}

Response file_of_strangers(std::filesystem::path file, std::string_view type, std::string_view name) {
  const bool safe = web::is_safe_to_show(type);
  Response response;
  response.file = std::move(file);
  response.headers.push_back({"Content-Type", safe ? std::string{type} : "application/octet-stream"});
  response.headers.push_back(
      {"Content-Disposition", web::content_disposition(safe ? web::Shown::in_page : web::Shown::as_attachment, name)});
  return response;
}

}  // namespace relais
