#include "lib/text/email_address.h"

#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <memory>

#include "lib/text/characters.h"

namespace relais {
namespace {

constexpr std::size_t longest = 254;
constexpr std::size_t longest_local_part = 64;

bool is_ascii_letter_or_digit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// The characters of an atom (RFC 5322, 3.2.3), and those beyond ASCII (RFC 6531).
bool may_stand_in_local_part(char c) {
  constexpr std::string_view signs = ".!#$%&'*+-/=?^_`{|}~";
  return is_ascii_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
         signs.find(c) != std::string_view::npos;
}

// Separators and controls beyond ASCII look like spaces, so nobody means them in an address.
bool is_one_word(std::string_view text) { return on_one_line(text) == text && text.find("\u00a0") == text.npos; }

// An encoded word in an address is read as what it hides by one program and as it stands by the next.
bool holds_encoded_word(std::string_view text) { return text.find("=?") != std::string_view::npos; }

bool is_local_part(std::string_view text) {
  return !text.empty() && !holds_encoded_word(text) && text.size() <= longest_local_part && is_one_word(text) &&
         text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), may_stand_in_local_part);
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return is_ascii_letter_or_digit(c) || c == '-'; });
}

bool are_labels(std::string_view domain) {
  while (true) {
    const auto dot = domain.find('.');
    if (!is_label(domain.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    domain.remove_prefix(dot + 1);
  }
}

const icu::IDNA* idna() {
  static const auto instance = [] {
    UErrorCode code = U_ZERO_ERROR;
    return std::unique_ptr<icu::IDNA>{icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII, code)};
  }();
  return instance.get();
}

// As name servers know it: lower case, "bücher.de" as "xn--bcher-kva.de". Empty where it is no domain.
std::string ascii_domain(std::string_view domain) {
  UErrorCode code = U_ZERO_ERROR;
  icu::IDNAInfo info;
  std::string ascii;
  icu::StringByteSink<std::string> sink(&ascii);
  idna()->nameToASCII_UTF8({domain.data(), static_cast<std::int32_t>(domain.size())}, sink, info, code);
  const bool is_known = ascii == "localhost" || ascii.find('.') != std::string::npos;
  return U_SUCCESS(code) && !info.hasErrors() && is_known && are_labels(ascii) ? ascii : std::string{};
}

// Case alone is disregarded: "rené@" and "rene@" are two people.
std::string without_case(std::string_view text) {
  UErrorCode code = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(code);
  std::string key;
  icu::StringByteSink<std::string> sink(&key);
  if (U_SUCCESS(code)) {
    casefold->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, code);
  }
  return U_SUCCESS(code) ? key : std::string{text};
}

}  // namespace

std::optional<EmailAddress> EmailAddress::from(std::string_view typed) {
  const auto text = trimmed(typed);
  const auto at = text.rfind('@');
  if (text.size() > longest || at == std::string_view::npos || !is_valid_utf8(text)) return std::nullopt;
  const auto local_part = text.substr(0, at);
  const auto domain = ascii_domain(text.substr(at + 1));
  if (!is_local_part(local_part) || domain.empty()) return std::nullopt;
  return EmailAddress{std::string{text}, without_case(local_part) + "@" + domain};
}

std::string_view EmailAddress::local_part() const { return std::string_view{text_}.substr(0, text_.rfind('@')); }

std::string_view EmailAddress::domain() const { return std::string_view{text_}.substr(text_.rfind('@') + 1); }

std::string email_key_of(std::string_view address) {
  const auto email = EmailAddress::from(address);
  return email ? email->key() : std::string{};
}

}  // namespace relais
