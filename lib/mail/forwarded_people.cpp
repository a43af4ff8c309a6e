#include "lib/mail/forwarded_people.h"

#include "lib/mail/address.h"
#include "lib/mail/forwarded_spaces.h"
#include "lib/text/characters.h"
#include "lib/text/email_address.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_people = 500;

struct FoundAddress {
  std::string text;
  std::size_t start = 0;
};

bool stands_in_address(char c) { return " <>[]()\"',;:\t«»|"sv.find(c) == std::string_view::npos && c != '@'; }

std::optional<FoundAddress> address_around(std::string_view text, std::size_t at) {
  auto start = at;
  while (start > 0 && stands_in_address(text[start - 1])) --start;
  auto end = at + 1;
  while (end < text.size() && stands_in_address(text[end])) ++end;
  while (end > at && text[end - 1] == '.') --end;
  const auto address = EmailAddress::from(text.substr(start, end - start));
  // A name of Notes, as Marie Dupont/CLIENT@CLIENT, has no dot behind the @.
  if (!address || address->domain().find('.') == std::string_view::npos) return std::nullopt;
  return FoundAddress{address->text(), start};
}

std::vector<FoundAddress> addresses_in(std::string_view text) {
  constexpr std::size_t most = 8;
  std::vector<FoundAddress> found;
  for (auto at = text.find('@'); at != std::string_view::npos && found.size() < most; at = text.find('@', at + 1)) {
    auto address = address_around(text, at);
    if (!address) continue;
    const bool is_known =
        std::any_of(found.begin(), found.end(), [&](const auto& f) { return same_address(f.text, address->text); });
    if (!is_known) found.push_back(*std::move(address));
  }
  return found;
}

bool ends_with_opening(std::string_view text) {
  return text.ends_with(' ') || text.ends_with('<') || text.ends_with('[') || text.ends_with(',');
}

constexpr std::array quotes{"\""sv, "'"sv, "«"sv, "»"sv, "“"sv, "”"sv, "„"sv, "‘"sv, "’"sv, "*"sv};

std::string_view without_quotes(std::string_view name) {
  for (std::size_t before = 0; before != name.size();) {
    before = name.size();
    name = trimmed(name);
    for (const auto quote : quotes) {
      if (name.starts_with(quote)) name.remove_prefix(quote.size());
      if (name.ends_with(quote)) name.remove_suffix(quote.size());
    }
  }
  return name;
}

std::string_view after_behalf(std::string_view name) {
  for (const auto phrase : {"De la part de "sv, "de la part de "sv, "on behalf of "sv, "On Behalf Of "sv, "namens "sv,
                            "im Auftrag von "sv, "Im Auftrag von "sv}) {
    if (const auto at = name.rfind(phrase); at != std::string_view::npos) name.remove_prefix(at + phrase.size());
  }
  return name;
}

std::string name_in(std::string_view text) {
  while (true) {
    const auto before = text.size();
    text = trimmed(text);
    if (text.ends_with("mailto:")) text.remove_suffix("mailto:"sv.size());
    while (ends_with_opening(text)) text.remove_suffix(1);
    if (text.size() == before) break;
  }
  // A parenthesis that opens belongs to the address behind it: "Jean Dupont (jean@client.example)".
  while (text.ends_with('(')) text.remove_suffix(1);
  return std::string{without_quotes(after_behalf(text))};
}

Mailbox without_address(std::string_view text) {
  const auto bracket = text.find('<');
  return {name_in(bracket == 0 ? std::string_view{} : text.substr(0, bracket)), {}};
}

// At commas or semicolons that stand outside of quotes and brackets.
std::vector<std::string_view> split(std::string_view value, char separator) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  bool in_quotes = false;
  int brackets = 0;
  for (std::size_t i = 0; i < value.size() && pieces.size() < most_people; ++i) {
    const char c = value[i];
    if (c == '"') in_quotes = !in_quotes;
    if (c == '<') ++brackets;
    if (c == '>') brackets = std::max(brackets - 1, 0);
    if (c != separator || in_quotes || brackets > 0) continue;
    pieces.push_back(value.substr(start, i - start));
    start = i + 1;
  }
  pieces.push_back(value.substr(start));
  return pieces;
}

// "Dupont, Jean <jean@client.example>" is one person, so what has no address goes with what follows.
std::vector<std::string_view> people_between_commas(std::string_view value) {
  std::vector<std::string_view> people;
  const char* start = value.data();
  for (const auto piece : split(value, ',')) {
    if (piece.find('@') == std::string_view::npos && piece.data() + piece.size() != value.data() + value.size())
      continue;
    people.emplace_back(start, static_cast<std::size_t>(piece.data() + piece.size() - start));
    start = piece.data() + piece.size() + 1;
  }
  return people;
}

Mailbox mailbox_in(std::string_view text) { return forwarded_sender(text).mailbox; }

}  // namespace

ForwardedSender forwarded_sender(std::string_view value) {
  const auto addresses = addresses_in(value);
  if (addresses.empty()) return {without_address(value), false};
  const auto& address = addresses.back();
  auto name = name_in(value.substr(0, address.start));
  if (same_address(name, address.text)) name.clear();
  const bool names_several = addresses.size() > 1 || name.find(';') != std::string::npos;
  return {{std::move(name), address.text}, names_several};
}

std::vector<Mailbox> forwarded_recipients(std::string_view value) {
  std::vector<Mailbox> recipients;
  const auto by_semicolon = split(value, ';');
  for (const auto text : by_semicolon.size() > 1 ? by_semicolon : people_between_commas(value)) {
    auto recipient = mailbox_in(trimmed(text));
    if (!recipient.name.empty() || !recipient.address.empty()) recipients.push_back(std::move(recipient));
  }
  return recipients;
}

}  // namespace relais::mail
