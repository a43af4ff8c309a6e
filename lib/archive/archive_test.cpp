#include <doctest/doctest.h>

#include "lib/archive/archive_reader.h"
#include "lib/archive/archive_writer.h"

namespace relais {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

// Long, and not to be compressed away.
std::string noise(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint64_t state = 7;
  for (auto& byte : bytes)
    byte = static_cast<char>((state = state * 6364136223846793005U + 1442695040888963407U) >> 56U);
  return bytes;
}

std::string written(const Parts& parts) {
  std::string file;
  ArchiveWriter writer{[&](std::string_view bytes) { file += bytes; }};
  for (const auto& [name, content] : parts) writer.add(name, content);
  writer.finish();
  return file;
}

ArchiveReader::Source source_of(std::string_view& rest, std::size_t at_once) {
  return [&rest, at_once](char* into, std::size_t most) {
    const auto count = rest.copy(into, std::min(most, at_once));
    rest.remove_prefix(count);
    return count;
  };
}

Parts read(std::string_view file, std::size_t at_once = 1000) {
  ArchiveReader reader{source_of(file, at_once)};
  Parts parts;
  while (const auto part = reader.next()) parts.emplace_back(part->name, reader.read_text(1U << 24U));
  reader.finish();
  return parts;
}

const Parts three{{"manifest.json", "{}"}, {"blobs/ab", noise(600'000)}, {"empty", ""}};

}  // namespace

TEST_CASE("what goes into an archive comes out of it, in its order, however small the pieces") {
  const auto file = written(three);
  CHECK(read(file) == three);
  CHECK(read(file, 7) == three);
}

TEST_CASE("an archive that was cut off anywhere is refused") {
  const auto file = written(three);
  for (const auto size :
       {std::size_t{0}, std::size_t{5}, std::size_t{100}, file.size() / 2, file.size() - 73, file.size() - 1}) {
    CAPTURE(size);
    CHECK_THROWS_AS(read(std::string_view{file}.substr(0, size)), BadArchive);
  }
}

TEST_CASE("a byte that was changed anywhere is found, and so is one that was added") {
  const auto file = written(three);
  for (std::size_t at = 0; at < file.size(); at += file.size() / 97) {
    CAPTURE(at);
    auto changed = file;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    CHECK_THROWS_AS(read(changed), BadArchive);
  }
  CHECK_THROWS_AS(read(file + "\n"), BadArchive);
}

TEST_CASE("an archive that was never finished is not taken for a whole one") {
  std::string file;
  {
    ArchiveWriter writer{[&](std::string_view bytes) { file += bytes; }};
    writer.add("manifest.json", "{}");
  }
  CHECK_THROWS_AS(read(file), BadArchive);
}

TEST_CASE("trouble of whoever takes the bytes comes out of the writer, and of whoever gives them out of the reader") {
  struct Full : std::runtime_error {
    using std::runtime_error::runtime_error;
  };
  const auto content = noise(2'000'000);
  CHECK_THROWS_AS(
      [&] {
        ArchiveWriter writer{[](std::string_view) { throw Full{"no room"}; }};
        writer.add("blobs/ab", content);
        writer.finish();
      }(),
      Full);
  ArchiveWriter to_nowhere{[](std::string_view) {}};
  CHECK_THROWS_AS(to_nowhere.add("blobs/ab", 10, [](char*, std::size_t) { return std::size_t{0}; }),
                  std::runtime_error);
  const auto broken = [] { ArchiveReader reader{[](char*, std::size_t) -> std::size_t { throw Full{"torn"}; }}; };
  CHECK_THROWS_AS(broken(), Full);
}

}  // namespace relais
