#include "lib/web/content_type.h"

#include <algorithm>
#include <array>
#include <string>

#include "lib/web/header_text.h"

namespace relais::web {
namespace {

struct KnownType {
  std::string_view extension;
  std::string_view type;
};

constexpr std::array known_types{
    KnownType{"avif", "image/avif"},
    KnownType{"bmp", "image/bmp"},
    KnownType{"css", "text/css; charset=utf-8"},
    KnownType{"csv", "text/csv; charset=utf-8"},
    KnownType{"doc", "application/msword"},
    KnownType{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    KnownType{"dwg", "image/vnd.dwg"},
    KnownType{"eml", "message/rfc822"},
    KnownType{"gif", "image/gif"},
    KnownType{"gz", "application/gzip"},
    KnownType{"heic", "image/heic"},
    KnownType{"htm", "text/html; charset=utf-8"},
    KnownType{"html", "text/html; charset=utf-8"},
    KnownType{"ico", "image/x-icon"},
    KnownType{"ics", "text/calendar; charset=utf-8"},
    KnownType{"jpeg", "image/jpeg"},
    KnownType{"jpg", "image/jpeg"},
    KnownType{"js", "text/javascript; charset=utf-8"},
    KnownType{"json", "application/json"},
    KnownType{"log", "text/plain; charset=utf-8"},
    KnownType{"m4a", "audio/mp4"},
    KnownType{"map", "application/json"},
    KnownType{"md", "text/plain; charset=utf-8"},
    KnownType{"mjs", "text/javascript; charset=utf-8"},
    KnownType{"mov", "video/quicktime"},
    KnownType{"mp3", "audio/mpeg"},
    KnownType{"mp4", "video/mp4"},
    KnownType{"msg", "application/vnd.ms-outlook"},
    KnownType{"odp", "application/vnd.oasis.opendocument.presentation"},
    KnownType{"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    KnownType{"odt", "application/vnd.oasis.opendocument.text"},
    KnownType{"ogg", "audio/ogg"},
    KnownType{"pdf", "application/pdf"},
    KnownType{"png", "image/png"},
    KnownType{"ppt", "application/vnd.ms-powerpoint"},
    KnownType{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    KnownType{"rtf", "application/rtf"},
    KnownType{"svg", "image/svg+xml"},
    KnownType{"tif", "image/tiff"},
    KnownType{"tiff", "image/tiff"},
    KnownType{"ttf", "font/ttf"},
    KnownType{"txt", "text/plain; charset=utf-8"},
    KnownType{"vcf", "text/vcard; charset=utf-8"},
    KnownType{"wav", "audio/wav"},
    KnownType{"webm", "video/webm"},
    KnownType{"webmanifest", "application/manifest+json"},
    KnownType{"webp", "image/webp"},
    KnownType{"woff", "font/woff"},
    KnownType{"woff2", "font/woff2"},
    KnownType{"xls", "application/vnd.ms-excel"},
    KnownType{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    KnownType{"xml", "application/xml"},
    KnownType{"zip", "application/zip"},
};
static_assert(std::is_sorted(known_types.begin(), known_types.end(),
                             [](const KnownType& a, const KnownType& b) { return a.extension < b.extension; }));

std::string bare_type(std::string_view content_type) {
  return lowercase(trimmed(content_type.substr(0, content_type.find(';'))));
}

}  // namespace

std::string_view content_type_of(std::string_view file_name) {
  const auto dot = file_name.rfind('.');
  const auto extension = dot == std::string_view::npos ? std::string{} : lowercase(file_name.substr(dot + 1));
  const auto found = std::lower_bound(known_types.begin(), known_types.end(), extension,
                                      [](const KnownType& known, const std::string& e) { return known.extension < e; });
  return found != known_types.end() && found->extension == extension ? found->type : "application/octet-stream";
}

bool is_safe_to_show(std::string_view content_type) {
  constexpr std::array<std::string_view, 6> safe{"image/png",  "image/jpeg",      "image/gif",
                                                 "image/webp", "application/pdf", "text/plain"};
  return std::find(safe.begin(), safe.end(), bare_type(content_type)) != safe.end();
}

bool is_compressible(std::string_view content_type) {
  const auto type = bare_type(content_type);
  if (type == "text/event-stream") return false;
  return type.starts_with("text/") || type == "application/json" || type == "application/xml" ||
         type == "application/javascript" || type == "message/rfc822" || type.ends_with("+json") ||
         type.ends_with("+xml");
}

}  // namespace relais::web
