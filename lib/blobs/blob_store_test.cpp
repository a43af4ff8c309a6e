#include "lib/blobs/blob_store.h"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <thread>

#include <sys/resource.h>

#include "lib/blobs/blob_files.h"
#include "lib/testing/folder.h"

namespace relais {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

void make_older(const fs::path& file, std::chrono::seconds age) {
  fs::last_write_time(file, fs::file_time_type::clock::now() - age);
}

// Files may not grow beyond this size while one lives, as on a disk that is full.
class NoRoomBeyond {
public:
  explicit NoRoomBeyond(rlim_t size) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    before_handler_ = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{size, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
  }
  ~NoRoomBeyond() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, before_handler_);
  }

private:
  rlimit before_{};
  void (*before_handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("what is kept is read back, under the hash of its bytes") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  const std::string bytes{"Procès-verbal\0 de chantier", 26};

  const auto blob = store.keep(bytes);

  CHECK(blob.id.hash == BlobId::of(bytes).hash);
  CHECK(blob.id.hash.size() == 64);
  CHECK(blob.size == 26);
  CHECK(store.has(blob.id));
  CHECK(store.read(blob.id) == bytes);
  CHECK(store.path_of(blob.id) == folder.path() / blob.id.hash.substr(0, 2) / blob.id.hash.substr(2, 2) / blob.id.hash);
}

TEST_CASE("the hash is BLAKE2b, as other programs compute it") {
  CHECK(BlobId::of("abc").hash == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("the same file sent by two people is on the disk once") {
  const TestFolder folder;
  BlobStore store{folder.path()};

  const auto first = store.keep("le même devis");
  const auto second = store.keep("le même devis");

  CHECK(first.id == second.id);
  CHECK(files_in(folder.path()).size() == 1);
}

TEST_CASE("a file of many megabytes is taken over from where it was uploaded") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  const auto upload = store.incoming() / "photo";
  std::string bytes(5'000'003, 'x');
  bytes[4'999'999] = 'y';
  std::ofstream{upload, std::ios::binary} << bytes;

  const auto blob = store.keep_file(upload);

  CHECK(blob.id == BlobId::of(bytes));
  CHECK(blob.size == bytes.size());
  CHECK_FALSE(fs::exists(upload));
  CHECK(store.read(blob.id) == bytes);
}

TEST_CASE("a file that a crash left shorter than its name says is replaced by the whole one") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  const auto blob = store.keep("contrat signé");
  fs::resize_file(store.path_of(blob.id), 3);

  store.keep("contrat signé");

  CHECK(store.read(blob.id) == "contrat signé");
}

TEST_CASE("on a full disk nothing is kept, nothing is left behind, and it is said so") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  {
    const NoRoomBeyond room{1000};
    CHECK_THROWS_AS(store.keep(std::string(5000, 'x')), BlobStoreFull);
  }
  CHECK(files_in(folder.path()).empty());
  CHECK(store.keep(std::string(5000, 'x')).size == 5000);
}

TEST_CASE("whether files can be written is found out without leaving one") {
  const TestFolder folder;
  const BlobStore store{folder.path()};
  CHECK_NOTHROW(store.try_to_write());
  CHECK(files_in(folder.path()).empty());

  fs::remove(store.incoming());
  CHECK_THROWS_AS(store.try_to_write(), std::system_error);
}

TEST_CASE("a name from outside never leads out of the folder") {
  const TestFolder folder;
  BlobStore store{folder.path()};

  CHECK_FALSE(store.has({"../../../../etc/passwd"}));
  CHECK_THROWS_AS(store.read({"../../../../etc/passwd"}), std::invalid_argument);
  CHECK_THROWS_AS(store.path_of({std::string(64, 'A')}), std::invalid_argument);
}

TEST_CASE("the sweep removes what no row names once it is an hour old, and nothing else") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  const auto named = store.keep("nommé");
  const auto forgotten = store.keep("oublié");
  const auto young = store.keep("en cours");
  const auto leftover = store.incoming() / "keep-0123";
  const auto upload = store.incoming() / "upload-0123.part";
  for (const auto& file : {leftover, upload}) std::ofstream{file} << "x";
  for (const auto& file : {store.path_of(named.id), store.path_of(forgotten.id), leftover, upload})
    make_older(file, 2h);

  const int removed = store.sweep([&](const BlobId& id) { return id == named.id; });

  CHECK(removed == 2);
  CHECK(store.has(named.id));
  CHECK_FALSE(store.has(forgotten.id));
  CHECK(store.has(young.id));
  CHECK_FALSE(fs::exists(leftover));
  CHECK(fs::exists(upload));
}

TEST_CASE("what is kept again just before the sweep stays") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  const auto blob = store.keep("annexe");
  make_older(store.path_of(blob.id), 2h);

  const int removed = store.sweep([&](const BlobId&) {
    store.keep("annexe");
    return false;
  });

  CHECK(removed == 0);
  CHECK(store.has(blob.id));
}

TEST_CASE("nothing is swept while somebody copies the files") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  const auto forgotten = store.keep("oublié");
  make_older(store.path_of(forgotten.id), 2h);
  const auto nobody_names_it = [](const BlobId&) { return false; };
  {
    const SweepPause pause{folder.path()};
    CHECK(store.sweep(nobody_names_it) == 0);
  }
  CHECK(store.sweep(nobody_names_it) == 1);
}

TEST_CASE("many threads may keep the same and different files while the sweep runs") {
  const TestFolder folder;
  BlobStore store{folder.path()};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&store, t] {
      for (int i = 0; i < 20; ++i) store.keep(fmt::format("fichier {}", i + t % 2 * 10));
    });
  }
  for (int i = 0; i < 5; ++i) store.sweep([](const BlobId&) { return false; });
  for (auto& thread : threads) thread.join();

  CHECK(files_in(folder.path()).size() == 30);
}

}  // namespace relais
