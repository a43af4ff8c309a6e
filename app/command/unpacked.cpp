#include "command/unpacked.h"

#include "command/blob_list.h"
#include "command/secret_parts.h"
#include "lib/blobs/blob_files.h"
#include "lib/blobs/hash.h"

namespace relais::command {
namespace {

namespace fs = std::filesystem;

class Unpacking {
public:
  Unpacking(ArchiveReader& archive, const UnpackedPlace& place, Progress& progress)
      : archive_(archive), place_(place), progress_(progress) {}

  Unpacked run(const std::function<void(const Manifest&)>& accept) {
    step_to(Manifest::file_name);
    done_.manifest = Manifest::from_json(archive_.read_text(Manifest::longest));
    accept(done_.manifest);
    take(part::database, place_.database());
    take(part::blob_list, place_.blob_list());
    take_secrets();
    take_blobs();
    archive_.finish();
    return std::move(done_);
  }

private:
  void step() {
    part_ = archive_.next();
    if (!part_) throw BadArchive("it was cut off");
  }

  void step_to(std::string_view name) {
    step();
    if (part_->name != name) throw BadArchive(fmt::format("it has another part where \"{}\" should be", name));
  }

  void take(std::string_view name, const fs::path& to) {
    step_to(name);
    const auto& said = done_.manifest.part(name);
    if (write(to, said.size) != said.hash) throw BadArchive(fmt::format("its part \"{}\" was changed", name));
  }

  // Answers the hash of what was written.
  std::string write(const fs::path& to, std::uint64_t of) {
    auto file = File::create(to);
    Hash hash;
    std::uint64_t done = 0;
    const auto name = part_->name.substr(0, part_->name.find('/'));
    archive_.read([&](std::string_view bytes) {
      file.write(bytes);
      hash.add(bytes);
      progress_.tell(name, done += bytes.size(), std::max(of, done));
    });
    return hash.hexadecimal();
  }

  void take_secrets() {
    fs::create_directories(place_.secrets() / part::secrets);
    for (const auto& said : done_.manifest.parts) {
      if (said.name == part::database || said.name == part::blob_list) continue;
      if (!is_secret_part(said.name)) throw BadArchive("it lists a part that no backup has");
      take(said.name, place_.secrets() / said.name);
      done_.secrets.push_back(said.name);
    }
  }

  // Those of the list, in its order, without those that the last part says were missing.
  void take_blobs() {
    auto list = File::open_to_read(place_.blob_list());
    BlobListReader listed{list};
    std::string missing;
    step();
    while (const auto blob = listed.next()) {
      if (part_->name == std::string{part::blobs} + blob->id.hash) {
        take_blob(*blob);
        step();
      } else {
        missing += line_of(*blob);
      }
    }
    if (part_->name != part::missing || archive_.read_text(missing.size()) != missing) {
      throw BadArchive("it lacks files that it lists");
    }
    done_.missing = std::count(missing.begin(), missing.end(), '\n');
  }

  void take_blob(const Blob& blob) {
    const auto path = blob_path(place_.blobs(), blob.id);
    fs::create_directories(path.parent_path());
    if (write(path, part_->size) != blob.id.hash)
      throw BadArchive(fmt::format("its file {} was changed", blob.id.hash));
  }

  ArchiveReader& archive_;
  const UnpackedPlace& place_;
  Progress& progress_;
  Unpacked done_;
  std::optional<ArchiveReader::Part> part_;
};

}  // namespace

Unpacked unpack(ArchiveReader& archive, const UnpackedPlace& place, const std::function<void(const Manifest&)>& accept,
                Progress& progress) {
  fs::create_directories(place.blobs() / "incoming");
  return Unpacking{archive, place, progress}.run(accept);
}

}  // namespace relais::command
