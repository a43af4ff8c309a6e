#include "lib/mail/inline_pictures.h"

#include <set>

namespace relais::mail {
namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_code =
        text[i] == '%' && i + 2 < text.size() && hexadecimal(text[i + 1]) >= 0 && hexadecimal(text[i + 2]) >= 0;
    out += is_code ? static_cast<char>(hexadecimal(text[i + 1]) * 16 + hexadecimal(text[i + 2])) : text[i];
    if (is_code) i += 2;
  }
  return out;
}

std::set<std::string> shown_in(std::string_view html) {
  std::set<std::string> ids;
  for (auto at = html.find("cid:"); at != std::string_view::npos; at = html.find("cid:", at)) {
    at += 4;
    ids.insert(percent_decoded(html.substr(at, html.find_first_of("\"'<>) \n", at) - at)));
  }
  return ids;
}

}  // namespace

void mark_inline_pictures(std::string_view html, std::vector<Attachment>& attachments) {
  if (attachments.empty()) return;
  const auto shown = shown_in(html);
  for (auto& file : attachments) file.is_inline = !file.content_id.empty() && shown.contains(file.content_id);
}

}  // namespace relais::mail
