// A table that leaves the house as a file, written row after row: its size is never in memory.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace relais {

enum class TableFormat { csv, xlsx };

constexpr auto names_of(TableFormat) {
  using namespace std::string_view_literals;
  return std::array{"csv"sv, "xlsx"sv};
}

class TableWriter {
public:
  // A file that is there is emptied, and stays readable to whom it was. Throws std::runtime_error where it cannot be
  // written, here and in everything that follows.
  static std::unique_ptr<TableWriter> create(TableFormat format, const std::filesystem::path& file,
                                             const std::vector<std::string>& heads);

  virtual ~TableWriter() = default;

  virtual void add(const std::vector<std::string>& cells) = 0;
  // Nothing is whole before.
  virtual void finish() = 0;

  // As many rows as such a file can hold besides its head.
  virtual std::int64_t most_rows() const = 0;
};

// What a browser is told that the file is.
std::string_view type_of(TableFormat format);

}  // namespace relais
