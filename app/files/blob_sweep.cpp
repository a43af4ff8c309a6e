#include "files/blob_sweep.h"

#include <spdlog/spdlog.h>

#include <set>

#include "lib/blobs/blob_files.h"
#include "lib/integrity/named_blobs.h"

namespace relais::files {
namespace {

constexpr std::string_view kind = "sweep_blobs";
constexpr std::chrono::hours every{6};
constexpr std::chrono::minutes a_little{5};

// The names of one first digit at a time; the store asks in the order of the names.
class Named {
public:
  Named(Database& database, const std::vector<BlobNames>& names) : database_(database), names_(names) {}

  bool operator()(const BlobId& id) {
    if (id.hash.front() != digit_) read(id.hash.front());
    return hashes_.contains(id.hash);
  }

private:
  void read(char digit) {
    digit_ = digit;
    hashes_.clear();
    for (auto& blob : database_.read([&](Reads& db) { return named_blobs(db, names_, digit); }))
      hashes_.insert(std::move(blob.hash));
  }

  Database& database_;
  const std::vector<BlobNames>& names_;
  char digit_ = 0;
  std::set<std::string> hashes_;
};

void sweep(BlobStore& blobs, Database& database, const std::vector<BlobNames>& names) {
  Named is_named{database, names};
  const auto removed = blobs.sweep([&](const BlobId& id) { return is_named(id); });
  if (removed > 0) spdlog::info("{} files that nothing named any more were removed", removed);
}

}  // namespace

void sweep_soon(Transaction& tx) {
  enqueue(tx, kind, "");
  enqueue(tx, kind, "", {tx.now() + youngest_swept + a_little, {}});
}

void add_sweep_jobs(JobKinds& kinds, const Services& services, const std::vector<BlobNames>& names) {
  kinds.add_recurring(std::string{kind}, every,
                      [services, names](Database& database, const Job&) { sweep(services.blobs, database, names); });
}

}  // namespace relais::files
