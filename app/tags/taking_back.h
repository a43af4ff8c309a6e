// Which records somebody tagged in one go, so that it can be taken back.
#pragma once

#include <string_view>
#include <vector>

#include "dispatch/done.h"
#include "people/person.h"
#include "tags/tag.h"

namespace relais::tags {

// Those of a kind that this person tagged in these events, with the tag; at most 200.
std::vector<TaggedRecord> taggings_in(Reads& db, std::string_view kind, const EventSpan& events, const Person& by);

}  // namespace relais::tags
