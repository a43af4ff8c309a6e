// How the compiled views make text and Html of values: joined, filtered, translated with what fills them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "lib/html/html.h"
#include "lib/html/view_values.h"
#include "lib/text/translation.h"
#include "lib/text/typography.h"

namespace relais::view {

// A call of a macro as a value.
template <class Write>
Html html(const Write& write) {
  std::string text;
  HtmlWriter out{text};
  write(out);
  return Html::trusted(std::move(text));
}

// `~`: Html where one of the parts is, the others escaped; else text.
template <class... T>
auto joined(const T&... parts) {
  if constexpr ((std::same_as<T, Html> || ...)) {
    return html([&](HtmlWriter& out) { (out.put(parts), ...); });
  } else {
    std::string text;
    const auto append = [&text]<class Part>(const Part& part) {
      if constexpr (Textual<Part>) {
        text.append(std::string_view{part});
      } else if constexpr (Named<Part>) {
        text.append(name_of(part));
      } else {
        static_assert(std::integral<Part> && !std::same_as<Part, bool>, "~ joins texts, words and whole numbers");
        text.append(std::to_string(part));
      }
    };
    (append(parts), ...);
    return text;
  }
}

std::string join(const auto& list, std::string_view between) {
  std::string text;
  bool first = true;
  for (const auto& each : list) {
    text = joined(text, first ? std::string_view{} : between, get(each));
    first = false;
  }
  return text;
}

std::string lower(std::string_view text);
std::string upper(std::string_view text);
std::int64_t length_of_text(std::string_view text);

// Characters of a text, entries of a list.
template <class T>
std::int64_t length(const T& value) {
  if constexpr (Textual<T>) {
    return length_of_text(value);
  } else {
    return static_cast<std::int64_t>(std::size(value));
  }
}

// An address that a browser may follow: a path, or http, https, mailto, tel and the like. Anything else becomes "#".
std::string_view safe_address(std::string_view address);

struct HtmlFilling {
  std::string_view name;
  Html value;
};

template <class T>
auto filling(std::string_view name, const T& value) {
  if constexpr (std::same_as<T, Html>) {
    return HtmlFilling{name, value};
  } else {
    return Filling{name, joined(value)};
  }
}

Html filled_html(std::string_view pattern, std::initializer_list<HtmlFilling> fillings);
inline HtmlFilling as_html(const Filling& filling) { return {filling.name, Html::escaped(filling.value)}; }
inline HtmlFilling as_html(const HtmlFilling& filling) { return filling; }

// The text with what fills it; Html where one of the fillings is, the rest escaped.
template <class... F>
auto filled_with(std::string_view pattern, const F&... fillings) {
  if constexpr ((std::same_as<F, HtmlFilling> || ...)) {
    return filled_html(pattern, {as_html(fillings)...});
  } else {
    return filled(pattern, {fillings...});
  }
}

template <class... F>
auto translated(const Text& text, const F&... fillings) {
  return filled_with(t(text), fillings...);
}

// A number of things: of a list, as many as it has.
template <class T>
std::int64_t as_count(const T& value) {
  if constexpr (std::integral<T>) {
    return static_cast<std::int64_t>(value);
  } else {
    return length(value);
  }
}

template <class... F>
auto translated(const PluralText& text, std::int64_t count, const F&... fillings) {
  return filled_with(text.in(current_language(), count), Filling{"count", grouped(count)}, fillings...);
}

}  // namespace relais::view
