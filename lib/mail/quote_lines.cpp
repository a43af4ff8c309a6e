#include "lib/mail/quote_lines.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

struct Stand {
  std::string_view written;
  std::string_view read;
};

constexpr std::array stands{Stand{"\u00A0", " "}, Stand{"\u202F", " "}, Stand{"\u2019", "'"}, Stand{"\uFEFF", ""},
                            Stand{"\u200B", ""},  Stand{"\u200E", ""},  Stand{"\u200F", ""}};

void append(std::string& out, std::string_view read) {
  if (read != " ") {
    out += read;
  } else if (!out.empty() && out.back() != ' ') {
    out += ' ';
  }
}

const Stand* stand_at(std::string_view rest) {
  if (static_cast<unsigned char>(rest.front()) < 0x80) return nullptr;
  const auto* found =
      std::find_if(stands.begin(), stands.end(), [&](const Stand& stand) { return rest.starts_with(stand.written); });
  return found == stands.end() ? nullptr : found;
}

std::string simplified(std::string_view line) {
  constexpr std::size_t longest = 400;
  std::string out;
  line = line.substr(0, longest);
  out.reserve(line.size());
  while (!line.empty()) {
    const char c = line.front();
    const auto* stand = stand_at(line);
    if (stand != nullptr) {
      append(out, stand->read);
    } else if (c == ' ' || c == '\t' || c == '\r') {
      append(out, " ");
    } else if (c != '*') {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    line.remove_prefix(stand != nullptr ? stand->written.size() : 1);
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

bool begins_like_a_name(std::string_view line) {
  const auto first = line.find_first_not_of(" \t*");
  if (first == std::string_view::npos) return false;
  const char c = line[first];
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z');
}

// The space behind the dashes is often lost on the way; without it, two dashes are also what parts two paragraphs.
bool is_rule_of_signature(std::string_view line, std::string_view below) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line == "-- ") return true;
  return line == "--" && begins_like_a_name(below.substr(0, below.find('\n')));
}

void look_ahead(std::vector<QuoteLine>& lines) {
  bool nothing_fresh = true;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    nothing_fresh = line->is_rule_of_signature || (nothing_fresh && (line->is_marked() || line->is_blank()));
    line->nothing_fresh = nothing_fresh;
  }
}

}  // namespace

std::vector<QuoteLine> quote_lines_of(std::string_view text) {
  std::vector<QuoteLine> lines;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto line = text.substr(start, end - start);
    const auto below = text.substr(std::min(end + 1, text.size()));
    lines.push_back({start, simplified(line), is_rule_of_signature(line, below)});
    start = end + 1;
  }
  look_ahead(lines);
  return lines;
}

}  // namespace relais::mail
