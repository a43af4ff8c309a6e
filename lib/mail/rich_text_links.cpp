#include "lib/mail/rich_text_links.h"

#include <algorithm>

#include <fmt/core.h>

#include "lib/html/linked_line.h"
#include "lib/mail/clean_html_addresses.h"
#include "lib/text/characters.h"

namespace relais::mail::rich {
namespace {

std::string_view without_scheme(std::string_view link) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (link.starts_with(scheme)) return link.substr(scheme.size());
  }
  return link;
}

// Telephones begin a line with "Https://".
std::string with_plain_scheme(std::string_view words) {
  const auto end = std::min(words.find("://"), words.size());
  return end > 5 ? std::string{words} : lowered(words.substr(0, end)).append(words.substr(end));
}

class Linker : public LinkReader {
public:
  std::vector<Run> link(const std::vector<Run>& runs) {
    for (const auto& run : runs) {
      style_ = run.style;
      run.is_break() || !style_.link.empty() ? put(run.text, style_) : read_links(run.text, *this);
    }
    return std::move(linked_);
  }

  void words(std::string_view text) override { put(text, style_); }
  void page_address(std::string_view address) override { put_address(address, std::string{address}); }
  void mail_address(std::string_view address) override { put_address(address, fmt::format("mailto:{}", address)); }

private:
  void put(std::string_view text, const Style& style) {
    if (text.empty()) return;
    const bool goes_on =
        !linked_.empty() && linked_.back().style == style && !linked_.back().is_break() && text != "\n";
    if (!goes_on) linked_.push_back({"", style});
    linked_.back().text += text;
  }

  void put_address(std::string_view address, const std::string& typed) {
    const auto link = cleaning::link_address(typed);
    auto style = style_;
    if (says_where(address, link)) style.link = link;
    put(address, style);
  }

  Style style_;
  std::vector<Run> linked_;
};

}  // namespace

bool says_where(std::string_view words, std::string_view link) {
  const auto place = without_scheme(link);
  const auto said = cleaning::percent_encoded(with_plain_scheme(words));
  return said == link || said == place || (place.ends_with('/') && said == place.substr(0, place.size() - 1));
}

std::vector<Run> with_links(const std::vector<Run>& runs) { return Linker{}.link(runs); }

}  // namespace relais::mail::rich
