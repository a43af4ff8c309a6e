#include "lib/mail/imap_stream.h"

#include <libetpan/libetpan.h>

#include <cstdlib>

#include "lib/mail/charset.h"

namespace relais::mail {
namespace {

constexpr std::size_t buffer_size = 16U << 10U;
constexpr std::size_t longest_line = 2000;

// "* BYE x" and "7 NO x" are answers; "+ " only asks for more.
std::string_view without_marks(std::string_view line) {
  const auto first = line.find(' ');
  if (first == std::string_view::npos || line.starts_with('+')) return {};
  const auto rest = line.substr(first + 1);
  for (const std::string_view word : {"OK ", "NO ", "BAD ", "BYE "}) {
    if (rest.starts_with(word)) return rest.substr(word.size());
  }
  return {};
}

}  // namespace

// The functions that libetpan calls.
struct ImapDriver {
  static ImapStream& of(mailstream_low* low) { return *static_cast<ImapStream*>(low->data); }

  static ssize_t read(mailstream_low* low, void* into, std::size_t most) {
    return of(low).read(static_cast<char*>(into), most);
  }
  static ssize_t write(mailstream_low* low, const void* bytes, std::size_t count) {
    return of(low).write(static_cast<const char*>(bytes), count);
  }
  static int close(mailstream_low*) { return 0; }
  static int handle(mailstream_low* low) { return of(low).socket().handle(); }
  static void free(mailstream_low* low) { std::free(low); }
  static void cancel(mailstream_low*) {}
  static struct mailstream_cancel* canceller(mailstream_low*) { return nullptr; }
  static carray* certificates(mailstream_low*) { return nullptr; }
  static int idle(mailstream_low*) { return -1; }
};

_mailstream* ImapStream::for_library() {
  static mailstream_low_driver driver{&ImapDriver::read,      &ImapDriver::write,        &ImapDriver::close,
                                      &ImapDriver::handle,    &ImapDriver::free,         &ImapDriver::cancel,
                                      &ImapDriver::canceller, &ImapDriver::certificates, &ImapDriver::idle,
                                      &ImapDriver::idle,      &ImapDriver::idle};
  return mailstream_new(mailstream_low_new(this, &driver), buffer_size);
}

void ImapStream::throw_trouble() const {
  if (trouble_) std::rethrow_exception(trouble_);
}

std::string ImapStream::words() const { return clean_line(to_utf8(without_marks(last_line_), "utf-8")); }

std::string ImapStream::farewell() const {
  const auto said = last_line_.starts_with("* BYE") ? words() : std::string{};
  return said.empty() ? "the server closed the connection" : fmt::format("the server closed the connection: {}", said);
}

std::ptrdiff_t ImapStream::read(char* into, std::size_t most) {
  if (trouble_) return -1;
  try {
    const auto count = socket_.read(into, most);
    if (count > allowed_) throw ImapError(ImapFailure::misunderstood, "the server sent more than was asked for");
    if (count == 0) throw ImapError(ImapFailure::unreachable, farewell());
    allowed_ -= count;
    remember({into, count});
    return static_cast<std::ptrdiff_t>(count);
  } catch (...) {
    trouble_ = std::current_exception();
    return -1;
  }
}

std::ptrdiff_t ImapStream::write(const char* bytes, std::size_t count) {
  if (trouble_) return -1;
  try {
    return static_cast<std::ptrdiff_t>(socket_.write(bytes, count));
  } catch (...) {
    trouble_ = std::current_exception();
    return -1;
  }
}

void ImapStream::remember(std::string_view bytes) {
  // Of a large answer only the end can be the server's own words.
  if (bytes.size() > 2 * longest_line) bytes.remove_prefix(bytes.size() - 2 * longest_line);
  for (const char c : bytes) {
    if (c != '\n') {
      if (line_.size() < longest_line) line_ += c;
      continue;
    }
    last_line_.swap(line_);
    line_.clear();
  }
}

}  // namespace relais::mail
