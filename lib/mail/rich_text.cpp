#include "lib/mail/rich_text.h"

#include "lib/html/laid_out.h"
#include "lib/mail/clean_html_builder.h"
#include "lib/mail/clean_html_bytes.h"
#include "lib/mail/clean_html_reader.h"
#include "lib/mail/rich_text_writers.h"

namespace relais::mail {
namespace {

constexpr std::size_t largest_page = 8U << 20U;

rich::Block block_of(std::string_view text) {
  rich::Block block;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (end > 0) block.runs.push_back({std::string{text.substr(0, end)}, {}});
    if (end < text.size()) block.runs.push_back({"\n", {}});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return block;
}

// Lists and quotes of plain text become such, as they would when it leaves by itself.
std::string html_of(const RichText& part) {
  if (!part.html.empty()) return part.html;
  auto laid = rich_text(laid_out(part.text).text()).html;
  return laid.empty() ? rich::as_html({block_of(part.text)}) : laid;
}

}  // namespace

RichText rich_text(std::string_view html) {
  const CleaningOptions options;
  CleanHtml uncounted;
  cleaning::Pictures pictures{options, uncounted};
  cleaning::Builder builder{pictures, uncounted};
  const auto reading = cleaning::read_page(cleaning::readable(html.substr(0, largest_page)), builder);
  const auto blocks = rich::blocks_in(builder.root());
  return {rich::has_marks(blocks) ? rich::as_html(blocks) : std::string{}, rich::as_text(blocks),
          reading == cleaning::Reading::whole && html.size() <= largest_page};
}

RichText joined(const RichText& one, const RichText& other) {
  auto text = fmt::format("{}\n\n{}", one.text, other.text);
  if (one.html.empty() && other.html.empty()) return {{}, std::move(text), true};
  return {fmt::format("{}<div><br></div>{}", html_of(one), html_of(other)), std::move(text), true};
}

}  // namespace relais::mail
