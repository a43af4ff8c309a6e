#include "lib/mail/clean_html_css_words.h"

#include <set>

namespace relais::mail::cleaning {
namespace {

using Names = std::set<std::string_view>;

// Nothing that leaves the flow of the page (position, transform, z-index), moves (animation, transition) or brings in
// something from elsewhere (content, behavior, filter, cursor).
const Names& properties() {
  static const Names names{"align-content",
                           "align-items",
                           "align-self",
                           "background",
                           "background-clip",
                           "background-color",
                           "background-image",
                           "background-origin",
                           "background-position",
                           "background-repeat",
                           "background-size",
                           "border",
                           "border-bottom",
                           "border-bottom-color",
                           "border-bottom-left-radius",
                           "border-bottom-right-radius",
                           "border-bottom-style",
                           "border-bottom-width",
                           "border-collapse",
                           "border-color",
                           "border-left",
                           "border-left-color",
                           "border-left-style",
                           "border-left-width",
                           "border-radius",
                           "border-right",
                           "border-right-color",
                           "border-right-style",
                           "border-right-width",
                           "border-spacing",
                           "border-style",
                           "border-top",
                           "border-top-color",
                           "border-top-left-radius",
                           "border-top-right-radius",
                           "border-top-style",
                           "border-top-width",
                           "border-width",
                           "box-shadow",
                           "box-sizing",
                           "caption-side",
                           "clear",
                           "color",
                           "color-scheme",
                           "column-gap",
                           "direction",
                           "display",
                           "empty-cells",
                           "flex",
                           "flex-basis",
                           "flex-direction",
                           "flex-grow",
                           "flex-shrink",
                           "flex-wrap",
                           "float",
                           "font",
                           "font-family",
                           "font-feature-settings",
                           "font-kerning",
                           "font-size",
                           "font-stretch",
                           "font-style",
                           "font-variant",
                           "font-weight",
                           "gap",
                           "height",
                           "hyphens",
                           "justify-content",
                           "letter-spacing",
                           "line-height",
                           "list-style",
                           "list-style-image",
                           "list-style-position",
                           "list-style-type",
                           "margin",
                           "margin-bottom",
                           "margin-left",
                           "margin-right",
                           "margin-top",
                           "max-height",
                           "max-width",
                           "min-height",
                           "min-width",
                           "object-fit",
                           "opacity",
                           "order",
                           "orphans",
                           "outline",
                           "overflow",
                           "overflow-wrap",
                           "overflow-x",
                           "overflow-y",
                           "padding",
                           "padding-bottom",
                           "padding-left",
                           "padding-right",
                           "padding-top",
                           "page-break-after",
                           "page-break-before",
                           "page-break-inside",
                           "quotes",
                           "row-gap",
                           "tab-size",
                           "table-layout",
                           "text-align",
                           "text-align-last",
                           "text-decoration",
                           "text-decoration-color",
                           "text-decoration-line",
                           "text-decoration-style",
                           "text-indent",
                           "text-overflow",
                           "text-shadow",
                           "text-transform",
                           "unicode-bidi",
                           "vertical-align",
                           "visibility",
                           "white-space",
                           "widows",
                           "width",
                           "word-break",
                           "word-spacing",
                           "word-wrap",
                           "writing-mode"};
  return names;
}

}  // namespace

bool is_kept_property(std::string_view property) { return properties().contains(property); }

bool takes_picture(std::string_view property) {
  static const Names names{"background", "background-image", "list-style", "list-style-image"};
  return names.contains(property);
}

bool is_kept_function(std::string_view name) {
  static const Names names{"rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp", "linear-gradient"};
  return names.contains(name);
}

}  // namespace relais::mail::cleaning
