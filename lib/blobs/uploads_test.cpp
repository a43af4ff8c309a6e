#include "lib/blobs/uploads.h"

#include <doctest/doctest.h>

#include <fstream>

#include "lib/testing/folder.h"

namespace relais {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace std::string_view_literals;

constexpr std::int64_t louise = 7;
constexpr std::int64_t karim = 8;

struct Desk {
  TestFolder folder;
  BlobStore store{folder.path()};
  Uploads uploads{store};
};

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

void make_all_older(const fs::path& folder, std::chrono::seconds age) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - age);
  }
}

}  // namespace

TEST_CASE("a plan sent in three slices becomes one file, and nothing of the way stays") {
  Desk desk;
  const auto token = desk.uploads.begin(louise, "plan étage.pdf", 12);

  CHECK(desk.uploads.append(louise, token, 0, "%PDF").offset == 4);
  CHECK(desk.uploads.append(louise, token, 4, "-1.7").offset == 8);
  const auto last = desk.uploads.append(louise, token, 8, "\n\0\n%"sv);
  CHECK(last.outcome == SliceOutcome::kept);
  CHECK(last.offset == 12);
  const auto blob = desk.uploads.finish(louise, token);

  REQUIRE(blob);
  CHECK(desk.store.read(blob->id) == "%PDF-1.7\n\0\n%"sv);
  CHECK(files_in(desk.store.incoming()) == 0);
  CHECK_FALSE(desk.uploads.find(louise, token));
}

TEST_CASE("after a restart the upload goes on where it was") {
  TestFolder folder;
  std::string token;
  {
    BlobStore store{folder.path()};
    Uploads uploads{store};
    token = uploads.begin(louise, "film.mp4", 6);
    uploads.append(louise, token, 0, "abc");
  }
  BlobStore store{folder.path()};
  Uploads uploads{store};

  const auto upload = uploads.find(louise, token);
  REQUIRE(upload);
  CHECK(upload->name == "film.mp4");
  CHECK(upload->size == 6);
  CHECK(upload->offset == 3);
  uploads.append(louise, token, 3, "def");
  CHECK(uploads.finish(louise, token)->id == BlobId::of("abcdef"));
}

TEST_CASE("a slice that was sent twice is told where to go on") {
  Desk desk;
  const auto token = desk.uploads.begin(louise, "x", 9);
  desk.uploads.append(louise, token, 0, "abc");

  const auto again = desk.uploads.append(louise, token, 0, "abc");

  CHECK(again.outcome == SliceOutcome::wrong_offset);
  CHECK(again.offset == 3);
  CHECK(desk.uploads.append(louise, token, 6, "ghi").outcome == SliceOutcome::wrong_offset);
}

TEST_CASE("nobody sends more than he announced, nor more than a slice at once") {
  Desk desk;
  const auto token = desk.uploads.begin(louise, "x", 4);
  CHECK(desk.uploads.append(louise, token, 0, "abcde").outcome == SliceOutcome::too_long);
  CHECK(desk.uploads.find(louise, token)->offset == 0);

  const auto large = desk.uploads.begin(louise, "y", 100U << 20U);
  const std::string slice(Uploads::longest_slice + 1, 'x');
  CHECK(desk.uploads.append(louise, large, 0, slice).outcome == SliceOutcome::too_long);
  CHECK(desk.uploads.append(louise, large, 0, std::string_view{slice}.substr(1)).outcome == SliceOutcome::kept);
}

TEST_CASE("another person's token, or none, is unknown") {
  Desk desk;
  const auto token = desk.uploads.begin(louise, "salaires.xlsx", 3);
  desk.uploads.append(louise, token, 0, "abc");

  CHECK(token.size() >= 32);
  CHECK(token != desk.uploads.begin(louise, "salaires.xlsx", 3));
  CHECK_FALSE(desk.uploads.find(karim, token));
  CHECK(desk.uploads.append(karim, token, 3, "").outcome == SliceOutcome::unknown);
  CHECK_FALSE(desk.uploads.finish(karim, token));
  desk.uploads.give_up(karim, token);
  CHECK_FALSE(desk.uploads.find(louise, "../../relais.db"));
  CHECK(desk.uploads.finish(louise, token));
}

TEST_CASE("what is not whole is not finished") {
  Desk desk;
  const auto token = desk.uploads.begin(louise, "x", 4);
  desk.uploads.append(louise, token, 0, "abc");

  CHECK_FALSE(desk.uploads.finish(louise, token));
  CHECK(desk.uploads.find(louise, token)->offset == 3);
}

TEST_CASE("a slice that was streamed to a file is taken from there") {
  Desk desk;
  const auto slice = desk.folder.path() / "slice";
  std::ofstream{slice, std::ios::binary} << std::string(1'000'000, 'z');
  const auto token = desk.uploads.begin(louise, "x", 1'000'000);

  CHECK(desk.uploads.append_file(louise, token, 0, slice).offset == 1'000'000);
  CHECK(desk.uploads.finish(louise, token)->id == BlobId::of(std::string(1'000'000, 'z')));
}

TEST_CASE("an upload that nobody touches for long is forgotten, one at work is not") {
  Desk desk;
  const auto old = desk.uploads.begin(louise, "x", 4);
  desk.uploads.append(louise, old, 0, "ab");
  make_all_older(desk.store.incoming(), 48h);
  const auto young = desk.uploads.begin(louise, "y", 4);

  CHECK(desk.uploads.expire(24h) == 1);
  CHECK_FALSE(desk.uploads.find(louise, old));
  CHECK(desk.uploads.find(louise, young));
}

TEST_CASE("whoever changes his mind leaves nothing") {
  Desk desk;
  const auto token = desk.uploads.begin(louise, "x", 4);
  desk.uploads.give_up(louise, token);

  CHECK(files_in(desk.store.incoming()) == 0);
}

}  // namespace relais
