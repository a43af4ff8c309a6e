#include "lib/web/response.h"

#include <stdexcept>

#include "lib/web/header_text.h"

namespace relais::web {

// A line break in a header would let whoever chose its value write the rest of the answer.
Response& Response::with(std::string name, std::string value) & {
  if (!is_token(name) || !is_header_value(value)) throw std::invalid_argument{"not a header: " + name};
  headers.push_back({std::move(name), std::move(value)});
  return *this;
}

Response&& Response::with(std::string name, std::string value) && {
  return std::move(with(std::move(name), std::move(value)));
}

Response plain_text(Status status, std::string body) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  return std::move(response).with("Content-Type", "text/plain; charset=utf-8");
}

}  // namespace relais::web
