#include "lib/integrity/blob_check.h"

#include "lib/blobs/blob_files.h"
#include "lib/integrity/named_blobs.h"

namespace relais {
namespace {

void add_place(Finding& finding, std::string place) {
  if (finding.places.size() < Finding::most_places) finding.places.push_back(std::move(place));
  ++finding.count;
}

// What is found out about the files of one digit after the other.
class Look {
public:
  Look(std::filesystem::path folder, Depth depth, CheckReport& report)
      : folder_(std::move(folder)), depth_(depth), report_(report) {
    missing_.says = "each file that a row names is there";
    missing_.remedy = "Take the file of that name out of a backup into the same place.";
    altered_.says = "each file has the length and the bytes that its row and its name say";
    altered_.remedy = "Remove the file and take that of the same name out of a backup; look at the disk.";
  }

  void named(const NamedBlob& blob, const std::map<std::string, BlobFile>& there) {
    const auto file = there.find(blob.hash);
    if (file == there.end()) return add_place(missing_, fmt::format("{}: file {}", blob.by, blob.hash));
    if (file->second.size != blob.size) {
      return add_place(altered_, fmt::format("{}: file {} has {} bytes and not {}", blob.by, blob.hash,
                                             file->second.size, blob.size));
    }
    ++report_.named.files;
    report_.named.bytes += blob.size;
    if (depth_ == Depth::everything && !has_its_bytes(file->second)) {
      add_place(altered_, fmt::format("{}: file {} has other bytes", blob.by, blob.hash));
    }
  }

  void unnamed(const BlobFile& file) {
    if (file.is_young) return;
    ++report_.to_sweep.files;
    report_.to_sweep.bytes += file.size;
  }

  void tell() {
    report_.rules += 2;
    for (auto* finding : {&missing_, &altered_}) {
      if (finding->count > 0) report_.findings.push_back(std::move(*finding));
    }
  }

private:
  bool has_its_bytes(const BlobFile& file) const {
    try {
      return blob_in(blob_path(folder_, file.id)).id == file.id;
    } catch (const std::system_error&) {
      return false;
    }
  }

  std::filesystem::path folder_;
  Depth depth_;
  CheckReport& report_;
  Finding missing_;
  Finding altered_;
};

std::map<std::string, BlobFile> files_by_name(const std::filesystem::path& folder, char digit) {
  std::map<std::string, BlobFile> files;
  for (auto& file : blob_files(folder, digit)) files.emplace(file.id.hash, file);
  return files;
}

}  // namespace

void check_blobs(Database& database, const std::filesystem::path& blobs, const std::vector<BlobNames>& names,
                 Depth depth, const CheckProgress& progress, CheckReport& report) {
  Look look{blobs, depth, report};
  for (const char digit : first_digits) {
    progress(fmt::format("the files whose names begin with {}", digit));
    const auto named = database.read([&](Reads& db) { return named_blobs(db, names, digit); });
    // After the rows, so that a file that was named meanwhile is there.
    auto files = files_by_name(blobs, digit);
    for (const auto& blob : named) look.named(blob, files);
    for (const auto& blob : named) files.erase(blob.hash);
    for (const auto& [name, file] : files) look.unnamed(file);
  }
  look.tell();
}

}  // namespace relais
