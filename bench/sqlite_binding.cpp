#include "bench/sqlite_binding.h"

#include <cstdlib>

namespace relais::bench {
namespace {

struct Binder {
  sqlite3_stmt* statement;
  int place;

  void operator()(std::monostate) const { sqlite3_bind_null(statement, place); }
  void operator()(std::int64_t number) const { sqlite3_bind_int64(statement, place, number); }
  void operator()(double number) const { sqlite3_bind_double(statement, place, number); }
  void operator()(const std::string& text) const {
    sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  void operator()(const Bytes& bytes) const {
    sqlite3_bind_blob64(statement, place, bytes.data.data(), bytes.data.size(), SQLITE_STATIC);
  }
};

}  // namespace

void bind_values(sqlite3_stmt* statement, const std::vector<OwnedValue>& values) {
  for (int place = 1; place <= sqlite3_bind_parameter_count(statement); ++place) {
    const auto number = std::strtoul(sqlite3_bind_parameter_name(statement, place) + 1, nullptr, 10);
    std::visit(Binder{statement, place}, values.at(number - 1));
  }
}

}  // namespace relais::bench
