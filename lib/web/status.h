// The statuses of HTTP that we use, by their meaning.
#pragma once

namespace relais {

enum class Status : unsigned {
  ok = 200,
  created = 201,
  no_content = 204,
  partial_content = 206,
  moved_permanently = 301,
  see_other = 303,
  not_modified = 304,
  bad_request = 400,
  unauthorized = 401,
  forbidden = 403,
  not_found = 404,
  method_not_allowed = 405,
  not_acceptable = 406,
  request_timeout = 408,
  conflict = 409,
  gone = 410,
  length_required = 411,
  too_large = 413,
  wrong_type = 415,
  range_not_satisfiable = 416,
  unprocessable = 422,
  too_many = 429,
  headers_too_large = 431,
  internal_error = 500,
  unavailable = 503,
};

}  // namespace relais
