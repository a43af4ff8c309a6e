// How many mails wait to be sorted, and why they do.
#pragma once

#include "intake/waiting_reason.h"
#include "lib/database/database.h"

namespace relais::intake {

// Exact up to that many: further nobody counts, and the database need not.
constexpr std::int64_t most_counted = 1000;

std::int64_t count_waiting(Reads& db);
std::int64_t count_waiting(Reads& db, WaitingReason reason);

}  // namespace relais::intake
