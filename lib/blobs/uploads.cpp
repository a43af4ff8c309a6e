#include "lib/blobs/uploads.h"

#include <sodium.h>

#include <charconv>

#include "lib/blobs/file.h"
#include "lib/blobs/hash.h"

namespace relais {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t token_length = 48;
constexpr std::string_view prefix = "upload-";
constexpr std::string_view content_ending = ".part";
constexpr std::string_view story_ending = ".story";

bool is_token(std::string_view text) {
  return text.size() == token_length &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string new_token() {
  std::array<unsigned char, token_length / 2> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hexadecimal(bytes);
}

// Owner and size on a line each, then the name, which may hold anything.
struct Story {
  std::int64_t owner = 0;
  std::uint64_t size = 0;
  std::string name;
};

std::string written(const Story& story) { return fmt::format("{}\n{}\n{}", story.owner, story.size, story.name); }

template <class Number>
bool take_number(std::string_view& text, Number& number) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return false;
  const auto result = std::from_chars(text.data(), text.data() + end, number);
  text.remove_prefix(end + 1);
  return result.ec == std::errc{};
}

std::optional<Story> read_story(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return std::nullopt;
  auto file = File::open_to_read(path);
  std::string bytes(file.size(), '\0');
  bytes.resize(file.read(bytes.data(), bytes.size()));
  std::string_view rest{bytes};
  Story story;
  if (!take_number(rest, story.owner) || !take_number(rest, story.size)) return std::nullopt;
  story.name = rest;
  return story;
}

std::optional<std::uint64_t> size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? std::nullopt : std::optional<std::uint64_t>{size};
}

// The content is touched by each slice; where it is gone, its story alone tells the age.
bool is_older(const fs::path& content, const fs::path& story, std::chrono::seconds age) {
  std::error_code error;
  auto changed = fs::last_write_time(content, error);
  if (error) changed = fs::last_write_time(story, error);
  return !error && fs::file_time_type::clock::now() - changed > age;
}

std::string token_in(const fs::path& story) { return story.stem().native().substr(prefix.size()); }

void remove_both(const fs::path& content, const fs::path& story) {
  std::error_code ignored;
  fs::remove(content, ignored);
  fs::remove(story, ignored);
}

// A slice that did not fit on the disk is taken back whole, so that the offset stays where the sender believes it.
void write_or_take_back(File& file, std::uint64_t offset, const std::function<void(File&)>& write) {
  try {
    write(file);
  } catch (...) {
    file.cut(offset);
    throw;
  }
}

using Write = std::function<void(File&)>;

Slice write_slice(const fs::path& content, const Upload& upload, std::uint64_t offset, std::uint64_t length,
                  const Write& write) {
  auto file = File::open_to_append(content);
  // Two slices at once: the second waits, and then finds that its offset has passed.
  file.lock_alone();
  const auto so_far = file.size();
  if (offset != so_far) return {SliceOutcome::wrong_offset, so_far};
  if (length > Uploads::longest_slice || length > upload.size - so_far) return {SliceOutcome::too_long, so_far};
  write_or_take_back(file, so_far, write);
  return {SliceOutcome::kept, so_far + length};
}

}  // namespace

fs::path Uploads::content_of(std::string_view token) const {
  return store_.incoming() / fmt::format("{}{}{}", prefix, token, content_ending);
}

fs::path Uploads::story_of(std::string_view token) const {
  return store_.incoming() / fmt::format("{}{}{}", prefix, token, story_ending);
}

std::string Uploads::begin(std::int64_t owner, std::string_view name, std::uint64_t size) {
  auto token = new_token();
  try {
    File::create(content_of(token));
    auto story = File::create(story_of(token));
    story.write(written({owner, size, std::string{name}}));
  } catch (...) {
    remove_both(content_of(token), story_of(token));
    throw;
  }
  return token;
}

std::optional<Upload> Uploads::find(std::int64_t owner, std::string_view token) const {
  if (!is_token(token)) return std::nullopt;
  const auto story = read_story(story_of(token));
  const auto offset = size_of(content_of(token));
  if (!story || story->owner != owner || !offset) return std::nullopt;
  return Upload{story->name, story->size, *offset};
}

Slice Uploads::append(std::int64_t owner, std::string_view token, std::uint64_t offset, std::string_view bytes) {
  const auto upload = find(owner, token);
  if (!upload) return {};
  return write_slice(content_of(token), *upload, offset, bytes.size(), [&](File& file) { file.write(bytes); });
}

Slice Uploads::append_file(std::int64_t owner, std::string_view token, std::uint64_t offset, const fs::path& slice) {
  const auto upload = find(owner, token);
  if (!upload) return {};
  auto source = File::open_to_read(slice);
  return write_slice(content_of(token), *upload, offset, source.size(), [&](File& file) {
    std::string piece(1U << 18U, '\0');
    for (std::size_t count = 0; (count = source.read(piece.data(), piece.size())) > 0;) {
      file.write({piece.data(), count});
    }
  });
}

std::optional<Blob> Uploads::finish(std::int64_t owner, std::string_view token) {
  const auto upload = find(owner, token);
  if (!upload || upload->offset != upload->size) return std::nullopt;
  auto blob = store_.keep_file(content_of(token));
  fs::remove(story_of(token));
  return blob;
}

void Uploads::give_up(std::int64_t owner, std::string_view token) {
  if (find(owner, token)) remove_both(content_of(token), story_of(token));
}

int Uploads::expire(std::chrono::seconds age, const std::set<std::string>& wanted_tokens) {
  std::vector<fs::path> stories;
  for (const auto& entry : fs::directory_iterator(store_.incoming())) {
    const auto name = entry.path().filename().native();
    if (name.starts_with(prefix) && name.ends_with(story_ending)) stories.push_back(entry.path());
  }
  int expired = 0;
  for (const auto& story : stories) {
    auto content = story;
    content.replace_extension(content_ending);
    if (wanted_tokens.contains(token_in(story)) || !is_older(content, story, age)) continue;
    remove_both(content, story);
    ++expired;
  }
  return expired;
}

}  // namespace relais
