// Any bytes as what an editor sends: only the few marks come out, and they come out the same when they are read again.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "lib/mail/charset.h"
#include "lib/mail/clean_html_testing.h"
#include "lib/mail/rich_text.h"

namespace {

using namespace relais::mail;

void require(bool holds, const std::string& why) {
  if (holds) return;
  fmt::print(stderr, "{}\n", why);
  std::abort();
}

bool is_mark(std::string_view tag) {
  if (tag.starts_with('/')) tag.remove_prefix(1);
  tag = tag.substr(0, tag.find_first_of(" >"));
  for (const std::string_view each : {"div", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote"})
    if (tag == each) return true;
  return false;
}

void require_marks_alone(const std::string& html) {
  for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1))
    require(is_mark(std::string_view{html}.substr(at + 1)), html);
}

// As XML wants it.
std::string with_closed_breaks(std::string html) {
  for (auto at = html.find("<br>"); at != std::string::npos; at = html.find("<br>", at)) html.insert(at + 3, "/");
  return html;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = rich_text({reinterpret_cast<const char*>(data), size});
  require(is_utf8(text.html) && is_utf8(text.text), "not UTF-8");
  require_marks_alone(text.html);
  if (text.html.empty()) return 0;
  const auto complaint = Inspection::complaint_about(with_closed_breaks(text.html));
  require(complaint.empty(), fmt::format("{} in {}", complaint, text.html));
  const auto again = rich_text(text.html);
  require(again.html == text.html && again.text == text.text,
          fmt::format("once:  {}\ntwice: {}\n{}\n--\n{}", text.html, again.html, text.text, again.text));
  return 0;
}
