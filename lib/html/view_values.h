// What the compiled views ask of values: what is there, what is true, what is equal. Templates, so that a mistake is
// found when the view is compiled and at the view's own line.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "lib/text/names.h"

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

// Whole numbers, the end not among them.
class Range {
public:
  struct Iterator {
    std::int64_t value;

    constexpr std::int64_t operator*() const { return value; }
    constexpr Iterator& operator++() {
      ++value;
      return *this;
    }
    constexpr bool operator==(const Iterator&) const = default;
  };

  constexpr Range(std::int64_t first, std::int64_t end) : first_(first), end_(std::max(first, end)) {}

  constexpr Iterator begin() const { return {first_}; }
  constexpr Iterator end() const { return {end_}; }
  constexpr bool empty() const { return first_ == end_; }
  constexpr std::size_t size() const { return static_cast<std::size_t>(end_ - first_); }

private:
  std::int64_t first_;
  std::int64_t end_;
};

constexpr Range range(std::int64_t first, std::int64_t end) { return {first, end}; }
constexpr Range range(std::int64_t end) { return {0, end}; }

}  // namespace relais::view
