// A run of recorded statements through nothing but the C library of their database: prepared once, every column of
// every row read, nothing made of them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bench/recording_database.h"

namespace relais::bench {

class BareScript {
public:
  // For an address as Database::open() takes it.
  static std::unique_ptr<BareScript> prepared(const std::string& address, const std::vector<Asked>& statements);

  virtual ~BareScript() = default;

  // Asks all of it once; how many bytes were read.
  virtual std::size_t run() = 0;
  // The process on the other side; 0 for none.
  virtual int server_process() const { return 0; }
};

}  // namespace relais::bench
