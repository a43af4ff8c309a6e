// Those who work here among many who write, asked once for all.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lib/text/email_address.h"
#include "people/person.h"

namespace relais::people {

// By the keys of their addresses.
std::map<std::string, Person> people_with(Reads& db, const std::vector<EmailAddress>& addresses);

}  // namespace relais::people
