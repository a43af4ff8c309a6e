// Who has left comes in no more, from this very moment; what he did stays his, and he can be brought back.
#pragma once

#include <string_view>

#include "people/staff.h"

namespace relais::people {

// Why not, in a sentence; empty where it can be done. Only an administrator asks, and never about himself, so that one
// is always left.
std::string_view refusal_to_deactivate(const StaffMember& member, const Person& by);

void deactivate(Transaction& tx, const StaffMember& member, const Person& by);
void bring_back(Transaction& tx, const StaffMember& member, const Actor& by);

}  // namespace relais::people
