// Waiting for news (RFC 2177), spoken line by line: libetpan would throw away what a server says before it agrees to
// wait, and that may be the news.
#include "lib/mail/imap_session.h"

namespace relais::mail {
namespace {

constexpr std::string_view tag = "relais";
constexpr std::uint64_t bytes_while_waiting = 1U << 20U;

bool is_news(std::string_view line) {
  return line.starts_with("* ") && (line.find(" EXISTS") != std::string_view::npos);
}

bool is_end(std::string_view line) {
  return line.size() > tag.size() && line.starts_with(tag) && line[tag.size()] == ' ';
}

bool is_yes(std::string_view line) { return line.substr(tag.size()).starts_with(" OK"); }

}  // namespace

void ImapClient::Session::say(std::string_view line) {
  auto* stream = imap_->imap_stream;
  if (mailstream_write(stream, line.data(), line.size()) < 0 || mailstream_flush(stream) < 0) {
    fail(MAILIMAP_ERROR_STREAM, ImapFailure::refused);
  }
}

std::string ImapClient::Session::hear() {
  auto* stream = imap_->imap_stream;
  const std::unique_ptr<MMAPString, decltype(&mmap_string_free)> line{mmap_string_new(""), &mmap_string_free};
  if (mailstream_read_line_remove_eol(stream, line.get()) == nullptr) fail(MAILIMAP_ERROR_STREAM, ImapFailure::refused);
  return {line->str, line->len};
}

ImapNews ImapClient::Session::wait_for_news(std::chrono::seconds longest) {
  const auto end = std::chrono::steady_clock::now() + longest;
  stream_.allow(bytes_while_waiting);
  say(fmt::format("{} IDLE\r\n", tag));
  auto news = ImapNews::nothing;
  for (bool waiting = false; !waiting || news == ImapNews::nothing;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    const bool has_line = imap_->imap_stream->read_buffer_len != 0;
    if (waiting && !has_line && (left.count() <= 0 || !stream_.socket().wait_for_data(left))) break;
    const auto line = hear();
    if (is_end(line)) return ImapNews::cannot_wait;
    if (line.starts_with('+')) waiting = true;
    if (is_news(line)) news = ImapNews::something;
  }
  return end_waiting(news);
}

ImapNews ImapClient::Session::end_waiting(ImapNews news) {
  say("DONE\r\n");
  for (;;) {
    const auto line = hear();
    if (is_news(line)) news = ImapNews::something;
    if (is_end(line) && is_yes(line)) return news;
    if (is_end(line)) throw ImapError(ImapFailure::refused, words());
  }
}

}  // namespace relais::mail
