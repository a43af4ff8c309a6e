#include "lib/mail/smtp_answer.h"

#include "lib/mail/charset.h"
#include "lib/text/translation.h"

namespace relais::mail {
namespace {

constexpr std::size_t most_words = 500;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int code_of(std::string_view line) {
  if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, is_digit)) return 0;
  return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

std::string safe(std::string_view words) {
  auto text = clean_line(words);
  if (text.size() <= most_words) return text;
  auto length = most_words;
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return text.substr(0, length);
}

// The same enhanced status stands at the head of each line; once is enough.
std::string_view without_repeated_status(std::string_view line, std::string_view words) {
  const auto end = line.find(' ');
  if (end == std::string_view::npos || words.empty() || !is_digit(line.front())) return line;
  return words.starts_with(line.substr(0, end + 1)) ? line.substr(end + 1) : line;
}

}  // namespace

void SmtpDialogue::said(std::string_view command) {
  // The final QUIT is no part of it: what was answered before stands.
  if (command.starts_with("QUIT")) step_ = Step::parting;
  if (command.starts_with("MAIL FROM")) step_ = Step::sender;
  if (command.starts_with("RCPT TO")) step_ = Step::recipient;
  if (command.starts_with("DATA")) step_ = Step::content;
}

void SmtpDialogue::heard(std::string_view line) {
  const int code = code_of(line);
  if (code == 0 || step_ == Step::parting) return;
  if (reply_ended_) words_.clear();
  code_ = code;
  const auto text = safe(line.substr(std::min<std::size_t>(4, line.size())));
  words_ = safe(words_ + (words_.empty() ? "" : " ") + std::string{without_repeated_status(text, words_)});
  reply_ended_ = line.size() < 4 || line[3] != '-';
  if (!sent_ || !reply_ended_) return;
  answered_after_content_ = true;
  taken_ = taken_ || code / 100 == 2;
}

// Before the message is spoken of, a refusal is about our name, our password or our address: it passes when somebody
// mends the settings, and no message is lost for it.
bool SmtpDialogue::is_about_us() const {
  const bool is_authentication = code_ == 530 || code_ == 534 || code_ == 535 || code_ == 538;
  return step_ == Step::greeting || is_authentication;
}

SmtpAnswer SmtpDialogue::unanswered(std::string_view trouble) const {
  if (sent_ && !answered_after_content_) {
    return {Handover::deferred, 0,
            t("The connection was lost before the server confirmed, so the message may arrive twice: {trouble}",
              {{"trouble", safe(trouble)}})};
  }
  return {Handover::deferred, code_ / 100 >= 4 ? code_ : 0, safe(trouble)};
}

SmtpAnswer SmtpDialogue::answer(std::string_view trouble) const {
  if (taken_) return {Handover::taken, code_, words_};
  const bool says_no = code_ / 100 == 5 && reply_ended_;
  const bool says_later = code_ / 100 == 4 && reply_ended_;
  if (says_no && !is_about_us()) return {Handover::refused, code_, words_};
  if (says_no || says_later) return {Handover::deferred, code_, words_};
  return unanswered(trouble);
}

}  // namespace relais::mail
