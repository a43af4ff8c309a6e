// One line of the map in routes.cpp: an address, who may use it, what its body may be, and what answers.
#pragma once

#include <span>
#include <string_view>

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "lib/web/server.h"
#include "people/right.h"

namespace relais {

enum class Runs {
  in_transaction,  // a GET reads, everything else writes
  by_itself,       // opens its own: what is slow (a password) happens outside
};

struct Route {
  web::Method method;
  std::string_view pattern;
  Right right;
  Response (*handle)(Request&);
  web::BodyRules body = {};
  Runs runs = Runs::in_transaction;
};

std::span<const Route> routes();

}  // namespace relais
