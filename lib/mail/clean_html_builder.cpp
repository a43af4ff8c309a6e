#include "lib/mail/clean_html_builder.h"

#include "lib/mail/clean_html_addresses.h"
#include "lib/mail/clean_html_attributes.h"
#include "lib/mail/clean_html_folds.h"
#include "lib/mail/clean_html_sheet.h"

namespace relais::mail::cleaning {
namespace {

// Browsers put no more than 512 elements inside each other.
constexpr int deepest_kept = 400;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\r") == std::string_view::npos; }

// Nothing is seen of it, and the parser leaves out such a mark where it begins a page.
std::string_view without_start(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n\r"), text.size()));
    if (!text.starts_with(byte_order_mark)) return text;
    text.remove_prefix(byte_order_mark.size());
  }
}

// Styles for paper may hide what is read on a screen.
bool is_for_screens(const Attributes& typed) {
  const auto media = lower_ascii(value_of(typed, "media"));
  return media.empty() || media == "all" || media == "screen";
}

// The body itself is written by the page that shows the mail.
bool says_something(const Attributes& body) {
  return std::any_of(body.begin(), body.end(), [](auto& each) {
    return each.name == "style" || each.name == "class" || each.name == "dir" || each.name == "bgcolor" ||
           each.name == "text" || each.name == "background";
  });
}

}  // namespace

bool Builder::is_dropping() const {
  return !open_.empty() && open_.back().treatment != Treatment::kept && open_.back().treatment != Treatment::unwrapped;
}

Node* Builder::still_open(Node* node) const {
  while (node->is_closed) node = node->parent;
  return node;
}

void Builder::leave(int depth) {
  while (!open_.empty() && open_.back().depth >= depth) {
    current_ = still_open(open_.back().before);
    open_.pop_back();
  }
}

void Builder::opens(int depth, std::string_view name, const Attributes& typed) {
  ++elements_;
  leave(depth);
  // Inside something that goes, its treatment is that of all.
  const auto treatment = is_dropping() ? open_.back().treatment : treat(name, typed);
  auto* before = current_;
  if (treatment == Treatment::kept) {
    keep(name, typed);
    before = current_->parent;
  }
  open_.push_back({depth, treatment, before});
}

void Builder::closes(int depth) { leave(depth); }

Treatment Builder::treat(std::string_view name, const Attributes& typed) {
  if (name == "body" && says_something(typed)) return Treatment::kept;
  const auto treatment = treatment_of(name);
  if (treatment == Treatment::style && !is_for_screens(typed)) return Treatment::silent;
  if (treatment == Treatment::kept && current_->depth >= deepest_kept) return Treatment::unwrapped;
  if (name == "img" && is_for_nobody(typed)) return Treatment::silent;
  // Without an address it is a target for links inside the page, and there are none.
  if (name == "a" && link_address(value_of(typed, "href")).empty()) return Treatment::unwrapped;
  return treatment;
}

// As it is written here, or as it would be shown: each hides what the other does not.
bool Builder::is_for_nobody(const Attributes& picture) const {
  if (is_hidden(picture) || is_tracking_pixel(picture)) return true;
  CleanHtml uncounted;
  Pictures pictures{pictures_.options(), uncounted};
  const auto shown = clean_attributes("img", picture, pictures);
  return is_hidden(shown) || is_tracking_pixel(shown);
}

void Builder::keep(std::string_view name, const Attributes& typed) {
  auto element = std::make_unique<Node>();
  element->name = name == "body" ? "div" : name;
  while (current_->parent != nullptr && cleaning::closes(current_->name, element->name)) {
    current_->is_closed = true;
    current_ = current_->parent;
  }
  element->attributes = name == "body" ? attributes_of_body(typed, pictures_)
                                       : clean_attributes(name, with_marks_as_classes(typed), pictures_);
  element->fold = fold_of(name, element->attributes);
  current_ = &current_->append(std::move(element));
}

void Builder::reads(int depth, std::string_view text) {
  leave(depth + 1);
  if (is_dropping()) {
    const auto treatment = open_.back().treatment;
    if (treatment == Treatment::style) style_ += text;
    if (treatment == Treatment::left_out && !is_blank(text)) result_.is_whole = false;
    return;
  }
  if (root_->children.empty()) text = without_start(text);
  if (text.empty()) return;
  auto& siblings = current_->children;
  if (siblings.empty() || !siblings.back()->is_text()) current_->append(std::make_unique<Node>());
  std::copy_if(text.begin(), text.end(), std::back_inserter(siblings.back()->text), [](char c) { return c != '\r'; });
}

std::string Builder::sheet() { return clean_sheet(style_, pictures_); }

}  // namespace relais::mail::cleaning
