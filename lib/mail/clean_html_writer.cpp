#include "lib/mail/clean_html_writer.h"

#include "lib/mail/clean_html_elements.h"

namespace relais::mail::cleaning {
namespace {

void write_escaped(std::string& out, std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find_first_of("&<>\"", start), text.size());
    out += text.substr(start, end - start);
    if (end == text.size()) return;
    out += text[end] == '&' ? "&amp;" : text[end] == '<' ? "&lt;" : text[end] == '>' ? "&gt;" : "&quot;";
    start = end + 1;
  }
}

void write_tag(std::string& out, const Node& node) {
  out += '<';
  out += node.name;
  for (const auto& [name, value] : node.attributes) {
    out += ' ';
    out += name;
    out += "=\"";
    write_escaped(out, value);
    out += '"';
  }
  out += is_void(node.name) ? "/>" : ">";
}

void write(std::string& out, const Node& node) {
  if (node.is_text()) write_escaped(out, node.text);
  if (!node.is_text()) write_tag(out, node);
  for (const auto& child : node.children) write(out, *child);
  if (node.is_text() || is_void(node.name)) return;
  out += "</";
  out += node.name;
  out += '>';
}

}  // namespace

std::string written(const Node& root, std::string_view sheet) {
  std::string out;
  if (!sheet.empty()) out = fmt::format("<style>\n{}</style>", sheet);
  write(out, root);
  return out;
}

}  // namespace relais::mail::cleaning
