// What of a person was found where: the one look that the list of places, the file for the person and the erasing
// share.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "privacy/data_subject.h"
#include "privacy/places.h"

namespace relais::privacy {

struct Trace {
  const Place* place = nullptr;
  const Column* column = nullptr;
  std::int64_t key = 0;
  RecordRef record;
  Timestamp at;
  bool is_own = false;
  std::string content;

  Deed deed() const { return is_own ? column->own : column->others; }
  Whose whose() const { return is_own ? Whose::of_the_person : Whose::of_others; }
};

// What belongs to the person, by the ids of rows.
struct Belongings {
  std::vector<std::int64_t> requests;
  std::vector<std::int64_t> messages;
  std::vector<std::int64_t> mails;
};

Belongings belongings_of(Reads& db, const DataSubject& subject);

// What is hers is told in whole, whether it names her or not.
enum class Look { for_erasing, for_telling };

// One after the other, place by place.
void each_trace(Reads& db, const DataSubject& subject, const Belongings& belongings, Look look,
                const std::function<void(Trace)>& with_trace);

}  // namespace relais::privacy
