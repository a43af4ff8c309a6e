// What somebody who searches may see: the rights of requests, said to the index.
#pragma once

#include "people/person.h"
#include "search_index/matches.h"

namespace relais::search {

search_index::Sight sight_of(Reads& db, const Person& person);

}  // namespace relais::search
