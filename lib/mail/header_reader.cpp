#include "lib/mail/header_reader.h"

#include "lib/mail/address_list.h"
#include "lib/mail/charset.h"
#include "lib/mail/encoded_words.h"
#include "lib/mail/gmime_objects.h"

namespace relais::mail {
namespace {

constexpr int most_headers = 2000;

struct UnrefDate {
  void operator()(GDateTime* date) const { g_date_time_unref(date); }
};

// Whatever stands between angle brackets, without the spaces of a folded line; else the first word.
std::vector<std::string> identifiers(std::string_view text) {
  std::vector<std::string> found;
  for (auto open = text.find('<'); open != std::string_view::npos; open = text.find('<', open + 1)) {
    const auto close = text.find('>', open);
    if (close == std::string_view::npos) break;
    std::string id{text.substr(open + 1, close - open - 1)};
    std::erase_if(id, [](char c) { return c == ' ' || c == '\t'; });
    if (!id.empty()) found.push_back(std::move(id));
    open = close;
  }
  if (found.empty() && text.find('<') == std::string_view::npos) {
    const auto word = text.substr(0, text.find(' '));
    if (!word.empty()) found.emplace_back(word);
  }
  return found;
}

std::string first_identifier(std::string_view text) {
  auto found = identifiers(text);
  return found.empty() ? std::string{} : std::move(found.front());
}

std::optional<Timestamp> read_date(const char* raw) {
  const std::unique_ptr<GDateTime, UnrefDate> date{g_mime_utils_header_decode_date(raw)};
  if (!date) return std::nullopt;
  return Timestamp{g_date_time_to_unix(date.get()) * 1'000'000};
}

bool is_named(std::string_view name, std::string_view other) {
  return name.size() == other.size() && g_ascii_strncasecmp(name.data(), other.data(), name.size()) == 0;
}

template <class T>
void keep_first(T& field, T value) {
  if (field.empty()) field = std::move(value);
}

void read_header(const HeaderLine& line, const char* raw, Message& message) {
  const auto& name = line.name;
  if (is_named(name, "Message-ID")) keep_first(message.message_id, first_identifier(line.value));
  if (is_named(name, "In-Reply-To")) keep_first(message.in_reply_to, first_identifier(line.value));
  if (is_named(name, "References")) keep_first(message.references, identifiers(line.value));
  if (is_named(name, "Subject")) keep_first(message.subject, line.value);
  if (is_named(name, "Date") && !message.date) message.date = read_date(raw);
  if (is_named(name, "From")) keep_first(message.from, mailboxes_in_header(raw));
  if (is_named(name, "Reply-To")) keep_first(message.reply_to, mailboxes_in_header(raw));
  if (is_named(name, "To")) keep_first(message.to, mailboxes_in_header(raw));
  if (is_named(name, "Cc")) keep_first(message.cc, mailboxes_in_header(raw));
}

}  // namespace

void read_headers(GMimeObject* source, Message& message) {
  auto* list = g_mime_object_get_header_list(source);
  const auto count = std::min(g_mime_header_list_get_count(list), most_headers);
  message.headers.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    auto* header = g_mime_header_list_get_header_at(list, i);
    const char* raw = g_mime_header_get_raw_value(header);
    if (raw == nullptr) continue;
    message.headers.push_back({clean_line(view_of(g_mime_header_get_name(header))), decoded_header(raw)});
    read_header(message.headers.back(), raw, message);
  }
}

}  // namespace relais::mail
