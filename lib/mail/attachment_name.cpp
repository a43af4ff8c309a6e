#include "lib/mail/attachment_name.h"

#include "lib/mail/charset.h"
#include "lib/mail/message.h"

namespace relais::mail {
namespace {

constexpr std::size_t longest_name = 200;

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> extensions{{
    {"application/pdf", ".pdf"},
    {"application/zip", ".zip"},
    {"application/ms-tnef", ".dat"},
    {"application/pgp-signature", ".asc"},
    {"application/pkcs7-signature", ".p7s"},
    {"image/gif", ".gif"},
    {"image/jpeg", ".jpg"},
    {"image/png", ".png"},
    {"message/delivery-status", ".txt"},
    {"text/calendar", ".ics"},
    {"text/csv", ".csv"},
    {"text/html", ".html"},
}};

std::string_view extension(std::string_view type) {
  for (const auto& [known, ending] : extensions) {
    if (known == type) return ending;
  }
  return type.starts_with("text/") ? ".txt" : ".bin";
}

// Cut between characters, the ending kept.
std::string shortened(const std::string& name) {
  if (name.size() <= longest_name) return name;
  const auto dot = name.rfind('.');
  const auto ending = dot == std::string::npos || name.size() - dot > 12 ? std::string{} : name.substr(dot);
  auto length = longest_name - ending.size();
  while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U) --length;
  return name.substr(0, length) + ending;
}

std::string without_folders(std::string_view name) {
  const auto slash = name.find_last_of("/\\");
  return std::string{slash == std::string_view::npos ? name : name.substr(slash + 1)};
}

// U+202A to U+202E and U+2066 to U+2069 turn what follows round: "facture<U+202E>fdp.exe" would read as a PDF.
std::string without_direction(std::string name) {
  constexpr std::array<std::string_view, 9> turns{"\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
                                                  "\u2066", "\u2067", "\u2068", "\u2069"};
  for (const auto turn : turns) {
    for (auto at = name.find(turn); at != std::string::npos; at = name.find(turn, at)) name.erase(at, turn.size());
  }
  return name;
}

std::string numbered(std::size_t place, std::string_view ending) { return fmt::format("part-{}{}", place + 1, ending); }

std::string message_name(std::string_view content, std::size_t place) {
  constexpr std::size_t longest_header = 32768;
  auto name = parse(content.substr(0, longest_header)).subject;
  std::replace(name.begin(), name.end(), '/', '-');
  std::replace(name.begin(), name.end(), '\\', '-');
  return name.empty() ? numbered(place, ".eml") : shortened(name + ".eml");
}

}  // namespace

std::string attachment_name(std::string_view given, std::string_view type, std::string_view content,
                            std::size_t place) {
  // Mail programs call an attached message anything; what it is about says more.
  if (type == "message/rfc822" || type == "message/global") return message_name(content, place);
  const auto name = without_folders(without_direction(clean_line(given)));
  if (!name.empty() && name != "." && name != "..") return shortened(name);
  return numbered(place, extension(type));
}

}  // namespace relais::mail
