#include "lib/mail/tnef_properties.h"

#include "lib/mail/charset.h"
#include "lib/mail/tnef_bytes.h"

namespace relais::mail {
namespace {

constexpr std::uint32_t most_properties = 5000;
constexpr std::uint32_t most_values = 5000;
constexpr std::uint16_t several = 0x1000;

enum Kind : std::uint16_t {
  kind_integer = 0x03,
  kind_object = 0x0D,
  kind_ansi = 0x1E,
  kind_unicode = 0x1F,
  kind_binary = 0x102
};

enum Name : std::uint16_t {
  name_body = 0x1000,
  name_rtf = 0x1009,
  name_html = 0x1013,
  name_data = 0x3701,
  name_short_file = 0x3704,
  name_long_file = 0x3707,
  name_mime_type = 0x370E,
  name_content_id = 0x3712,
  name_code_page = 0x3FDE
};

// In 4 bytes even where it needs two; 0 where the value says its own length.
std::size_t fixed_size(std::uint16_t kind) {
  switch (kind) {
    case 0x02:
    case kind_integer:
    case 0x04:
    case 0x0A:
    case 0x0B: return 4;
    case 0x05:
    case 0x06:
    case 0x07:
    case 0x14:
    case 0x40: return 8;
    case 0x48: return 16;
    default: return 0;
  }
}

bool has_own_length(std::uint16_t kind) {
  return kind == kind_ansi || kind == kind_unicode || kind == kind_binary || kind == kind_object;
}

std::string_view without_ending_nulls(std::string_view text) {
  while (text.ends_with('\0')) text.remove_suffix(1);
  return text;
}

class Reader {
public:
  Reader(std::string_view bytes, std::uint32_t code_page) : bytes_(bytes) { found_.code_page = code_page; }

  TnefProperties read() {
    const auto count = bytes_.number<std::uint32_t>();
    found_.is_whole = count.has_value() && *count <= most_properties;
    for (std::uint32_t i = 0; found_.is_whole && i < *count; ++i) found_.is_whole = read_property();
    return std::move(found_);
  }

private:
  bool read_property() {
    const auto kind = bytes_.number<std::uint16_t>();
    const auto name = bytes_.number<std::uint16_t>();
    if (!kind || !name || (*name >= 0x8000 && !skip_own_name())) return false;
    const auto single = static_cast<std::uint16_t>(*kind & ~several);
    const bool counts = single != *kind || has_own_length(single);
    const auto count = counts ? bytes_.number<std::uint32_t>() : std::uint32_t{1};
    if (!count || *count > most_values) return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
      const auto value = read_value(single);
      if (!value) return false;
      if (i == 0) keep(single, *name, *value);
    }
    return true;
  }

  // A program's own, told by a number or by a text.
  bool skip_own_name() {
    constexpr std::size_t identifier = 16;
    if (!bytes_.take(identifier)) return false;
    const auto is_text = bytes_.number<std::uint32_t>();
    const auto length = bytes_.number<std::uint32_t>();
    if (!is_text || !length) return false;
    return *is_text == 0 || take_padded(*length).has_value();
  }

  std::optional<std::string_view> read_value(std::uint16_t kind) {
    if (const auto size = fixed_size(kind); size > 0) return bytes_.take(size);
    if (!has_own_length(kind)) return std::nullopt;
    const auto length = bytes_.number<std::uint32_t>();
    return length ? take_padded(*length) : std::nullopt;
  }

  std::optional<std::string_view> take_padded(std::uint32_t length) {
    const auto taken = bytes_.take(length);
    // Some leave out the last padding.
    if (taken) bytes_.take((4 - length % 4) % 4);
    return taken;
  }

  std::string as_text(std::uint16_t kind, std::string_view value) const {
    if (kind == kind_unicode) return without_nulls(to_utf8(value, "UTF-16LE"));
    return to_utf8(without_ending_nulls(value), charset_of_code_page(found_.code_page));
  }

  static std::string without_nulls(const std::string& text) { return text.substr(0, text.find('\0')); }

  void keep(std::uint16_t kind, std::uint16_t name, std::string_view value) {
    switch (name) {
      case name_body: found_.body = as_text(kind, value); break;
      case name_html: found_.html = kind == kind_binary ? std::string{value} : as_text(kind, value); break;
      case name_rtf: found_.compressed_rtf = value; break;
      case name_long_file: found_.file_name = as_text(kind, value); break;
      case name_short_file:
        if (found_.file_name.empty()) found_.file_name = as_text(kind, value);
        break;
      case name_mime_type: found_.mime_type = as_text(kind, value); break;
      case name_content_id: found_.content_id = as_text(kind, value); break;
      case name_data: keep_data(kind, value); break;
      case name_code_page:
        if (kind == kind_integer)
          found_.code_page = TnefBytes{value}.number<std::uint32_t>().value_or(found_.code_page);
        break;
      default: break;
    }
  }

  // An object says first of which kind it is.
  void keep_data(std::uint16_t kind, std::string_view value) {
    constexpr std::string_view message{"\x07\x03\x02\x00", 4};
    constexpr std::size_t identifier = 16;
    if (kind != kind_object) {
      found_.data = value;
    } else if (value.starts_with(message)) {
      found_.enclosed_message = value.substr(std::min(identifier, value.size()));
    } else {
      found_.data = value.substr(std::min(identifier, value.size()));
    }
  }

  TnefBytes bytes_;
  TnefProperties found_;
};

}  // namespace

TnefProperties tnef_properties(std::string_view bytes, std::uint32_t code_page) {
  return Reader{bytes, code_page}.read();
}

std::string charset_of_code_page(std::uint32_t code_page) {
  constexpr std::uint32_t utf8 = 65001;
  constexpr std::uint32_t latin1 = 28591;
  if (code_page == utf8) return "utf-8";
  if (code_page >= latin1 && code_page <= latin1 + 14) return fmt::format("iso-8859-{}", code_page - latin1 + 1);
  if (code_page >= 1250 && code_page <= 1258) return fmt::format("windows-{}", code_page);
  return code_page == 0 ? "windows-1252" : fmt::format("cp{}", code_page);
}

}  // namespace relais::mail
