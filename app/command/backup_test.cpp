#include <doctest/doctest.h>

#include <fstream>

#include "command/blob_list.h"
#include "command/secret_parts.h"
#include "command/unpacked.h"
#include "lib/archive/archive_writer.h"
#include "lib/blobs/blob_files.h"
#include "lib/blobs/hash.h"
#include "lib/testing/folder.h"

namespace relais::command {
namespace {

namespace fs = std::filesystem;

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string hash_of(std::string_view bytes) {
  Hash hash;
  hash.add(bytes);
  return hash.hexadecimal();
}

// A small backup as the program writes it: two files, of which one was missing already.
struct Written {
  Blob there{BlobId::of("une photo"), 9};
  Blob lost{BlobId::of("une autre"), 9};
  Manifest manifest;
  Parts parts;

  Written() {
    const auto list = there.id < lost.id ? line_of(there) + line_of(lost) : line_of(lost) + line_of(there);
    manifest.relais_version = "0.1.0";
    manifest.migration = 3;
    manifest.blobs = 2;
    manifest.rows = {{"people", 7}};
    manifest.parts = {{"database", 5, hash_of("bytes")}, {"blobs.txt", list.size(), hash_of(list)}};
    parts = {{"manifest.json", manifest.as_json()},
             {"database", "bytes"},
             {"blobs.txt", list},
             {"blobs/" + there.id.hash, "une photo"},
             {"missing.txt", line_of(lost)}};
  }
};

std::string archived(const Parts& parts) {
  std::string file;
  ArchiveWriter writer{[&](std::string_view bytes) { file += bytes; }};
  for (const auto& [name, content] : parts) writer.add(name, content);
  writer.finish();
  return file;
}

Unpacked unpacked(const Parts& parts, const fs::path& folder) {
  const auto file = archived(parts);
  std::string_view rest{file};
  ArchiveReader reader{[&rest](char* into, std::size_t most) {
    const auto count = rest.copy(into, most);
    rest.remove_prefix(count);
    return count;
  }};
  Progress progress;
  return unpack(
      reader, {folder}, [](const Manifest&) {}, progress);
}

}  // namespace

TEST_CASE("a backup is laid out as it was written, without what was missing already") {
  const TestFolder folder;
  const Written written;

  const auto found = unpacked(written.parts, folder.path());

  CHECK(found.manifest.rows == written.manifest.rows);
  CHECK(found.manifest.migration == 3);
  CHECK(found.missing == 1);
  CHECK(blob_in(blob_path(folder.path() / "blobs", written.there.id)).id == written.there.id);
  CHECK_FALSE(fs::exists(blob_path(folder.path() / "blobs", written.lost.id)));
}

TEST_CASE("names that lead out of the folder, parts that nobody lists and files with other bytes are refused") {
  const Written written;
  for (const auto& [index, part] : std::initializer_list<std::pair<std::size_t, std::pair<std::string, std::string>>>{
           {1, {"../database", "bytes"}},
           {1, {"/etc/relais", "bytes"}},
           {1, {"database", "bites"}},
           {3, {"blobs/../../" + written.there.id.hash, "une photo"}},
           {3, {"blobs/" + written.there.id.hash, "une PHOTO"}},
           {3, {"blobs/" + written.lost.id.hash, "une photo"}},
           {4, {"missing.txt", ""}},
           {0, {"manifest.json", "{}"}},
           {0, {"manifest.json", "not at all"}},
       }) {
    CAPTURE(part.first);
    const TestFolder folder;
    auto parts = written.parts;
    parts.at(index) = part;
    CHECK_THROWS_AS(unpacked(parts, folder.path()), BadArchive);
    CHECK_FALSE(fs::exists(folder.path().parent_path() / "database"));
  }
}

TEST_CASE("a secret that is listed under a name of another place is refused") {
  for (const auto* name : {"secrets/../relais.sqlite", "secrets/", "secrets/a/b", "/etc/passwd", "relais.toml/x"}) {
    CAPTURE(name);
    CHECK_FALSE(is_secret_part(name));
    const TestFolder folder;
    Written written;
    written.manifest.parts.push_back({name, 1, hash_of("x")});
    written.parts.at(0).second = written.manifest.as_json();
    written.parts.insert(written.parts.begin() + 3, {name, "x"});
    CHECK_THROWS_AS(unpacked(written.parts, folder.path()), BadArchive);
  }
  CHECK(is_secret_part("secrets/mailbox-0123abcd"));
  CHECK(is_secret_part("relais.toml"));
}

TEST_CASE("settings and passwords come out of a backup as they went in") {
  const TestFolder data;
  CHECK_FALSE(has_secrets(data.path()));
  fs::create_directory(data.path() / "secrets");
  std::ofstream{data.path() / "relais.toml"} << "organisation = \"La maison\"\n";
  std::ofstream{data.path() / "secrets/mailbox-01"} << "s3cret";

  Written written;
  for (const auto& secret : secret_parts(data.path())) {
    written.manifest.parts.push_back(secret.part);
    written.parts.insert(written.parts.end() - 2, {secret.part.name, secret.content});
  }
  written.parts.at(0).second = written.manifest.as_json();
  const TestFolder folder;
  const auto found = unpacked(written.parts, folder.path());

  CHECK(found.secrets.size() == 2);
  CHECK(fs::file_size(folder.path() / "secret-parts/secrets/mailbox-01") == 6);
}

TEST_CASE("a list of files is read line by line, and a line of another kind ends it") {
  const TestFolder folder;
  auto file = File::create(folder.path() / "blobs.txt");
  for (int i = 0; i < 500; ++i) file.write(line_of({BlobId::of(std::to_string(i)), 7}));
  BlobListReader list{file};
  int count = 0;
  while (const auto blob = list.next()) {
    CHECK(blob->id == BlobId::of(std::to_string(count)));
    ++count;
  }
  CHECK(count == 500);
  for (const auto* line : {"", "../../etc/passwd 3", "0123 4"}) CHECK_FALSE(blob_in_line(line));
  CHECK_FALSE(blob_in_line(BlobId::of("x").hash + " 12 34"));
}

}  // namespace relais::command
