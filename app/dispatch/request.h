// What a handler is given: who asks, what was typed, and the database in the one transaction that the dispatcher
// opened.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dispatch/description.h"
#include "dispatch/done.h"
#include "dispatch/id_in.h"
#include "dispatch/refusal.h"
#include "dispatch/services.h"
#include "lib/web/request.h"
#include "lib/web/router.h"
#include "people/person.h"

namespace relais {

class Request {
public:
  // Without a description any field is read.
  Request(const web::Request& http, const Services& services, const web::RouteMatch& match, bool wants_json,
          const Description* description = nullptr);

  const web::Request& http() const { return http_; }
  const Services& services() const { return services_; }
  const Settings& settings() const { return services_.settings; }
  bool wants_json() const { return wants_json_; }
  // What is told live after this count may not show yet in what is answered.
  std::int64_t as_of() const { return as_of_; }

  Reads& db() const { return *reads_; }
  Transaction& tx() const;
  const Person& person() const;
  const Person* person_or_nobody() const { return person_; }

  // The part of the address behind that name.
  std::string_view in_path(std::string_view name) const;
  // A part that is a number; anything else is a 404.
  template <class T>
  Id<T> id_in_path(std::string_view name) const;
  std::string in_query(std::string_view name) const;
  // Whether the address says that it takes that field.
  bool takes(std::string_view name) const { return !description_ || description_->takes_field(name); }
  // As typed, lines ending in \n; empty where nothing was.
  std::string typed(std::string_view name) const;
  // A record that was chosen; nothing where none was, or what came is no number.
  template <class T>
  std::optional<Id<T>> chosen(std::string_view name) const;
  // What was just done, carried over a redirect.
  Done done() const;

  // The dispatcher tells in which transaction, and who was found to ask.
  void enter(Reads& db, const Person* person);
  void enter(Transaction& tx, const Person* person);

private:
  const web::Request& http_;
  const Services& services_;
  const web::RouteMatch& match_;
  bool wants_json_;
  const Description* description_;
  std::int64_t as_of_;
  Reads* reads_ = nullptr;
  Transaction* transaction_ = nullptr;
  const Person* person_ = nullptr;
};

template <class T>
Id<T> Request::id_in_path(std::string_view name) const {
  if (const auto id = id_in<T>(in_path(name))) return *id;
  throw NotFound();
}

template <class T>
std::optional<Id<T>> Request::chosen(std::string_view name) const {
  return id_in<T>(typed(name));
}

}  // namespace relais
