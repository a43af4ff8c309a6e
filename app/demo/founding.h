// The organisation of a demonstration comes into being: its people, mailboxes, types of request and texts.
#pragma once

#include <map>
#include <string>

#include "demo/organisation.h"

namespace relais::demo {

// Those of the stories, by their first names.
using Cast = std::map<std::string, Person, std::less<>>;

Cast found(Transaction& tx, const Organisation& organisation, const std::string& password_hash);

// Who has left leaves, and everybody is told by mail as he likes it from now on.
void settle_down(Transaction& tx, const Organisation& organisation, const Cast& cast);

}  // namespace relais::demo
