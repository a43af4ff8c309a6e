#include "lib/web/multipart.h"

#include <algorithm>

#include "lib/web/header_text.h"
#include "lib/web/limits.h"
#include "lib/web/part_head.h"
#include "lib/web/refusal.h"

namespace relais::web {
namespace {

constexpr std::string_view end_of_head = "\r\n\r\n";
constexpr std::size_t longest_boundary = 70;
// Spaces that old gateways leave after a boundary.
constexpr std::size_t longest_padding = 200;

}  // namespace

std::string multipart_boundary(std::string_view content_type) {
  const auto type = read_parameterised(content_type);
  const auto boundary = type.parameter("boundary");
  if (boundary.empty() || boundary.size() > longest_boundary || !is_header_value(boundary)) {
    throw bad_request("The form has no boundary.");
  }
  return std::string{boundary};
}

MultipartReader::MultipartReader(std::string_view boundary, PartSink& sink)
    : sink_{sink}, delimiter_{"\r\n--" + std::string{boundary}} {
  // The first boundary may stand at the very beginning, without a line before it.
  kept_ = "\r\n";
}

void MultipartReader::take(std::string_view bytes) {
  if (stage_ == Stage::epilogue) return;
  kept_ += bytes;
  std::string_view rest = kept_;
  while (step(rest)) {
  }
  kept_.erase(0, kept_.size() - rest.size());
}

void MultipartReader::finish() const {
  if (stage_ != Stage::epilogue) throw bad_request("The form ends in its middle.");
}

bool MultipartReader::step(std::string_view& rest) {
  switch (stage_) {
    case Stage::preamble: return skip_preamble(rest);
    case Stage::after_boundary: return read_boundary_end(rest);
    case Stage::head: return read_head(rest);
    case Stage::content: return read_content(rest);
    case Stage::epilogue: return false;
  }
  return false;
}

bool MultipartReader::skip_preamble(std::string_view& rest) {
  const auto found = rest.find(delimiter_);
  if (found == std::string_view::npos) {
    rest.remove_prefix(rest.size() - std::min(rest.size(), delimiter_.size() - 1));
    return false;
  }
  rest.remove_prefix(found + delimiter_.size());
  stage_ = Stage::after_boundary;
  return true;
}

bool MultipartReader::read_boundary_end(std::string_view& rest) {
  if (rest.size() < 2) return false;
  if (rest.starts_with("--")) {
    stage_ = Stage::epilogue;
    return false;
  }
  const auto line_end = rest.find("\r\n");
  const auto padding = rest.substr(0, line_end);
  const bool is_half = line_end == std::string_view::npos;
  const auto longest = longest_padding + (is_half ? 1 : 0);
  if (padding.find_first_not_of(is_half ? " \t\r" : " \t") != std::string_view::npos || padding.size() > longest) {
    throw bad_request("The form has a broken boundary.");
  }
  if (is_half) return false;
  // The line's end stays: it is the end of the head where the part has none.
  rest.remove_prefix(line_end);
  stage_ = Stage::head;
  return true;
}

bool MultipartReader::read_head(std::string_view& rest) {
  const auto end = rest.find(end_of_head);
  const bool is_half = end == std::string_view::npos;
  const auto longest = limits::part_head + (is_half ? end_of_head.size() - 1 : 0);
  if (std::min(end, rest.size()) > longest) throw bad_request("A part of the form has too long a head.");
  if (is_half) return false;
  sink_.begin_part(read_part_head(rest.substr(2, end < 2 ? 0 : end - 2)));
  rest.remove_prefix(end + end_of_head.size());
  stage_ = Stage::content;
  return true;
}

bool MultipartReader::read_content(std::string_view& rest) {
  const auto found = rest.find(delimiter_);
  if (found == std::string_view::npos) {
    const auto certain = rest.size() - std::min(rest.size(), delimiter_.size() - 1);
    if (certain > 0) sink_.part_bytes(rest.substr(0, certain));
    rest.remove_prefix(certain);
    return false;
  }
  if (found > 0) sink_.part_bytes(rest.substr(0, found));
  sink_.end_part();
  rest.remove_prefix(found + delimiter_.size());
  stage_ = Stage::after_boundary;
  return true;
}

}  // namespace relais::web
