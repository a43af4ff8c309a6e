#include "files/blob_sweep.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "lib/blobs/blob_files.h"
#include "rules.h"
#include "testing/world.h"

namespace relais::files {
namespace {

namespace fs = std::filesystem;

struct Store : testing::World {
  // Kept a while ago.
  BlobId old_file(const std::string& bytes) {
    const auto blob = blobs.keep(bytes);
    fs::last_write_time(blobs.path_of(blob.id), fs::file_time_type::clock::now() - 2 * youngest_swept);
    return blob.id;
  }

  void name(const BlobId& id, std::size_t size) {
    database->write([&](Transaction& tx) {
      tx.run(
          "INSERT INTO imports (kind, file_name, lines_blob, lines_size, headers, fields, line_count, created_by,"
          " created_at) VALUES ('contacts', 'clients.csv', $1, $2, '[]', '[]', 1, $3, $4)",
          id.hash, size, chris.id, tx.now());
    });
  }

  void sweep() {
    JobKinds kinds;
    add_sweep_jobs(kinds, services(), all_rules().blobs);
    database->write([](Transaction& tx) { sweep_soon(tx); });
    run_due_jobs(*database, kinds);
  }
};

}  // namespace

TEST_CASE("a file goes once no row names it and it is not young any more") {
  Store store;
  const auto named = store.old_file("named");
  store.name(named, 5);
  const auto unnamed = store.old_file("unnamed");
  const auto young = store.blobs.keep("young").id;

  store.sweep();

  CHECK(store.blobs.has(named));
  CHECK_FALSE(store.blobs.has(unnamed));
  CHECK(store.blobs.has(young));
}

TEST_CASE("what a backup is about to copy stays until it is through") {
  Store store;
  const auto unnamed = store.old_file("unnamed");
  {
    const SweepPause pause{store.blobs.incoming().parent_path()};
    store.sweep();
    CHECK(store.blobs.has(unnamed));
  }
  store.sweep();
  CHECK_FALSE(store.blobs.has(unnamed));
}

}  // namespace relais::files
