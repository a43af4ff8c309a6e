// Text that is already HTML. Only escaping, the compiled views and the cleaner of mails make it, so what was typed can
// never become a tag by oversight.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/database/id.h"
#include "lib/text/names.h"

namespace relais {

class Html {
public:
  Html() = default;
  // The caller answers for it: a literal, or the output of something that cleans.
  static Html trusted(std::string html) { return Html{std::move(html)}; }
  static Html escaped(std::string_view text);

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

private:
  explicit Html(std::string html) : text_(std::move(html)) {}

  std::string text_;
};

// What a compiled view writes into. `put` escapes by type: text is escaped for elements and quoted attributes alike,
// Html goes as it is, numbers as digits, an enumeration as its word, an empty optional as nothing.
class HtmlWriter {
public:
  explicit HtmlWriter(std::string& out) : out_(out) {}

  void raw(std::string_view html) { out_.append(html); }
  void put(std::string_view text);
  void put(const std::string& text) { put(std::string_view{text}); }
  void put(const char* text) { put(std::string_view{text}); }
  void put(const Html& html) { out_.append(html.text()); }
  template <std::integral T>
  void put(T number) {
    put_number(static_cast<std::int64_t>(number));
  }
  void put(bool) = delete;
  // Nothing else is text: a struct, a list. Said here so that the compiler says it in one line.
  template <class T>
  requires(!std::convertible_to<const T&, std::string_view> && !std::integral<T> &&
           !Named<T>) void put(const T&) = delete;
  template <class T>
  void put(Id<T> id) {
    put_number(id.value);
  }
  template <Named E>
  void put(E word) {
    put(name_of(word));
  }
  template <class T>
  void put(const std::optional<T>& maybe) {
    if (maybe) put(*maybe);
  }

private:
  void put_number(std::int64_t number);

  std::string& out_;
};

// Plain text as people typed it: paragraphs, line breaks, and links where it names a page or a mail address.
Html paragraphs(std::string_view text);

}  // namespace relais
