// The noes that end a request. They are thrown anywhere and turned into a status in one place.
#pragma once

#include <stdexcept>
#include <string>

#include "people/right.h"

namespace relais {

// There is no such thing, or not for this person.
struct NotFound : std::runtime_error {
  NotFound() : std::runtime_error("not found") {}
};

struct Forbidden : std::runtime_error {
  explicit Forbidden(Right missing) : std::runtime_error("forbidden"), right(missing) {}

  Right right;
};

struct TooMany : std::runtime_error {
  explicit TooMany(std::chrono::seconds patience) : std::runtime_error("too many"), wait(patience) {}

  std::chrono::seconds wait;
};

struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Says no, by that right's name, unless `granted`.
void require(bool granted, Right right);

}  // namespace relais
