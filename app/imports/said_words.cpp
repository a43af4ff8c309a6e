#include "imports/said_words.h"

#include <algorithm>
#include <charconv>
#include <map>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "dispatch/options.h"
#include "lib/text/characters.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "people/language.h"

namespace relais::imports {
namespace {

std::string word_among(const Options& options, const std::string& text) {
  const auto said = folded(on_one_line(text));
  for (const auto& option : options) {
    if (said == folded(option.label) || said == option.value) return option.value;
  }
  return text;
}

std::string relations_in(const std::string& text) {
  const auto options = options_of<parties::Relation>();
  std::string words;
  std::string part;
  const auto take = [&] {
    if (!on_one_line(part).empty()) words += (words.empty() ? "" : ",") + word_among(options, part);
    part.clear();
  };
  for (const char each : text) {
    if (each == ',' || each == ';' || each == '/' || each == '|' || each == '\n') {
      take();
    } else {
      part += each;
    }
  }
  take();
  return words;
}

// In each language of the desk, since a file is of whoever wrote it.
std::map<std::string, std::string> codes_of_countries() {
  std::map<std::string, std::string> codes;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    for (const auto language : all_of<Language>()) {
      icu::UnicodeString name;
      icu::Locale{"", *code}.getDisplayCountry(icu::Locale{std::string{name_of(language)}.c_str()}, name);
      std::string text;
      codes.emplace(folded(name.toUTF8String(text)), *code);
    }
  }
  return codes;
}

std::string country_in(const std::string& text) {
  static const auto codes = codes_of_countries();
  const auto code = codes.find(folded(on_one_line(text)));
  return code == codes.end() ? text : code->second;
}

// "22/11/2026", "22.11.2026", "22-11-2026".
std::string day_in(const std::string& text) {
  std::array<int, 3> numbers{};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && (at == end || std::string_view{"/.-"}.find(*at++) == std::string_view::npos)) return text;
    const auto [behind, error] = std::from_chars(at, end, numbers.at(i));
    if (error != std::errc{}) return text;
    at = behind;
  }
  const auto [day, month, year] = numbers;
  if (at != end || year < 1900 || day > 31) return text;
  return fmt::format("{}-{:02}-{:02}", year, month, day);
}

}  // namespace

std::string said_word(std::string_view field, const std::string& text) {
  if (field == "kind") return word_among(options_of<parties::PartyKind>(), text);
  if (field == "relations") return relations_in(text);
  if (field == "vat_liability") return word_among(options_of<parties::VatLiability>(), text);
  if (field == "quality") return word_among(options_of<parties::Quality>(), text);
  if (field == "language") return word_among(options_of<Language>(), text);
  if (field == "country") return country_in(text);
  if (field == "starts_on" || field == "ends_on") return day_in(text);
  return text;
}

}  // namespace relais::imports
