#include "lib/mail/part_writer.h"

#include "lib/mail/charset.h"
#include "lib/mail/content_kind.h"

namespace relais::mail {
namespace {

// RFC 5322 allows 998; text is kept shorter, since what is longer is wrapped by some server on the way.
constexpr std::size_t longest_line = 998;
constexpr std::size_t longest_text_line = 78;

struct Shape {
  bool is_ascii = true;
  bool has_null = false;
  std::size_t longest_line = 0;
};

Shape shape_of(std::string_view bytes) {
  Shape shape;
  std::size_t length = 0;
  for (const char c : bytes) {
    shape.is_ascii = shape.is_ascii && static_cast<unsigned char>(c) < 0x80;
    shape.has_null = shape.has_null || c == '\0';
    length = c == '\n' ? 0 : length + 1;
    shape.longest_line = std::max(shape.longest_line, length);
  }
  return shape;
}

GMimeObject* object_of(void* part) { return static_cast<GMimeObject*>(part); }

Owned<GMimePart> new_part(std::string_view type, std::string_view bytes, GMimeContentEncoding encoding) {
  auto* part = g_mime_part_new();
  const auto clean = clean_line(type);
  auto* content_type = g_mime_content_type_parse(reading_options(), clean.c_str());
  g_mime_object_set_content_type(object_of(part), content_type);
  g_object_unref(content_type);
  const Owned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
  const Owned<GMimeDataWrapper> content{
      g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
  g_mime_part_set_content(part, content.get());
  g_mime_part_set_content_encoding(part, encoding);
  return Owned<GMimePart>{part};
}

// Quoted-printable and never base64: our words stay readable in the source of the mail.
Owned<GMimeObject> words(std::string_view type, std::string_view utf8) {
  auto text = clean_text(utf8);
  if (!text.ends_with('\n')) text += '\n';
  const auto shape = shape_of(text);
  const bool is_plain = shape.is_ascii && shape.longest_line <= longest_text_line;
  auto part = new_part(type, text, is_plain ? GMIME_CONTENT_ENCODING_7BIT : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return Owned<GMimeObject>{object_of(part.release())};
}

Owned<GMimeMultipart> multipart(const char* subtype) {
  return Owned<GMimeMultipart>{g_mime_multipart_new_with_subtype(subtype)};
}

bool is_message(const Attachment& file) { return file.type == "message/rfc822"; }

bool is_eight_bit_message(const Attachment& file) { return is_message(file) && !shape_of(file.content).is_ascii; }

// GMime writes a parameter without end where its name is some seventy letters long, and whoever sent the file chose it.
std::string_view kind_of(const Attachment& file) { return kind_alone(file.type); }

// A message within a message may not be encoded again (RFC 2046), so one that cannot travel bare goes as a file.
Owned<GMimePart> file_part(const Attachment& file) {
  if (!is_message(file)) return new_part(kind_of(file), file.content, GMIME_CONTENT_ENCODING_BASE64);
  const auto shape = shape_of(file.content);
  if (shape.has_null || shape.longest_line > longest_line) {
    return new_part("application/octet-stream", file.content, GMIME_CONTENT_ENCODING_BASE64);
  }
  std::string lines = file.content;
  std::erase(lines, '\r');
  return new_part(file.type, lines, shape.is_ascii ? GMIME_CONTENT_ENCODING_7BIT : GMIME_CONTENT_ENCODING_8BIT);
}

Owned<GMimeObject> attachment(const Attachment& file) {
  auto part = file_part(file);
  g_mime_object_set_disposition(object_of(part.get()), file.is_inline ? "inline" : "attachment");
  const auto name = clean_line(file.name);
  if (!name.empty()) g_mime_part_set_filename(part.get(), name.c_str());
  auto id = clean_line(file.content_id);
  std::erase_if(id, [](char c) { return c == '<' || c == '>' || c == ' '; });
  if (!id.empty()) g_mime_object_set_content_id(object_of(part.get()), id.c_str());
  return Owned<GMimeObject>{object_of(part.release())};
}

bool is_shown_in_place(const Attachment& file) { return file.is_inline && !file.content_id.empty(); }

Owned<GMimeObject> html_with_pictures(const Outgoing& mail) {
  auto html = words("text/html; charset=utf-8", mail.html);
  if (std::none_of(mail.attachments.begin(), mail.attachments.end(), is_shown_in_place)) return html;
  auto related = multipart("related");
  g_mime_multipart_add(related.get(), html.get());
  for (const auto& file : mail.attachments) {
    if (is_shown_in_place(file)) g_mime_multipart_add(related.get(), attachment(file).get());
  }
  return Owned<GMimeObject>{object_of(related.release())};
}

Owned<GMimeObject> all_words(const Outgoing& mail) {
  auto plain = words("text/plain; charset=utf-8", mail.text);
  if (mail.html.empty()) return plain;
  auto alternative = multipart("alternative");
  g_mime_multipart_add(alternative.get(), plain.get());
  g_mime_multipart_add(alternative.get(), html_with_pictures(mail).get());
  return Owned<GMimeObject>{object_of(alternative.release())};
}

}  // namespace

Owned<GMimeObject> write_body(const Outgoing& mail) {
  prepare_gmime();
  auto body = all_words(mail);
  const auto is_apart = [&](const Attachment& file) { return mail.html.empty() || !is_shown_in_place(file); };
  if (std::none_of(mail.attachments.begin(), mail.attachments.end(), is_apart)) return body;

  auto mixed = multipart("mixed");
  if (std::any_of(mail.attachments.begin(), mail.attachments.end(), is_eight_bit_message)) {
    g_mime_object_set_header(object_of(mixed.get()), "Content-Transfer-Encoding", "8bit", nullptr);
  }
  g_mime_multipart_add(mixed.get(), body.get());
  for (const auto& file : mail.attachments) {
    if (is_apart(file)) g_mime_multipart_add(mixed.get(), attachment(file).get());
  }
  return Owned<GMimeObject>{object_of(mixed.release())};
}

}  // namespace relais::mail
