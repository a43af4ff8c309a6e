#include "lib/mail/public_providers.h"

#include <libpsl.h>

#include "lib/mail/public_providers_tables.h"
#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

bool is_in(std::span<const std::string_view> words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

std::string simplified(std::string_view domain) {
  constexpr std::size_t longest = 253;
  auto name = ascii_lower(without_blanks(domain));
  if (name.ends_with('.')) name.pop_back();
  return name.size() > longest ? std::string{} : name;
}

// "uk" knows "co.uk" as an ending: the name before it is what somebody registered.
std::string registered_part(const std::string& name) {
  const char* registered = psl_registrable_domain(psl_builtin(), name.c_str());
  return registered == nullptr ? std::string{} : std::string{registered};
}

std::string_view parent_of(std::string_view domain) {
  const auto dot = domain.find('.');
  return dot == std::string_view::npos ? std::string_view{} : domain.substr(dot + 1);
}

bool is_known_provider(std::string_view name) {
  if (is_in(public_provider_domains, name)) return true;
  const auto registered = registered_part(std::string{name});
  return registered == name && is_in(public_provider_names, name.substr(0, name.find('.')));
}

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// "10.0.0.1" and "[10.0.0.1]" have the shape of a name and are none; nor does anybody register an ending of our house.
bool is_public_name(std::string_view name) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-.";
  const auto ending = name.substr(name.rfind('.') + 1);
  const bool is_clean = std::all_of(name.begin(), name.end(), [&](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || allowed.find(c) != std::string_view::npos;
  });
  if (!is_clean || name.find("..") != std::string_view::npos || name.starts_with('.') || is_number(ending))
    return false;
  return ending != "local" && ending != "localdomain" && ending != "lan" && ending != "internal";
}

}  // namespace

bool is_public_provider(std::string_view domain) {
  const auto name = simplified(domain);
  for (std::string_view part{name}; !part.empty(); part = parent_of(part)) {
    if (is_known_provider(part)) return true;
  }
  return false;
}

std::string organisation_of(std::string_view domain) {
  const auto name = simplified(domain);
  if (!is_public_name(name) || is_public_provider(name)) return {};
  auto registered = registered_part(name);
  if (!is_in(shared_domains, registered) || registered == name) return registered;
  const auto before = name.substr(0, name.size() - registered.size() - 1);
  return before.substr(before.rfind('.') + 1) + "." + registered;
}

}  // namespace relais::mail
