#include "lib/database/postgres_row.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#include "lib/database/errors.h"

namespace relais {
namespace {

// From the server's catalogue (pg_type); these numbers never change.
enum Type : Oid {
  boolean = 16,
  bytea = 17,
  name = 19,
  int8 = 20,
  int2 = 21,
  int4 = 23,
  text_type = 25,
  json = 114,
  float4 = 700,
  float8 = 701,
  bpchar = 1042,
  varchar = 1043,
  numeric = 1700,
  void_type = 2278,
};

constexpr std::array readable{boolean, bytea,  name,   int8,   int2,    int4,    text_type,
                              json,    float4, float8, bpchar, varchar, numeric, void_type};

bool is_text(Oid type) {
  return type == text_type || type == varchar || type == bpchar || type == name || type == json;
}

template <class T>
T from_network(const char* bytes) {
  std::array<char, sizeof(T)> turned;
  std::reverse_copy(bytes, bytes + sizeof(T), turned.begin());
  return std::bit_cast<T>(turned);
}

// What sum() over BIGINT and avg() give: groups of four decimal digits, the first weighing 10,000 to the power of
// weight.
struct Numeric {
  explicit Numeric(const char* bytes)
      : groups(from_network<std::int16_t>(bytes)),
        weight(from_network<std::int16_t>(bytes + 2)),
        sign(from_network<std::uint16_t>(bytes + 4)),
        digits(bytes + 8) {}

  std::int16_t group(int i) const { return i < groups ? from_network<std::int16_t>(digits + 2 * i) : std::int16_t{0}; }
  bool is_negative() const { return sign == 0x4000; }
  // Finite, without a fraction, and below 10 to the power of 16, which a 64-bit integer surely holds.
  bool is_integer() const { return sign <= 0x4000 && weight <= 3 && groups <= weight + 1; }

  std::int64_t integer() const {
    std::int64_t sum = 0;
    for (int i = 0; i <= weight; ++i) sum = sum * 10'000 + group(i);
    return is_negative() ? -sum : sum;
  }
  double real() const {
    if (sign > 0x4000) return std::nan("");
    double sum = 0;
    for (int i = 0; i < groups; ++i) sum += group(i) * std::pow(10'000.0, weight - i);
    return is_negative() ? -sum : sum;
  }

  int groups;
  int weight;
  unsigned sign;
  const char* digits;
};

}  // namespace

void require_readable(const std::vector<Oid>& types) {
  for (const auto type : types) {
    if (std::ranges::find(readable, static_cast<Type>(type)) == readable.end()) {
      throw DatabaseError(
          fmt::format("a column of the type with the number {} is not read here; cast it to TEXT", type));
    }
  }
}

std::int64_t PostgresRow::integer(int column) const {
  const auto type = type_of_value(column, "an integer");
  if (type == int8) return from_network<std::int64_t>(value(column));
  if (type == int4) return from_network<std::int32_t>(value(column));
  if (type == int2) return from_network<std::int16_t>(value(column));
  if (type == boolean) return *value(column);
  if (type == numeric) {
    if (const Numeric number(value(column)); number.is_integer()) return number.integer();
  }
  refuse(column, "an integer", "something else");
}

double PostgresRow::real(int column) const {
  const auto type = type_of_value(column, "a number");
  if (type == float8) return from_network<double>(value(column));
  if (type == float4) return from_network<float>(value(column));
  if (type == numeric) return Numeric(value(column)).real();
  return static_cast<double>(integer(column));
}

std::string_view PostgresRow::text(int column) const {
  if (!is_text(type_of_value(column, "text"))) refuse(column, "text", "something else");
  return raw(column);
}

std::string_view PostgresRow::bytes(int column) const {
  const auto type = type_of_value(column, "bytes");
  if (type != bytea && !is_text(type)) refuse(column, "bytes", "something else");
  return raw(column);
}

std::string_view PostgresRow::raw(int column) const {
  return {value(column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

Oid PostgresRow::type_of_value(int column, std::string_view wanted) const {
  const auto index = static_cast<std::size_t>(column);
  if (index >= types_.size()) refuse(column, wanted, "beyond the last column");
  if (is_null(column)) refuse(column, wanted, "NULL");
  return types_[index];
}

void PostgresRow::refuse(int column, std::string_view wanted, std::string_view found) const {
  throw DatabaseError(fmt::format("column {} should be {} and is {}", column + 1, wanted, found));
}

}  // namespace relais
