// Binds recorded values to a bare SQLite statement.
#pragma once

#include <sqlite3.h>

#include <vector>

#include "bench/recording_database.h"

namespace relais::bench {

// By their names: $2 may stand before $1. The values must outlive the statement's run.
void bind_values(sqlite3_stmt* statement, const std::vector<OwnedValue>& values);

}  // namespace relais::bench
