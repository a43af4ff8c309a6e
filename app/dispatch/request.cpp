#include "dispatch/request.h"

#include <cassert>

#include "dispatch/cookies.h"
#include "lib/live/hub.h"
#include "lib/web/escapes.h"

namespace relais {

Request::Request(const web::Request& http, const Services& services, const web::RouteMatch& match, bool wants_json,
                 const Description* description)
    : http_(http),
      services_(services),
      match_(match),
      wants_json_(wants_json),
      description_(description),
      as_of_(services.hub.news()) {}

Transaction& Request::tx() const {
  if (!transaction_) throw std::logic_error("a handler that only reads asked to write");
  return *transaction_;
}

const Person& Request::person() const {
  if (!person_) throw std::logic_error("a handler asked who it is, on a route for anyone");
  return *person_;
}

std::string_view Request::in_path(std::string_view name) const { return match_.parameter(name); }

std::string Request::in_query(std::string_view name) const {
  assert((takes(name) || http_.method != web::Method::get) &&
         "the description of this address does not name the field");
  return std::string{http_.in_query(name).value_or(std::string_view{})};
}

std::string Request::typed(std::string_view name) const {
  assert(takes(name) && "the description of this address does not name the field");
  std::string text{http_.field(name).value_or(std::string_view{})};
  // Browsers send lines of a form with CRLF.
  std::erase(text, '\r');
  return text;
}

Done Request::done() const {
  return Done::from(web::unescaped_form(http_.cookie(done_cookie_name(services_.settings))));
}

void Request::enter(Reads& db, const Person* person) {
  reads_ = &db;
  transaction_ = nullptr;
  person_ = person;
}

void Request::enter(Transaction& tx, const Person* person) {
  reads_ = &tx;
  transaction_ = &tx;
  person_ = person;
}

}  // namespace relais
