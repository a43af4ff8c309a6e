#include "lib/html/linked_line.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "lib/text/email_address.h"

namespace relais {
namespace {

constexpr std::string_view white = " \t\r\f\v";
// What often stands right behind an address without being of it.
constexpr std::string_view closing_signs = ".,;:!?'\")]}>*";

bool starts_with_scheme(std::string_view text, std::string_view scheme) {
  return text.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), text.begin(), [](char plain, char typed) {
           return plain == typed || (plain >= 'a' && plain <= 'z' && plain - 'a' + 'A' == typed);
         });
}

bool starts_page_address(std::string_view text) {
  return starts_with_scheme(text, "https://") || starts_with_scheme(text, "http://");
}

bool is_closed_within(std::string_view address, char open, char close) {
  return std::count(address.begin(), address.end(), open) >= std::count(address.begin(), address.end(), close);
}

// An address may end with a parenthesis that it opened itself, as those of Wikipedia do.
std::string_view without_closing_signs(std::string_view address) {
  while (!address.empty() && closing_signs.find(address.back()) != std::string_view::npos) {
    if (address.back() == ')' && is_closed_within(address, '(', ')')) break;
    address.remove_suffix(1);
  }
  if (address.ends_with("»")) return without_closing_signs(address.substr(0, address.size() - 2));
  return address;
}

std::size_t page_address_in(std::string_view word) {
  for (auto at = word.find_first_of("hH"); at != std::string_view::npos; at = word.find_first_of("hH", at + 1)) {
    if (starts_page_address(word.substr(at))) return at;
  }
  return std::string_view::npos;
}

void read_mail_address(std::string_view word, LinkReader& reader) {
  if (word.find('@') == std::string_view::npos) return reader.words(word);
  auto start = std::min(word.find_first_not_of("<([{\"'*"), word.size());
  if (starts_with_scheme(word.substr(start), "mailto:")) start += 7;
  const auto address = without_closing_signs(word.substr(start));
  if (!EmailAddress::from(address)) return reader.words(word);
  reader.words(word.substr(0, start));
  reader.mail_address(address);
  reader.words(word.substr(start + address.size()));
}

// Reads a word that names a page, and tells how much of the word that was.
std::size_t read_page_address(std::string_view word, std::size_t at, LinkReader& reader) {
  const auto rest = word.substr(at);
  const auto address = without_closing_signs(rest.substr(0, rest.find_first_of("<>\"")));
  read_mail_address(word.substr(0, at), reader);
  starts_page_address(address) ? reader.page_address(address) : reader.words(address);
  return at + address.size();
}

void read_word(std::string_view word, LinkReader& reader) {
  for (auto at = page_address_in(word); at != std::string_view::npos; at = page_address_in(word)) {
    word.remove_prefix(read_page_address(word, at, reader));
  }
  read_mail_address(word, reader);
}

bool may_hold_address(std::string_view line) {
  return line.find('@') != std::string_view::npos || line.find("://") != std::string_view::npos;
}

class LinkWriter : public LinkReader {
public:
  explicit LinkWriter(HtmlWriter& out) : out_{out} {}

  void words(std::string_view text) override { out_.put(text); }

  // The words stay as they were typed; programs that check where a link leads know its scheme in small letters only.
  void page_address(std::string_view address) override {
    const auto scheme = address.find(':');
    put_link(lowered(address.substr(0, scheme)), address.substr(scheme), R"( target="_blank")", address);
  }

  void mail_address(std::string_view address) override { put_link("mailto:", address, "", address); }

private:
  void put_link(std::string_view scheme, std::string_view rest, std::string_view opened_in, std::string_view words) {
    out_.raw(R"(<a href=")");
    out_.put(scheme);
    out_.put(rest);
    out_.raw(R"(")");
    out_.raw(opened_in);
    out_.raw(R"( rel="noopener noreferrer">)");
    out_.put(words);
    out_.raw("</a>");
  }

  HtmlWriter& out_;
};

}  // namespace

void read_links(std::string_view line, LinkReader& reader) {
  if (!may_hold_address(line)) return reader.words(line);
  while (!line.empty()) {
    const auto start = std::min(line.find_first_not_of(white), line.size());
    reader.words(line.substr(0, start));
    line.remove_prefix(start);
    const auto end = std::min(line.find_first_of(white), line.size());
    read_word(line.substr(0, end), reader);
    line.remove_prefix(end);
  }
}

void put_linked(HtmlWriter& out, std::string_view line) {
  LinkWriter writer{out};
  read_links(line, writer);
}

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  line = line.substr(0, line.find_last_not_of(white) + 1);
  return line;
}

}  // namespace relais
