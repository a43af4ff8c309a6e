#include "lib/mail/clean_html.h"

#include "lib/mail/clean_html_builder.h"
#include "lib/mail/clean_html_bytes.h"
#include "lib/mail/clean_html_folds.h"
#include "lib/mail/clean_html_links.h"
#include "lib/mail/clean_html_reader.h"
#include "lib/mail/clean_html_writer.h"

namespace relais::mail {
namespace {

constexpr std::size_t longest_page = 8U << 20U;

}  // namespace

CleanHtml clean_html(std::string_view html, const CleaningOptions& options) {
  CleanHtml result;
  if (html.size() > longest_page) result.is_whole = false;
  cleaning::Pictures pictures{options, result};
  cleaning::Builder builder{pictures, result};
  if (cleaning::read_page(cleaning::readable(html.substr(0, longest_page)), builder) == cleaning::Reading::cut) {
    result.is_whole = false;
  }
  cleaning::fold(builder.root(), options);
  cleaning::unmask_links(builder.root());
  result.html = cleaning::written(builder.root(), builder.sheet());
  return result;
}

}  // namespace relais::mail
