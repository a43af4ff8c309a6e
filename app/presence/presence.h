// Who else looks at a request and who is writing there, told to those who look at it, on whichever server.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/services.h"
#include "lib/events/record_ref.h"
#include "lib/text/json.h"
#include "people/person.h"

namespace relais::presence {

// What counts of several comes last.
enum class Doing { leaves, reads, notes, mails, answers };

constexpr auto names_of(Doing) {
  using namespace std::string_view_literals;
  return std::array{"leaves"sv, "reads"sv, "notes"sv, "mails"sv, "answers"sv};
}

struct Present {
  Id<Person> person;
  std::string name;
  std::string initials;
  Doing doing = Doing::reads;
};

struct Presence {
  std::string record;  // "request/42"
  std::vector<Present> people;
};

// Nothing of it is written anywhere.
void announce(const Services& services, const RecordRef& record, const Person& person, std::string_view tab,
              Doing doing);

Presence presence_on(const Services& services, const RecordRef& record);
void write_json(JsonWriter& out, const Presence& presence);

// From now on whoever looks is told who comes and goes: event "present".
void tell_of_presence(const Services& services);

}  // namespace relais::presence
