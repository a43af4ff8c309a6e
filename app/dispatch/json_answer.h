// An answer to a script of our own pages: no page stands behind it, and nobody keeps it.
#pragma once

#include "dispatch/response.h"

namespace relais {

template <HasJson T>
Response json_answer(const T& content, Status status = Status::ok) {
  Response response;
  response.status = status;
  JsonWriter json{response.body};
  write_json(json, content);
  return std::move(response).with("Content-Type", "application/json; charset=utf-8").with("Cache-Control", "no-store");
}

}  // namespace relais
