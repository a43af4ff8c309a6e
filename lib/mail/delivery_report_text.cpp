#include "lib/mail/delivery_report_text.h"

#include <optional>

#include "lib/mail/charset.h"
#include "lib/mail/delivery_report_words.h"
#include "lib/mail/delivery_status.h"
#include "lib/text/ascii.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

// A report says what it has to say at its beginning; the mail that it returns may be long.
constexpr std::size_t most_read = 64 * 1024;
constexpr std::size_t most_recipients = 1000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_plain(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_of_a_server(std::string_view address) {
  const auto name = ascii_lower(address.substr(0, address.find('@')));
  return name == "mailer-daemon" || name == "postmaster" || name == "abuse" || name == "support" || name == "helpdesk";
}

bool is_address_character(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_plain(c) ||
         std::string_view{"@.!#$%&'*+-/=?^_`{|}~"}.find(c) != std::string_view::npos;
}

// The address that begins there; empty where none does.
std::string_view address_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 254;
  std::size_t length = 0;
  while (at + length < text.size() && length <= longest && is_address_character(text[at + length])) ++length;
  auto address = text.substr(at, length);
  while (!address.empty() && !is_plain(address.back())) address.remove_suffix(1);
  const auto sign = address.find('@');
  const bool is_one = sign != std::string_view::npos && sign > 0 && address.find('.', sign) != std::string_view::npos &&
                      address.find('@', sign + 1) == std::string_view::npos;
  return is_one ? address : std::string_view{};
}

struct TextLine {
  std::string_view shown;
  std::size_t indent = 0;

  bool is_blank() const { return shown.empty(); }
};

std::vector<TextLine> lines_of(std::string_view text) {
  text = text.substr(0, most_read);
  std::vector<TextLine> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    const auto first = line.find_first_not_of(" \t\r");
    lines.push_back({without_blanks(line), first == std::string_view::npos ? 0 : first});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Up to the mail that is returned.
std::vector<TextLine> told_lines(std::string_view text) {
  auto lines = lines_of(text);
  const auto copy = std::find_if(lines.begin(), lines.end(), [](const TextLine& line) {
    constexpr std::size_t longest = 120;
    const auto key = folded(line.shown.substr(0, longest));
    const bool is_heading = key.starts_with('-') || key.ends_with(':');
    return key.starts_with("received:") || key.starts_with("return-path:") || (is_heading && announces_copy(key));
  });
  lines.erase(copy, lines.end());
  return lines;
}

// "<jean@client.example>:" and "jean@client.example" at the beginning of a line.
std::string_view address_of_line(const TextLine& line) {
  const auto text = line.shown;
  const bool is_bracketed = text.starts_with('<');
  const auto address = address_at(text, is_bracketed ? 1 : 0);
  if (address.empty()) return {};
  const auto end = address.size() + (is_bracketed ? 1 : 0);
  if (is_bracketed) return text.substr(end).starts_with('>') ? address : std::string_view{};
  return end == text.size() || text[end] == ' ' || text[end] == ':' ? address : std::string_view{};
}

std::string words_behind(const TextLine& line, std::string_view address) {
  const auto end = static_cast<std::size_t>(address.data() + address.size() - line.shown.data());
  const auto first = line.shown.find_first_not_of(">: ", end);
  return first == std::string_view::npos ? std::string{} : std::string{line.shown.substr(first)};
}

std::string finished(std::string_view words) {
  constexpr std::size_t longest = 500;
  return shortened(clean_line(words), longest);
}

class Reading {
public:
  explicit Reading(const Message& message) : message_(message), lines_(told_lines(message.text)) {}

  std::vector<ReportedRecipient> recipients() {
    for (std::size_t i = 0; i < lines_.size() && found_.size() < most_recipients; ++i) {
      const auto address = address_of_line(lines_[i]);
      if (!address.empty() && may_be_meant(address)) i = read_from(i, address);
    }
    if (found_.empty()) read_prose();
    return std::move(found_);
  }

private:
  bool may_be_meant(std::string_view address) const {
    const auto name = ascii_lower(address);
    const bool is_own = std::any_of(message_.to.begin(), message_.to.end(),
                                    [&](const Mailbox& to) { return ascii_lower(to.address) == name; });
    return !is_own && !is_of_a_server(address);
  }

  // What is said of somebody goes on up to an empty line, or up to the next one who is named as far left.
  std::size_t read_from(std::size_t at, std::string_view address) {
    constexpr std::size_t most_lines = 20;
    auto words = words_behind(lines_[at], address);
    auto i = at + 1;
    while (i < lines_.size() && i < at + most_lines && !lines_[i].is_blank() && !names_next(i, lines_[at].indent)) {
      words.append(" ").append(lines_[i].shown);
      ++i;
    }
    note(address, finished(words));
    return i - 1;
  }

  bool names_next(std::size_t at, std::size_t indent) const {
    return lines_[at].indent <= indent && !address_of_line(lines_[at]).empty();
  }

  // Exchange names each twice, first for people and then for administrators.
  void note(std::string_view address, std::string words) {
    auto status = delivery_status_in(words);
    const auto known = std::find_if(found_.begin(), found_.end(), [&](const auto& r) { return r.address == address; });
    if (known == found_.end()) {
      found_.push_back({std::string{address}, DeliveryAction::failed, std::move(status), std::move(words)});
    } else if (known->status.empty() && !status.empty()) {
      known->status = std::move(status);
      known->words = std::move(words);
    }
  }

  // "Your message wasn't delivered to jean@client.example because ..."
  void read_prose() {
    std::string_view only;
    std::string_view words;
    for (const auto& line : lines_) {
      if (words.empty() && !delivery_status_in(line.shown).empty()) words = line.shown;
      for (const auto address : addresses_in(line.shown)) {
        if (!only.empty() && address != only) return;
        only = address;
      }
    }
    if (!only.empty()) note(only, finished(words));
  }

  std::vector<std::string_view> addresses_in(std::string_view line) const {
    constexpr std::size_t longest = 2000;
    line = line.substr(0, longest);
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (!is_address_character(line[i])) continue;
      const auto address = address_at(line, i);
      if (!address.empty() && may_be_meant(address)) found.push_back(address);
      while (i + 1 < line.size() && is_address_character(line[i + 1])) ++i;
    }
    return found;
  }

  const Message& message_;
  std::vector<TextLine> lines_;
  std::vector<ReportedRecipient> found_;
};

std::string_view without_marks(std::string_view line) {
  const auto first = line.find_first_not_of("> \t");
  return first == std::string_view::npos ? std::string_view{} : line.substr(first);
}

}  // namespace

std::vector<ReportedRecipient> recipients_told_in(const Message& message) {
  auto recipients = Reading{message}.recipients();
  std::string told = message.subject;
  for (const auto& line : told_lines(message.text)) told.append(" ").append(line.shown);
  const auto key = folded(told);
  for (auto& recipient : recipients) recipient.action = action_told(key, recipient.status);
  return recipients;
}

std::string message_id_told_in(std::string_view text) {
  for (const auto& line : lines_of(text)) {
    const auto field = without_marks(line.shown);
    constexpr std::string_view name = "message-id:";
    if (ascii_lower(field.substr(0, name.size())) != name) continue;
    const auto start = field.find('<');
    const auto end = field.find('>', std::min(start, field.size()));
    if (end != std::string_view::npos) return clean_line(field.substr(start + 1, end - start - 1));
  }
  return {};
}

}  // namespace relais::mail
