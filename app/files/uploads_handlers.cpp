#include "files/uploads_handlers.h"

#include "lib/blobs/uploads.h"
#include "lib/text/characters.h"

namespace relais::files {
namespace {

constexpr std::uint64_t largest_file = 2'000'000'000;

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Response with_offset(Status status, std::uint64_t offset) {
  Response response;
  response.status = status;
  return std::move(response).with("Upload-Offset", std::to_string(offset)).with("Cache-Control", "no-store");
}

Response mistake(std::string_view field, std::string_view sentence) {
  Response response;
  response.status = Status::unprocessable;
  JsonWriter json{response.body};
  write_json(json, Mistakes{{std::string{field}, std::string{sentence}}});
  return std::move(response).with("Content-Type", "application/json; charset=utf-8");
}

}  // namespace

Response create_upload(Request& request) {
  const auto name = on_one_line(request.typed("name"));
  const auto size = number(request.typed("size"));
  if (name.empty()) return mistake("name", t("The file has no name."));
  if (!size || *size == 0) return mistake("size", t("Say how many bytes the file has."));
  if (*size > largest_file) return mistake("size", t("A file has at most 2 GB."));
  Uploads uploads{request.services().blobs};
  const auto token = uploads.begin(request.person().id.value, name, *size);
  return with_offset(Status::created, 0).with("Location", "/uploads/" + token);
}

Response show_upload(Request& request) {
  const Uploads uploads{request.services().blobs};
  const auto upload = uploads.find(request.person().id.value, request.in_path("upload"));
  if (!upload) throw NotFound();
  return with_offset(Status::ok, upload->offset).with("Upload-Length", std::to_string(upload->size));
}

Response append_to_upload(Request& request) {
  const auto offset = number(request.http().header("Upload-Offset"));
  const auto& body = request.http().body_file;
  if (!offset || !body) return mistake("Upload-Offset", t("Say from which byte this slice begins."));
  Uploads uploads{request.services().blobs};
  const auto slice = uploads.append_file(request.person().id.value, request.in_path("upload"), *offset, *body);
  switch (slice.outcome) {
    case SliceOutcome::kept: return with_offset(Status::no_content, slice.offset);
    case SliceOutcome::wrong_offset: return with_offset(Status::conflict, slice.offset);
    case SliceOutcome::too_long: return with_offset(Status::too_large, slice.offset);
    case SliceOutcome::unknown: break;
  }
  throw NotFound();
}

}  // namespace relais::files
