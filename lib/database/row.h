// One row of an answer, read from left to right: `static Archival from(Row& row)` reads each column in its order.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "lib/database/value.h"

namespace relais {

class Row {
public:
  virtual ~Row() = default;

  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  // Valid until the next row.
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;

  template <class T>
  T read();

  void rewind() { next_ = 0; }

private:
  int next_ = 0;
};

template <class T>
struct Column;

template <std::integral T>
struct Column<T> {
  static T read(const Row& row, int column) { return static_cast<T>(row.integer(column)); }
};
template <>
struct Column<bool> {
  static bool read(const Row& row, int column) { return row.integer(column) != 0; }
};
template <>
struct Column<double> {
  static double read(const Row& row, int column) { return row.real(column); }
};
template <>
struct Column<std::string> {
  static std::string read(const Row& row, int column) { return std::string{row.text(column)}; }
};
template <>
struct Column<Bytes> {
  static Bytes read(const Row& row, int column) { return {std::string{row.bytes(column)}}; }
};
template <>
struct Column<Timestamp> {
  static Timestamp read(const Row& row, int column) { return {row.integer(column)}; }
};
template <class T>
struct Column<Id<T>> {
  static Id<T> read(const Row& row, int column) { return {row.integer(column)}; }
};
template <Named E>
struct Column<E> {
  static E read(const Row& row, int column) {
    if (const auto value = named<E>(row.text(column))) return *value;
    throw std::runtime_error("a column holds a word that its type does not know: " + std::string{row.text(column)});
  }
};
template <class T>
struct Column<std::optional<T>> {
  static std::optional<T> read(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return Column<T>::read(row, column);
  }
};

template <class T>
T Row::read() {
  return Column<T>::read(*this, next_++);
}

// A type that knows its columns.
template <class T>
concept ReadsItself = requires(Row& row) {
  { T::from(row) } -> std::same_as<T>;
};

template <class T>
T from_row(Row& row) {
  row.rewind();
  if constexpr (ReadsItself<T>) {
    return T::from(row);
  } else {
    return row.read<T>();
  }
}

}  // namespace relais
