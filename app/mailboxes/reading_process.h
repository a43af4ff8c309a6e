// Who holds the lease of a mailbox, by a name from which a process on the same machine can tell that the other has
// died.
#pragma once

#include <string>
#include <string_view>

namespace relais::mailboxes {

// No other process has it, here or elsewhere.
std::string name_of_this_process();
// Certainly so. False for whoever lives, and for whoever runs where we cannot see him.
bool has_died(std::string_view process);

}  // namespace relais::mailboxes
