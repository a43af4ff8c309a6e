#include "lib/web/status_text.h"

namespace relais::web {

std::string_view reason_phrase(Status status) {
  switch (status) {
    case Status::ok: return "OK";
    case Status::created: return "Created";
    case Status::no_content: return "No Content";
    case Status::partial_content: return "Partial Content";
    case Status::moved_permanently: return "Moved Permanently";
    case Status::see_other: return "See Other";
    case Status::not_modified: return "Not Modified";
    case Status::bad_request: return "Bad Request";
    case Status::unauthorized: return "Unauthorized";
    case Status::forbidden: return "Forbidden";
    case Status::not_found: return "Not Found";
    case Status::method_not_allowed: return "Method Not Allowed";
    case Status::not_acceptable: return "Not Acceptable";
    case Status::request_timeout: return "Request Timeout";
    case Status::conflict: return "Conflict";
    case Status::gone: return "Gone";
    case Status::length_required: return "Length Required";
    case Status::too_large: return "Content Too Large";
    case Status::wrong_type: return "Unsupported Media Type";
    case Status::range_not_satisfiable: return "Range Not Satisfiable";
    case Status::unprocessable: return "Unprocessable Content";
    case Status::too_many: return "Too Many Requests";
    case Status::headers_too_large: return "Request Header Fields Too Large";
    case Status::internal_error: return "Internal Server Error";
    case Status::unavailable: return "Service Unavailable";
  }
  return "Unknown";
}

}  // namespace relais::web
