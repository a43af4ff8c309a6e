// A database that writes down each statement with its parameters on the way to the real one, so that what is measured
// bare, explained or counted is what the program really asks.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/database/database.h"

namespace relais::bench {

using OwnedValue = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

struct Asked {
  std::string text;
  std::vector<OwnedValue> values;
};

class RecordingDatabase final : public Database {
public:
  explicit RecordingDatabase(Database& real) : real_(real) {}

  Dialect dialect() const override { return real_.dialect(); }
  void listen(const std::string& channel, Listener listener) override { real_.listen(channel, std::move(listener)); }

  // Since the last time.
  std::vector<Asked> take() { return std::exchange(asked_, {}); }

protected:
  void read_on(const std::function<void(Reads&)>& ask) override;
  void write_on(const std::function<void(Transaction&)>& change) override;

private:
  Database& real_;
  std::vector<Asked> asked_;
};

}  // namespace relais::bench
