// What an address takes and what it gives, said once beside its handler. /openapi.json is made of it; a handler that
// reads a field which is not named here stops in the tests, and so does a page that is written otherwise than it is
// described.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dispatch/input.h"
#include "lib/text/json.h"
#include "lib/web/status.h"

namespace relais {

class Request;
class Response;

// An answer: its status and the bytes it consists of.
struct Output {
  Status status = Status::ok;
  std::string_view name;                       // of the schema
  void (*write)(JsonWriter& out) = nullptr;    // one that is empty; null where it is no JSON
  std::string_view type = "application/json";  // empty for no bytes at all
  bool is_for_people_alone = false;            // whoever wants JSON is refused
};

// A page with its two faces: `gives<RequestPage>("Request")`.
template <class P>
Output gives(std::string_view name) {
  return {Status::ok, name, [](JsonWriter& out) { write_json(out, P{}); }};
}
template <class P>
Output makes(std::string_view name) {
  return {Status::created, name, [](JsonWriter& out) { write_json(out, P{}); }};
}
inline Output shows() { return {Status::ok, {}, nullptr, "text/html", true}; }
inline Output gives_bytes(std::string_view type) { return {Status::ok, {}, nullptr, type}; }
// The answer is the way to another page, to programs too.
inline Output leads_on() { return {Status::see_other, {}, nullptr, {}}; }
inline Output says(Status status) { return {status, {}, nullptr, {}}; }

struct Description {
  Response (*handle)(Request&);
  std::string_view summary;
  // In the query of a GET, in the body of everything else.
  std::vector<Input> takes;
  Output gives;
  // Any other answer than the noes that every address has.
  std::vector<Output> besides = {};  // NOLINT(readability-redundant-member-init): as in Input

  bool takes_field(std::string_view name) const;
};

struct DescribedSubject {
  std::string_view name;
  std::vector<Description> addresses;
};

// In the order in which they are told.
const std::vector<DescribedSubject>& descriptions();

const Description* description_of(Response (*handle)(Request&));

}  // namespace relais
