#include "lib/mail/forwarded_headers.h"

#include "lib/mail/forwarded_spaces.h"
#include "lib/mail/subject.h"

namespace relais::mail {
namespace {

constexpr std::size_t most_lines = 200;
constexpr std::size_t longest_value = 20'000;

std::string value_of(std::string_view raw) { return with_simple_spaces(raw.substr(0, longest_value)); }

bool is_list(HeaderField field) { return field == HeaderField::to || field == HeaderField::cc; }

class Reader {
public:
  Reader(const ForwardedLines& lines, std::size_t at, std::string_view whole_subject)
      : lines_(lines), first_(at), at_(at), depth_(lines.depth(at)), whole_subject_(without_prefixes(whole_subject)) {}

  ForwardedHeaders read() {
    while (at_ < std::min(lines_.count(), first_ + most_lines) && read_line()) ++at_;
    headers_.end = end_;
    return std::move(headers_);
  }

private:
  bool read_line() {
    if (lines_.is_blank(at_)) return last_.has_value() && goes_on_after_blank();
    if (lines_.depth(at_) != depth_) return false;
    if (const auto field = lines_.field(at_)) return read_field(*field);
    if (!last_ || !(lines_.has_label(at_) ? stands_before_field(3) : continues())) return false;
    if (lines_.has_label(at_)) {
      headers_.is_odd = true;
    } else {
      append(lines_.words(at_));
    }
    end_ = at_ + 1;
    return true;
  }

  bool read_field(HeaderField field) {
    if (field == HeaderField::other ? ++others_ > most_others : headers_.has_field(field)) return false;
    headers_.set(field, value_of(lines_.value(at_)));
    if (field == HeaderField::sender) headers_.is_english = lines_.is_english(at_);
    last_ = field;
    end_ = at_ + 1;
    return true;
  }

  void append(std::string_view words) {
    auto& value = headers_.values[static_cast<std::size_t>(*last_)];
    if (value.size() < longest_value) value += (value.empty() ? "" : " ") + value_of(words);
  }

  // Some programs write an empty line after each; what follows a complete header is the mail.
  bool goes_on_after_blank() const {
    const bool is_complete = headers_.is_full() && headers_.has_field(HeaderField::subject);
    const auto next = at_ + 1;
    return !is_complete && next < lines_.count() && lines_.depth(next) == depth_ && is_new_field(next);
  }

  bool is_new_field(std::size_t line) const {
    const auto field = lines_.field(line);
    return field && *field != HeaderField::other && !headers_.has_field(*field);
  }

  bool stands_before_field(std::size_t within) const {
    for (auto line = at_ + 1; line < std::min(at_ + 1 + within, lines_.count()); ++line) {
      if (lines_.is_blank(line) || lines_.depth(line) != depth_) return false;
      if (is_new_field(line)) return true;
    }
    return false;
  }

  bool continues() const {
    if (is_list(*last_)) return continues_list() || stands_before_field(3);
    return stands_before_field(2) || completes_subject();
  }

  bool continues_list() const {
    const auto& value = headers_.value(*last_);
    const bool is_open = value.ends_with(',') || value.ends_with(';');
    return is_open || (lines_.words(at_).find('@') != std::string_view::npos && stands_before_field(40));
  }

  bool completes_subject() const {
    if (*last_ != HeaderField::subject || whole_subject_.empty()) return false;
    const auto together = headers_.value(HeaderField::subject) + ' ' + value_of(lines_.words(at_));
    return together.size() <= whole_subject_.size() + longest_prefixes && together.ends_with(whole_subject_);
  }

  static constexpr std::size_t longest_prefixes = 40;
  static constexpr int most_others = 8;

  const ForwardedLines& lines_;
  std::size_t first_;
  std::size_t at_;
  std::size_t depth_;
  std::string whole_subject_;
  std::size_t end_ = at_;
  std::optional<HeaderField> last_;
  int others_ = 0;
  ForwardedHeaders headers_;
};

struct FoundLabel {
  HeaderField field{};
  std::size_t start = 0;
  std::size_t value = 0;
};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// The longest label that ends at the colon and stands apart from the words before it: "UTC+1Objet :" has one.
std::optional<FoundLabel> label_before(std::string_view line, std::size_t from, std::size_t colon) {
  constexpr std::size_t longest_label = 28;
  for (auto start = std::max(from, colon - std::min(colon, longest_label)); start < colon; ++start) {
    const char c = line[start];
    if (is_lower(c) || c == ' ' || continues_character(c)) continue;
    if (start > from && is_lower(line[start - 1])) continue;
    if (const auto field = field_named(line.substr(start, colon - start))) return FoundLabel{*field, start, colon + 1};
  }
  return std::nullopt;
}

std::vector<FoundLabel> labels_in(std::string_view line) {
  constexpr std::size_t most_colons = 16;
  std::vector<FoundLabel> found;
  std::size_t from = 0;
  std::size_t colon = line.find(':');
  for (std::size_t i = 0; i < most_colons && colon != std::string_view::npos; ++i) {
    if (const auto label = label_before(line, from, colon)) {
      found.push_back(*label);
      from = colon + 1;
      // Nothing comes after it, and people write colons in subjects.
      if (label->field == HeaderField::subject) break;
    }
    colon = line.find(':', colon + 1);
  }
  return found;
}

}  // namespace

void ForwardedHeaders::set(HeaderField field, std::string_view text) {
  values[static_cast<std::size_t>(field)] = text;
  has[static_cast<std::size_t>(field)] = true;
}

std::size_t ForwardedHeaders::count() const {
  return static_cast<std::size_t>(std::count(has.begin(), has.end(), true));
}

bool ForwardedHeaders::is_full() const {
  const auto& date = value(HeaderField::date);
  return names_sender() && date.find_first_of("0123456789") != std::string::npos &&
         (has_field(HeaderField::to) || has_field(HeaderField::subject));
}

ForwardedHeaders headers_at(const ForwardedLines& lines, std::size_t at, std::string_view whole_subject) {
  return Reader{lines, at, whole_subject}.read();
}

ForwardedHeaders headers_in_line(std::string_view line) {
  ForwardedHeaders headers;
  line = line.substr(0, longest_value);
  const auto labels = labels_in(line);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto end = i + 1 < labels.size() ? labels[i + 1].start : line.size();
    if (headers.has_field(labels[i].field)) continue;
    headers.set(labels[i].field, value_of(line.substr(labels[i].value, end - labels[i].value)));
    if (labels[i].field == HeaderField::sender) {
      headers.is_english = as_key(line.substr(labels[i].start, 4)) == "from";
    }
  }
  return headers;
}

}  // namespace relais::mail
