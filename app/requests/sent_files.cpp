#include "requests/sent_files.h"

#include <algorithm>

#include "dispatch/typed_list.h"
#include "lib/blobs/uploads.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/web/content_type.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_name = 200;

bool is_attached(const web::UploadedFile& file) { return file.field == "files" && file.size > 0; }

std::string name_of(const std::string& given) {
  auto name = shortened(on_one_line(repaired(given)), longest_name);
  return name.empty() ? std::string{t("file")} : name;
}

conversations::NewAttachment attachment(const std::string& given, const Blob& blob) {
  const auto name = name_of(given);
  return {name, std::string{web::content_type_of(name)}, blob};
}

std::string too_large(std::uint64_t sum) {
  return t("These files have {sum} together, and a mail takes at most {most}. Send fewer, or smaller ones.",
           {{"sum", conversations::filter_file_size(sum)}, {"most", conversations::filter_file_size(most_sent)}});
}

}  // namespace

std::vector<WaitingFile> waiting_files(const relais::Request& http) {
  return waiting_files(http, typed_list(http, "uploads"));
}

std::vector<WaitingFile> waiting_files(const relais::Request& http, const std::vector<std::string>& tokens) {
  const Uploads uploads{http.services().blobs};
  std::vector<WaitingFile> files;
  for (const auto& token : tokens) {
    const auto upload = uploads.find(http.person().id.value, token);
    files.push_back(upload ? WaitingFile{token, upload->name, upload->size, upload->offset}
                           : WaitingFile{token, {}, 0, 0});
  }
  return files;
}

bool has_form_files(const relais::Request& http) { return std::ranges::any_of(http.http().files, is_attached); }

std::string why_not_sent(const relais::Request& http) {
  const auto waiting = waiting_files(http);
  std::uint64_t sum = 0;
  auto count = waiting.size();
  for (const auto& file : waiting) sum += file.size;
  for (const auto& file : http.http().files) {
    if (!is_attached(file)) continue;
    sum += file.size;
    ++count;
  }
  if (sum > most_sent) return too_large(sum);
  if (count > most_files) return t("A mail takes at most {count} files.", {{"count", std::to_string(most_files)}});
  for (const auto& file : waiting) {
    if (file.size == 0) return std::string{t("A file is no longer here. Choose it again.")};
    if (file.arrived != file.size) return t("“{name}” has not arrived whole. Choose it again.", {{"name", file.name}});
  }
  return {};
}

std::vector<conversations::NewAttachment> take_files(const relais::Request& http) {
  auto& blobs = http.services().blobs;
  Uploads uploads{blobs};
  std::vector<conversations::NewAttachment> attachments;
  for (const auto& file : waiting_files(http)) {
    if (const auto blob = uploads.finish(http.person().id.value, file.token))
      attachments.push_back(attachment(file.name, *blob));
  }
  for (const auto& file : http.http().files) {
    if (is_attached(file)) attachments.push_back(attachment(file.name, blobs.keep_file(file.path)));
  }
  return attachments;
}

}  // namespace relais::requests
