#include "lib/text/translation.h"

#include <algorithm>

#include "lib/text/catalogue.h"
#include "lib/text/typography.h"

namespace relais {
namespace {

constinit thread_local Language language_of_thread = Language::fr;

std::string_view translated(const CatalogueEntry* entry, Language language, std::size_t form,
                            std::string_view english) {
  if (entry == nullptr) return english;
  const auto text = entry->texts[static_cast<std::size_t>(language)][form];
  return text.empty() ? english : text;
}

const Filling* filling_named(std::string_view name, std::initializer_list<Filling> fillings) {
  const auto found =
      std::find_if(fillings.begin(), fillings.end(), [&](const auto& each) { return each.name == name; });
  return found == fillings.end() ? nullptr : found;
}

void append_placeholder(std::string& out, std::string_view placeholder, std::initializer_list<Filling> fillings) {
  const auto name = placeholder.substr(1, placeholder.size() - 2);
  const auto* filling = filling_named(name, fillings);
  out.append(filling != nullptr ? std::string_view{filling->value} : placeholder);
}

}  // namespace

LanguageScope::LanguageScope(Language language) : before_(language_of_thread) { language_of_thread = language; }

LanguageScope::~LanguageScope() { language_of_thread = before_; }

Language current_language() { return language_of_thread; }

std::string filled(std::string_view pattern, std::initializer_list<Filling> fillings) {
  std::string out;
  out.reserve(pattern.size() + 32);
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
    out.append(pattern.substr(0, close == std::string_view::npos ? close : open));
    if (close == std::string_view::npos) break;
    append_placeholder(out, pattern.substr(open, close - open + 1), fillings);
    pattern.remove_prefix(close + 1);
  }
  return out;
}

std::string_view t(std::string_view english) {
  return translated(interface_catalogue.find(english), language_of_thread, 0, english);
}

std::string t(std::string_view english, std::initializer_list<Filling> fillings) {
  return filled(t(english), fillings);
}

std::string tn(std::string_view one, std::string_view several, std::int64_t count,
               std::initializer_list<Filling> fillings) {
  return filled(filled(PluralText{one, several}.in(language_of_thread, count), {{"count", grouped(count)}}), fillings);
}

Text::Text(std::string_view english) {
  const auto* entry = interface_catalogue.find(english);
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] = translated(entry, static_cast<Language>(i), 0, english);
}

PluralText::PluralText(std::string_view one, std::string_view several)
    : one_(one), several_(several), entry_(interface_catalogue.find(one)) {}

std::string_view PluralText::in(Language language, std::int64_t count) const {
  const auto* written = entry_;
  if (written == nullptr || written->texts[static_cast<std::size_t>(language)][1].empty()) {
    return plural_form(Language::en, count) == 0 ? one_ : several_;
  }
  return translated(written, language, plural_form(language, count), several_);
}

}  // namespace relais
