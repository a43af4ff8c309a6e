#include "lib/mail/tnef.h"

#include <cstdint>

#include "lib/mail/charset.h"
#include "lib/mail/html_text.h"
#include "lib/mail/tnef_bytes.h"
#include "lib/mail/tnef_properties.h"
#include "lib/mail/tnef_rtf.h"

namespace relais::mail {
namespace {

constexpr std::uint32_t signature = 0x223E9F78;
constexpr int most_attributes = 20'000;
constexpr std::size_t most_attachments = 1000;
constexpr int deepest = 5;

enum Name : std::uint32_t {
  name_body = 0x0002800C,
  name_code_page = 0x00069007,
  name_message_properties = 0x00069003,
  name_attachment_begins = 0x00069002,
  name_attachment_title = 0x00018010,
  name_attachment_data = 0x0006800F,
  name_attachment_properties = 0x00069005
};

struct Part {
  Attachment file;
  std::string enclosed_message;
};

std::string without_ending_nulls(std::string_view text) {
  while (text.ends_with('\0')) text.remove_suffix(1);
  return std::string{text};
}

std::optional<Tnef> read_tnef(std::string_view bytes, int depth);

class Reader {
public:
  Reader(TnefBytes bytes, int depth) : bytes_(bytes), depth_(depth) {}

  Tnef read() {
    for (int count = 0; !bytes_.is_at_end(); ++count) {
      if (count < most_attributes && parts_.size() <= most_attachments && read_attribute()) continue;
      found_.is_whole = false;
      break;
    }
    choose_words();
    for (auto& part : parts_) keep(std::move(part));
    return std::move(found_);
  }

private:
  bool read_attribute() {
    const auto level = bytes_.number<std::uint8_t>();
    const auto name = bytes_.number<std::uint32_t>();
    const auto length = bytes_.number<std::uint32_t>();
    if (!level || !name || !length) return false;
    const auto data = bytes_.take(*length);
    const auto checksum = bytes_.number<std::uint16_t>();
    if (!data) return false;
    act(*name, *data);
    return checksum.has_value();
  }

  void act(std::uint32_t name, std::string_view data) {
    switch (name) {
      case name_code_page: code_page_ = TnefBytes{data}.number<std::uint32_t>().value_or(code_page_); break;
      case name_body: plain_ = to_utf8(without_ending_nulls(data), charset_of_code_page(code_page_)); break;
      case name_message_properties: message_ = properties(data); break;
      case name_attachment_begins: parts_.emplace_back(); break;
      default:
        if (!parts_.empty()) act_on_part(parts_.back(), name, data);
    }
  }

  TnefProperties properties(std::string_view data) {
    auto read = tnef_properties(data, code_page_);
    found_.is_whole = found_.is_whole && read.is_whole;
    return read;
  }

  void act_on_part(Part& part, std::uint32_t name, std::string_view data) {
    if (name == name_attachment_title && part.file.name.empty()) {
      part.file.name = to_utf8(without_ending_nulls(data), charset_of_code_page(code_page_));
    } else if (name == name_attachment_data) {
      part.file.content = data;
    } else if (name == name_attachment_properties) {
      complete(part, properties(data));
    }
  }

  // The properties know the whole name; the title is one that every DOS could take.
  static void complete(Part& part, TnefProperties said) {
    if (!said.file_name.empty()) part.file.name = std::move(said.file_name);
    part.file.type = clean_line(said.mime_type);
    part.file.content_id = clean_line(said.content_id);
    if (part.file.content.empty()) part.file.content = std::move(said.data);
    part.enclosed_message = std::move(said.enclosed_message);
  }

  void choose_words() {
    const auto rtf = words_of_rtf(decompressed_rtf(message_.compressed_rtf));
    const auto html = to_utf8(message_.html, html_charset());
    found_.html = clean_text(html.empty() ? rtf.html : html);
    found_.text = clean_text(!message_.body.empty() ? message_.body : !plain_.empty() ? plain_ : rtf.text);
  }

  std::string html_charset() const {
    const auto named = charset_in_html(message_.html);
    return named.empty() ? charset_of_code_page(message_.code_page) : named;
  }

  void keep(Part part) {
    if (!part.enclosed_message.empty()) return keep_message(part);
    if (part.file.content.empty()) return;
    if (part.file.type.empty()) part.file.type = "application/octet-stream";
    found_.attachments.push_back(std::move(part.file));
  }

  // Its words as a file of text, and its files beside those of the outer one.
  void keep_message(const Part& part) {
    auto inner = depth_ < deepest ? read_tnef(part.enclosed_message, depth_ + 1) : std::nullopt;
    found_.is_whole = found_.is_whole && inner && inner->is_whole;
    if (!inner) return;
    auto words = inner->text.empty() ? text_of_html(inner->html) : inner->text;
    if (!words.empty()) {
      found_.attachments.push_back({part.file.name + ".txt", "text/plain", std::move(words), {}, false});
    }
    for (auto& file : inner->attachments) found_.attachments.push_back(std::move(file));
  }

  TnefBytes bytes_;
  int depth_;
  std::uint32_t code_page_ = 1252;
  std::string plain_;
  TnefProperties message_;
  std::vector<Part> parts_;
  Tnef found_;
};

std::optional<Tnef> read_tnef(std::string_view bytes, int depth) {
  TnefBytes head{bytes};
  constexpr std::size_t key = 2;
  if (head.number<std::uint32_t>() != signature || !head.take(key)) return std::nullopt;
  auto found = Reader{head, depth}.read();
  if (found.text.empty() && found.html.empty() && found.attachments.empty()) return std::nullopt;
  return found;
}

}  // namespace

std::optional<Tnef> tnef_in(std::string_view bytes) { return read_tnef(bytes, 0); }

}  // namespace relais::mail
