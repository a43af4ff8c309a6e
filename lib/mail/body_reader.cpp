#include "lib/mail/body_reader.h"

#include "lib/mail/attachment_name.h"
#include "lib/mail/charset.h"
#include "lib/mail/content_kind.h"
#include "lib/mail/flowed.h"
#include "lib/mail/gmime_objects.h"
#include "lib/mail/html_text.h"
#include "lib/mail/inline_pictures.h"
#include "lib/mail/part_content.h"
#include "lib/mail/tnef.h"
#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

constexpr int deepest = 40;
constexpr int most_parts = 2000;

std::string_view parameter(GMimePart* part, const char* name) {
  auto* type = g_mime_object_get_content_type(reinterpret_cast<GMimeObject*>(part));
  return view_of(g_mime_content_type_get_parameter(type, name));
}

bool is_type(GMimeObject* part, const char* type, const char* subtype) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype) != FALSE;
}

bool is_called_attachment(GMimeObject* part) {
  const auto disposition = view_of(g_mime_object_get_disposition(part));
  return g_ascii_strcasecmp(std::string{disposition}.c_str(), "attachment") == 0;
}

// A file name makes a file of it, except where there is nothing else to read.
bool is_words(GMimePart* part, int depth) {
  auto* object = reinterpret_cast<GMimeObject*>(part);
  if (!is_type(object, "text", "plain") && !is_type(object, "text", "html")) return false;
  if (is_called_attachment(object)) return false;
  return depth <= 1 || view_of(g_mime_part_get_filename(part)).empty();
}

std::string plain_words(GMimePart* part) {
  auto text = clean_text(to_utf8(content_of(part), parameter(part, "charset")));
  if (g_ascii_strcasecmp(std::string{parameter(part, "format")}.c_str(), "flowed") != 0) return text;
  const bool drops = g_ascii_strcasecmp(std::string{parameter(part, "delsp")}.c_str(), "yes") == 0;
  return unflowed(text, drops ? SpaceBeforeBreak::dropped : SpaceBeforeBreak::kept);
}

std::string html_words(GMimePart* part) {
  const auto bytes = content_of(part);
  const auto declared = std::string{parameter(part, "charset")};
  return clean_text(to_utf8(bytes, declared.empty() ? charset_in_html(bytes) : declared));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

std::string html_of_text(std::string_view text) {
  std::string html = "<div>";
  for (const char c : text) {
    if (c == '<')
      html += "&lt;";
    else if (c == '>')
      html += "&gt;";
    else if (c == '&')
      html += "&amp;";
    else if (c == '\n')
      html += "<br>\n";
    else
      html += c;
  }
  return html + "</div>";
}

void append_apart(std::string& whole, std::string_view piece) {
  if (is_blank(piece)) return;
  if (!whole.empty() && whole.back() != '\n') whole += '\n';
  whole += piece;
}

bool is_winmail(GMimePart* part, std::string_view type) {
  if (type == "application/ms-tnef" || type == "application/vnd.ms-tnef") return true;
  return ascii_lower(view_of(g_mime_part_get_filename(part))) == "winmail.dat";
}

// The line by which the parts of a multipart seem to be cut, where the mail does not say it or says another.
std::string_view seeming_boundary(std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    auto line = text.substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with("--") && line.size() > 4 && line.size() < 80 && line.find(' ') == std::string_view::npos) {
      return line.substr(2);
    }
    start = end + 1;
  }
  return {};
}

}  // namespace

BodyReader::Words& BodyReader::place() {
  if (!in_alternative_ || words_.empty()) words_.emplace_back();
  return words_.back();
}

void BodyReader::read(GMimeObject* part) {
  if (depth_ >= deepest || parts_ >= most_parts) {
    gave_up_ = true;
    return;
  }
  ++parts_;
  ++depth_;
  read_below(part);
  --depth_;
}

void BodyReader::read_below(GMimeObject* part) {
  if (GMIME_IS_MULTIPART(part)) {
    read_multipart(reinterpret_cast<GMimeMultipart*>(part));
  } else if (GMIME_IS_PART(part)) {
    read_leaf(reinterpret_cast<GMimePart*>(part));
  }
}

void BodyReader::read_multipart(GMimeMultipart* multipart) {
  const int count = g_mime_multipart_get_count(multipart);
  if (count == 0) return read_unbounded(multipart);
  const bool was_in_alternative = in_alternative_;
  if (!in_alternative_ && is_type(reinterpret_cast<GMimeObject*>(multipart), "multipart", "alternative")) {
    words_.emplace_back();
    in_alternative_ = true;
  }
  for (int i = 0; i < count && !gave_up_; ++i) read(g_mime_multipart_get_part(multipart, i));
  in_alternative_ = was_in_alternative;
}

void BodyReader::read_unbounded(GMimeMultipart* multipart) {
  const std::string text{view_of(g_mime_multipart_get_prologue(multipart))};
  const auto boundary = seeming_boundary(text);
  if (boundary.empty()) return read_bare_text(text);

  const auto again = fmt::format("Content-Type: multipart/mixed; boundary=\"{}\"\r\n\r\n{}", boundary, text);
  GByteArray array{};
  const auto stream = stream_over(again, array);
  const auto part = read_part(stream.get());
  if (part && GMIME_IS_MULTIPART(part.get()) &&
      g_mime_multipart_get_count(reinterpret_cast<GMimeMultipart*>(part.get())) > 0) {
    read(part.get());
  } else {
    read_bare_text(text);
  }
}

void BodyReader::read_bare_text(std::string_view bytes) { append_apart(place().plain, clean_text(to_utf8(bytes, ""))); }

void BodyReader::read_leaf(GMimePart* part) {
  if (is_words(part, depth_)) {
    read_words(part, is_type(reinterpret_cast<GMimeObject*>(part), "text", "html"));
  } else if (!is_type(reinterpret_cast<GMimeObject*>(part), "text", "x-amp-html")) {
    attach(part);
  }
}

void BodyReader::read_words(GMimePart* part, bool is_html) {
  auto& words = place();
  if (is_html) {
    append_apart(words.html, html_words(part));
  } else {
    append_apart(words.plain, plain_words(part));
  }
}

void BodyReader::attach(GMimePart* part) {
  auto* object = reinterpret_cast<GMimeObject*>(part);
  Attachment file;
  const OwnedText type{g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object))};
  file.type = clean_line(view_of(type.get()));
  file.content = content_of(part);
  if (is_winmail(part, file.type) && unpack_winmail(file.content)) return;
  file.type = kind_of_content(file.type, file.content);
  file.content_id = clean_line(view_of(g_mime_object_get_content_id(object)));
  file.name = attachment_name(view_of(g_mime_part_get_filename(part)), file.type, file.content, attachments_.size());
  attachments_.push_back(std::move(file));
}

// Where some of it could not be read, it also stays as it came.
bool BodyReader::unpack_winmail(std::string_view content) {
  auto found = tnef_in(content);
  if (!found) return false;
  if (is_blank(winmail_words_.plain) && is_blank(winmail_words_.html)) {
    winmail_words_ = {std::move(found->text), std::move(found->html)};
  }
  for (auto& file : found->attachments) {
    file.type = kind_of_content(file.type, file.content);
    file.name = attachment_name(file.name, file.type, file.content, attachments_.size());
    attachments_.push_back(std::move(file));
  }
  return found->is_whole;
}

void BodyReader::write_to(Message& message) {
  const bool has_words =
      std::any_of(words_.begin(), words_.end(), [](const Words& w) { return !is_blank(w.plain) || !is_blank(w.html); });
  if (!has_words) words_.push_back(std::move(winmail_words_));
  const bool has_html = std::any_of(words_.begin(), words_.end(), [](const Words& w) { return !w.html.empty(); });
  for (const auto& words : words_) {
    append_apart(message.text, is_blank(words.plain) ? text_of_html(words.html) : words.plain);
    if (has_html) append_apart(message.html, words.html.empty() ? html_of_text(words.plain) : words.html);
  }
  mark_inline_pictures(message.html, attachments_);
  message.attachments = std::move(attachments_);
}

}  // namespace relais::mail
