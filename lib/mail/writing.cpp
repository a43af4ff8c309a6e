#include "lib/mail/charset.h"
#include "lib/mail/gmime_objects.h"
#include "lib/mail/message.h"
#include "lib/mail/part_writer.h"
#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

struct FreeFormat {
  void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
};

struct UnrefDate {
  void operator()(GDateTime* date) const { g_date_time_unref(date); }
};

GMimeObject* object_of(GMimeMessage* message) { return reinterpret_cast<GMimeObject*>(message); }

// Nothing in an address or an identifier may end it early or begin another.
std::string bare(std::string_view text) {
  auto clean = clean_line(text);
  if (clean.starts_with('"')) return clean;
  std::erase_if(clean, [](char c) { return c == '<' || c == '>' || c == ' ' || c == ',' || c == ';'; });
  return clean;
}

std::string header_name(std::string_view text) {
  std::string name{text};
  std::erase_if(name, [](char c) { return g_ascii_isalnum(c) == 0 && c != '-' && c != '_'; });
  return name;
}

void add_mailboxes(GMimeMessage* message, GMimeAddressType type, const std::vector<Mailbox>& mailboxes) {
  auto* list = g_mime_message_get_addresses(message, type);
  for (const auto& mailbox : mailboxes) {
    const auto name = clean_line(mailbox.name);
    const Owned<InternetAddress> address{
        internet_address_mailbox_new(name.empty() ? nullptr : name.c_str(), bare(mailbox.address).c_str())};
    internet_address_set_charset(address.get(), "utf-8");
    internet_address_list_add(list, address.get());
  }
}

void set_header(GMimeMessage* message, const char* name, const std::string& value) {
  if (!value.empty()) g_mime_object_set_header(object_of(message), name, value.c_str(), "utf-8");
}

std::string in_brackets(const std::vector<std::string>& identifiers) {
  std::string out;
  for (const auto& identifier : identifiers) {
    const auto id = bare(identifier);
    if (!id.empty()) out += (out.empty() ? "<" : " <") + id + ">";
  }
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Cut at spaces only: programs that read such headers do not know encoded words.
std::string folded(std::string_view name, std::string_view value) {
  constexpr std::size_t line_length = 78;
  std::string out;
  auto length = name.size() + 1;
  while (!value.empty()) {
    const auto word = value.substr(0, value.find(' '));
    value.remove_prefix(std::min(word.size() + 1, value.size()));
    if (word.empty()) continue;
    const bool breaks = !out.empty() && length + 1 + word.size() > line_length;
    out += breaks ? "\n " : " ";
    out += word;
    length = breaks ? word.size() + 1 : length + word.size() + 1;
  }
  return out + '\n';
}

bool words_fit(std::string_view value, std::size_t most) {
  std::size_t length = 0;
  for (const char c : value) {
    length = c == ' ' ? 0 : length + 1;
    if (length > most) return false;
  }
  return true;
}

// The body has its own, and GMime may write a foreign one without end.
bool is_about_the_body(std::string_view name) { return ascii_lower(name).starts_with("content-"); }

void append_header(GMimeMessage* message, const HeaderLine& line) {
  constexpr std::size_t longest_word = 900;
  const auto name = header_name(line.name);
  const auto value = clean_line(line.value);
  if (name.empty() || is_about_the_body(name)) return;
  auto* list = g_mime_object_get_header_list(object_of(message));
  g_mime_header_list_append(list, name.c_str(), value.c_str(), "utf-8");
  if (!is_ascii(value) || !words_fit(value, longest_word)) return;
  auto* header = g_mime_header_list_get_header_at(list, g_mime_header_list_get_count(list) - 1);
  g_mime_header_set_raw_value(header, folded(name, value).c_str());
}

void write_headers(const Outgoing& mail, GMimeMessage* message) {
  constexpr std::int64_t microseconds_a_second = 1'000'000;
  const std::unique_ptr<GDateTime, UnrefDate> date{
      g_date_time_new_from_unix_utc(mail.date.microseconds / microseconds_a_second)};
  if (date) g_mime_message_set_date(message, date.get());
  add_mailboxes(message, GMIME_ADDRESS_TYPE_FROM, {mail.from});
  if (mail.reply_to) add_mailboxes(message, GMIME_ADDRESS_TYPE_REPLY_TO, {*mail.reply_to});
  add_mailboxes(message, GMIME_ADDRESS_TYPE_TO, mail.to);
  add_mailboxes(message, GMIME_ADDRESS_TYPE_CC, mail.cc);
  g_mime_message_set_subject(message, clean_line(mail.subject).c_str(), "utf-8");
  set_header(message, "Message-ID", in_brackets({mail.message_id}));
  set_header(message, "In-Reply-To", in_brackets({mail.in_reply_to}));
  set_header(message, "References", in_brackets(mail.references));
  for (const auto& extra : mail.extra_headers) append_header(message, extra);
}

std::string all_of(GMimeMessage* message) {
  const std::unique_ptr<GMimeFormatOptions, FreeFormat> format{g_mime_format_options_new()};
  g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
  const Owned<GMimeStream> memory{g_mime_stream_mem_new()};
  g_mime_object_write_to_stream(object_of(message), format.get(), memory.get());
  const auto* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(memory.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

std::string write(const Outgoing& mail) {
  prepare_gmime();
  const Owned<GMimeMessage> message{g_mime_message_new(TRUE)};
  write_headers(mail, message.get());
  const auto body = write_body(mail);
  g_mime_message_set_mime_part(message.get(), body.get());
  return all_of(message.get());
}

}  // namespace relais::mail
