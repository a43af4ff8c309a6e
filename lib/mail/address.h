// What an address says of itself. The part after a plus is ours: it tells which request an answer belongs to.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// After the last @, in lower case; empty where there is none.
std::string domain_of(std::string_view address);

// "t-abc" of demandes+t-abc@desk.example; empty where there is none.
std::string plus_part(std::string_view address);
std::string with_plus_part(std::string_view address, std::string_view part);
std::string without_plus_part(std::string_view address);

// Whatever its case: no server that anybody uses tells two mailboxes apart by it.
bool same_address(std::string_view one, std::string_view other);

}  // namespace relais::mail
