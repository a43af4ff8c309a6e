// Takes each HTTP request to its line in routes.cpp: who asks, may he, one transaction, the handler, and its answer as
// HTML or JSON. The one place where exceptions become statuses.
#pragma once

#include <optional>

#include "dispatch/route.h"
#include "dispatch/services.h"
#include "lib/web/router.h"
#include "lib/web/server.h"

namespace relais {

class Dispatcher : public web::Site {
public:
  explicit Dispatcher(const Services& services);

  web::BodyRules body_rules(web::Method method, std::string_view path) const override;
  web::Response handle(web::Request& http) override;
  web::Response refuse(const web::Request& http, Status status, std::string_view why) override;

private:
  Response answer(Request& request, const Route& route, std::optional<Person>& person);
  Response answer_or_refuse(Request& request, const Route& route, std::optional<Person>& person);

  Services services_;
  web::Router router_;
  std::vector<const Description*> descriptions_;  // of each route, null where it has none
};

}  // namespace relais
