// The words of the interface. English stands in the code and is the key; the catalogues in locales/ are compiled into
// the program. The language is that of the thread's current LanguageScope, French where there is none.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace relais {

struct CatalogueEntry;

enum class Language { fr, nl, de, en };

constexpr auto names_of(Language) {
  using namespace std::string_view_literals;
  return std::array{"fr"sv, "nl"sv, "de"sv, "en"sv};
}

class LanguageScope {
public:
  explicit LanguageScope(Language language);
  LanguageScope(const LanguageScope&) = delete;
  LanguageScope& operator=(const LanguageScope&) = delete;
  ~LanguageScope();

private:
  Language before_;
};

Language current_language();

// The English text must be a literal: the build collects it and fails where the French one is missing.
std::string_view t(std::string_view english);
// With {names} filled in: t("Sent to {name}", {{"name", person.name}}).
struct Filling {
  std::string_view name;
  std::string value;
};
std::string t(std::string_view english, std::initializer_list<Filling> fillings);
// By number, in the plural rule of the language; {count} is filled in by itself.
std::string tn(std::string_view one, std::string_view several, std::int64_t count,
               std::initializer_list<Filling> fillings = {});

// For a literal that stands in a table and is shown later by t(): the build collects it here.
constexpr std::string_view translatable(std::string_view english) { return english; }

// A text that has been looked up already: what the compiled views keep. The English must be a literal here too.
class Text {
public:
  explicit Text(std::string_view english);

  std::string_view in(Language language) const { return words_[static_cast<std::size_t>(language)]; }

private:
  std::array<std::string_view, 4> words_;
};

class PluralText {
public:
  PluralText(std::string_view one, std::string_view several);

  std::string_view in(Language language, std::int64_t count) const;

private:
  std::string_view one_;
  std::string_view several_;
  const CatalogueEntry* entry_;
};

inline std::string_view t(const Text& text) { return text.in(current_language()); }

// The pattern with each {name} replaced; a name without a filling stays as it is.
std::string filled(std::string_view pattern, std::initializer_list<Filling> fillings);

}  // namespace relais
