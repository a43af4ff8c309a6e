// How mail programs mark what they quote, and signatures.
#include <set>

#include "lib/mail/clean_html_addresses.h"
#include "lib/mail/clean_html_folds.h"

namespace relais::mail::cleaning {
namespace {

using Names = std::set<std::string_view>;

// Gmail, Thunderbird, Yahoo, Proton, Outlook on telephones.
bool is_quote_class(std::string_view name) {
  static const Names names{"gmail_quote",      "gmail_quote_container", "moz-cite-prefix", "yahoo_quoted",
                           "protonmail_quote", "zmail_extra",           "tutanota_quote"};
  return names.contains(name);
}

// Outlook, and Zimbra, which Free and others run for their webmail.
bool is_id_of_quote_to_the_end(std::string_view id) {
  static const Names names{"divrplyfwdmsg", "mail-editor-reference-message-container", "olk_src_body_section", "zwchr",
                           "ms-outlook-mobile-reference-message"};
  return names.contains(id);
}

bool is_signature_class(std::string_view name) {
  static const Names names{"gmail_signature", "moz-signature", "protonmail_signature_block", "yahoo-signature",
                           "apple-mail-signature"};
  return names.contains(name);
}

bool is_signature_id(std::string_view id) {
  static const Names names{"signature", "applemailsignature", "ms-outlook-mobile-signature", "lineforsignature"};
  return names.contains(id);
}

bool has_class(const Attributes& typed, bool (*is_wanted)(std::string_view)) {
  const auto classes = lower_ascii(value_of(typed, "class"));
  for (std::size_t start = 0; start < classes.size();) {
    const auto end = std::min(classes.find_first_of(" \t\r\n", start), classes.size());
    if (is_wanted(std::string_view{classes}.substr(start, end - start))) return true;
    start = end + 1;
  }
  return false;
}

// Webmails draw a line to the left of what they quote; a blockquote without it is only moved to the right.
bool is_quoting(std::string_view element, const Attributes& typed) {
  if (element != "blockquote") return false;
  const auto style = lower_ascii(value_of(typed, "style"));
  return lower_ascii(value_of(typed, "type")) == "cite" || style.find("border-left") != std::string::npos;
}

}  // namespace

Attributes with_marks_as_classes(Attributes typed) {
  const auto id = lower_ascii(value_of(typed, "id"));
  if (!is_id_of_quote_to_the_end(id) && !is_signature_id(id)) return typed;
  const auto classes = std::find_if(typed.begin(), typed.end(), [](auto& each) { return each.name == "class"; });
  if (classes == typed.end()) {
    typed.push_back({"class", id});
  } else {
    classes->value.append(" ").append(id);
  }
  return typed;
}

Fold fold_of(std::string_view element, const Attributes& clean) {
  if (has_class(clean, is_id_of_quote_to_the_end)) return Fold::quote_to_the_end;
  if (has_class(clean, is_quote_class) || is_quoting(element, clean)) return Fold::quote;
  return has_class(clean, is_signature_class) || has_class(clean, is_signature_id) ? Fold::signature : Fold::none;
}

}  // namespace relais::mail::cleaning
