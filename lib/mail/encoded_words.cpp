#include "lib/mail/encoded_words.h"

#include "lib/mail/charset.h"
#include "lib/mail/gmime_objects.h"
#include "lib/mail/quoted_printable.h"

namespace relais::mail {
namespace {

struct Word {
  std::string charset;
  std::string bytes;
  std::size_t length = 0;  // of what stood in the header
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

std::string unfolded(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\r' && raw[i] != '\n') {
      out += raw[i];
      continue;
    }
    while (i + 1 < raw.size() && is_space(raw[i + 1])) ++i;
    out += ' ';
  }
  return out;
}

std::string from_quoted(std::string_view text) {
  std::string spaced{text};
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  return from_quoted_printable(spaced);
}

std::string from_base64(std::string_view text) {
  std::string out(text.size() + 4, '\0');
  int state = 0;
  guint32 save = 0;
  const auto length =
      g_mime_encoding_base64_decode_step(reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                                         reinterpret_cast<unsigned char*>(out.data()), &state, &save);
  out.resize(length);
  return out;
}

// "=?charset*language?Q?text?=" at the beginning of `text`.
std::optional<Word> word_at(std::string_view text) {
  constexpr std::size_t longest_charset = 60;
  const auto charset_end = text.substr(0, longest_charset).find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size()) return std::nullopt;
  const char encoding = g_ascii_toupper(text[charset_end + 1]);
  if (text[charset_end + 2] != '?' || (encoding != 'Q' && encoding != 'B')) return std::nullopt;
  const auto start = charset_end + 3;
  const auto end = text.find("?=", start);
  if (end == std::string_view::npos) return std::nullopt;

  Word word;
  const auto charset = text.substr(2, charset_end - 2);
  word.charset = charset.substr(0, charset.find('*'));
  word.length = end + 2;
  const auto content = text.substr(start, end - start);
  word.bytes = encoding == 'Q' ? from_quoted(content) : from_base64(content);
  return word;
}

bool same_charset(std::string_view one, std::string_view other) {
  return one.size() == other.size() && g_ascii_strncasecmp(one.data(), other.data(), one.size()) == 0;
}

class Reading {
public:
  void literal(std::string_view text) {
    if (text.empty()) return;
    // The space between two words only parts them.
    if (is_blank(text) && run_open_) {
      pending_space_ = text;
      return;
    }
    end_run();
    pieces_.push_back({to_utf8(text, ""), false});
  }

  void word(Word word) {
    pending_space_.clear();
    if (run_open_ && !same_charset(word.charset, charset_)) flush();
    run_open_ = true;
    charset_ = std::move(word.charset);
    bytes_ += word.bytes;
  }

  std::vector<HeaderPiece> pieces() {
    end_run();
    return std::move(pieces_);
  }

private:
  // Only whole characters can be read, so the bytes of all words of one charset are put together first.
  void flush() {
    auto text = to_utf8(std::exchange(bytes_, {}), charset_);
    if (continues_) {
      pieces_.back().text += text;
    } else {
      pieces_.push_back({std::move(text), true});
    }
    continues_ = true;
  }

  void end_run() {
    if (!run_open_) return;
    flush();
    run_open_ = false;
    continues_ = false;
    if (!pending_space_.empty()) pieces_.push_back({std::exchange(pending_space_, {}), false});
  }

  std::vector<HeaderPiece> pieces_;
  std::string charset_;
  std::string bytes_;
  std::string pending_space_;
  bool run_open_ = false;
  bool continues_ = false;
};

}  // namespace

std::vector<HeaderPiece> header_pieces(std::string_view raw) {
  const auto line = unfolded(raw);
  const std::string_view text{line};
  // Where no word ends any more none begins, so a line of beginnings alone is not searched again for each of them.
  const auto last_end = text.rfind("?=");
  Reading reading;
  std::size_t done = 0;
  for (auto at = text.find("=?");
       at != std::string_view::npos && last_end != std::string_view::npos && at < last_end;) {
    if (auto word = word_at(text.substr(at))) {
      reading.literal(text.substr(done, at - done));
      done = at + word->length;
      reading.word(std::move(*word));
    }
    at = text.find("=?", std::max(done, at + 2));
  }
  reading.literal(text.substr(done));
  return reading.pieces();
}

std::string decoded_header(std::string_view raw) {
  std::string text;
  for (const auto& piece : header_pieces(raw)) text += piece.text;
  return clean_line(text);
}

}  // namespace relais::mail
