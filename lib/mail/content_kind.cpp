#include "lib/mail/content_kind.h"

#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> beginnings{{
    {"%PDF-"sv, "application/pdf"sv},
    {"\x89PNG\r\n\x1a\n"sv, "image/png"sv},
    {"\xFF\xD8\xFF"sv, "image/jpeg"sv},
    {"GIF87a"sv, "image/gif"sv},
    {"GIF89a"sv, "image/gif"sv},
}};

std::string_view shown_by(std::string_view content) {
  for (const auto& [beginning, kind] : beginnings) {
    if (content.starts_with(beginning)) return kind;
  }
  if (content.starts_with("RIFF") && content.size() > 12 && content.substr(8, 4) == "WEBP") return "image/webp";
  return {};
}

}  // namespace

std::string_view kind_alone(std::string_view declared) {
  return without_blanks(declared.substr(0, declared.find(';')));
}

std::string kind_of_content(std::string_view declared, std::string_view content) {
  if (const auto shown = shown_by(content); !shown.empty()) return std::string{shown};
  return ascii_lower(kind_alone(declared));
}

}  // namespace relais::mail
