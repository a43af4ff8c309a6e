// What a statement makes its database do, counted and not timed, so that it is the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/recording_database.h"

namespace relais::bench {

struct StatementCost {
  // Of SQLite: rows visited without an index, and instructions of its machine.
  std::int64_t fullscan_steps = 0;
  std::int64_t machine_steps = 0;
  // Of PostgreSQL: pages looked at.
  std::int64_t buffers = 0;
};

// For an address as Database::open() takes it.
std::vector<StatementCost> costs_of(const std::string& address, const std::vector<Asked>& statements);

}  // namespace relais::bench
