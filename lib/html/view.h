// What the compiled views stand on: what is true, what is equal, how values become text. Templates, so that a mistake
// is found when the view is compiled and at the view's own line.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "lib/html/assets.h"
#include "lib/html/html.h"
#include "lib/text/names.h"
#include "lib/text/translation.h"
#include "lib/text/typography.h"
#include "lib/time/format.h"

namespace relais::view {

template <class T>
concept Textual = std::convertible_to<const T&, std::string_view>;

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
template <class T>
constexpr bool is_holder = is_optional<T>;
template <class T>
constexpr bool is_holder<T*> = !std::same_as<std::remove_const_t<T>, char>;
template <class T, class D>
constexpr bool is_holder<std::unique_ptr<T, D>> = true;

[[noreturn]] void refuse_nothing();

// What an optional or a pointer holds, anything else as it is. A view asks {% if x %} before; where it did not, the
// page ends with an error instead of showing something wrong.
template <class T>
constexpr const auto& get(const T& value) {
  if constexpr (is_holder<T>) {
    if (!value) refuse_nothing();
    return get(*value);
  } else {
    return value;
  }
}

// What is there: a number that is not zero, a text or a list that is not empty, an optional that holds something.
template <class T>
constexpr bool truth(const T&) = delete;
constexpr bool truth(bool value) { return value; }
template <std::integral T>
requires(!std::same_as<T, bool>) constexpr bool truth(const T& number) { return number != 0; }
template <class T>
requires is_holder<T>
constexpr bool truth(const T& holder) { return static_cast<bool>(holder); }
template <Textual T>
constexpr bool truth(const T& text) {
  return !std::string_view{text}.empty();
}
template <class T>
requires(!Textual<T> && requires(const T& list) { list.empty(); }) constexpr bool truth(const T& list) {
  return !list.empty();
}

constexpr bool is_empty(const auto& list) { return std::begin(list) == std::end(list); }

void the_enumeration_has_no_such_word();

template <Named E>
consteval E word_of(const char* literal) {
  const auto word = named<E>(literal);
  if (!word) the_enumeration_has_no_such_word();
  return *word;
}

// A literal that something is compared with. Beside an enumeration it is looked for among its words while compiling.
template <class T>
struct Word {
  consteval Word(const char* literal) : value(literal) {}

  std::string_view value;
};
template <Named E>
struct Word<E> {
  consteval Word(const char* literal) : value(word_of<E>(literal)) {}

  E value;
};
template <class T>
struct Word<std::optional<T>> {
  consteval Word(const char* literal) : value(Word<T>{literal}.value) {}

  decltype(Word<T>::value) value;
};

template <class A, class B>
constexpr bool equals(const A& left, const B& right) {
  if constexpr (is_holder<A> && is_holder<B>) {
    return left && right ? equals(get(left), get(right)) : !left && !right;
  } else if constexpr (is_holder<A>) {
    return left && equals(get(left), right);
  } else if constexpr (is_holder<B>) {
    return right && equals(left, get(right));
  } else if constexpr (Named<A> && Textual<B>) {
    return name_of(left) == std::string_view{right};
  } else if constexpr (Textual<A> && Named<B>) {
    return std::string_view{left} == name_of(right);
  } else if constexpr (Textual<A> && Textual<B>) {
    return std::string_view{left} == std::string_view{right};
  } else if constexpr (std::integral<A> && std::integral<B> && !std::same_as<A, bool> && !std::same_as<B, bool>) {
    return std::cmp_equal(left, right);
  } else {
    return left == right;
  }
}

template <class T>
constexpr bool is_word(const T& value, std::type_identity_t<Word<T>> word) {
  return equals(value, word.value);
}

template <class A, class B>
constexpr bool less(const A& left, const B& right) {
  if constexpr (std::integral<A> && std::integral<B>) {
    return std::cmp_less(left, right);
  } else {
    return left < right;
  }
}

constexpr bool contains(const auto& list, const auto& wanted) {
  for (const auto& each : list) {
    if (equals(each, wanted)) return true;
  }
  return false;
}

// Text of any kind as a std::string_view for the length of a call; everything else as it is.
template <class T>
constexpr decltype(auto) argument(const T& value) {
  if constexpr (Textual<T>) {
    return std::string_view{value};
  } else {
    return (value);
  }
}

// One of two that may be of different kinds of text.
template <class T>
constexpr auto alternative(const T& value) {
  if constexpr (Textual<T>) {
    return std::string_view{value};
  } else {
    return value;
  }
}

template <class T, class Other>
constexpr auto or_else(const T& value, const Other& other) {
  return truth(value) ? alternative(get(value)) : alternative(other);
}

// What {% set %} keeps: nothing that refers to a value about to go.
template <class T>
auto kept(T&& value) {
  if constexpr (std::same_as<std::remove_cvref_t<T>, std::string_view>) {
    return std::string{value};
  } else {
    return std::forward<T>(value);
  }
}

template <class... T>
constexpr auto list(const T&... values) {
  return std::array<std::common_type_t<T...>, sizeof...(T)>{values...};
}

constexpr auto range(std::int64_t first, std::int64_t end) { return std::views::iota(first, std::max(first, end)); }
constexpr auto range(std::int64_t end) { return range(0, end); }

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
inline const HtmlFilling& as_html(const HtmlFilling& filling) { return filling; }

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

// What `loop` is inside a {% for %}.
class Loop {
public:
  explicit Loop(const auto& list) : length_(static_cast<std::int64_t>(std::ranges::distance(list))) {}

  void step() { ++index0_; }
  bool is_first() const { return index0_ == 0; }
  bool is_last() const { return index0_ + 1 == length_; }
  std::int64_t index() const { return index0_ + 1; }
  std::int64_t index0() const { return index0_; }
  std::int64_t length() const { return length_; }

private:
  std::int64_t index0_ = 0;
  std::int64_t length_;
};

}  // namespace relais::view
