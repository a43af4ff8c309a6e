#include "lib/mail/imap_waker.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <system_error>

#include "lib/mail/imap_wait.h"

namespace relais::mail {

ImapWaker::ImapWaker() : handle_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (handle_ < 0) throw std::system_error(errno, std::generic_category(), "no bell to wake a reader");
}

ImapWaker::~ImapWaker() { ::close(handle_); }

void ImapWaker::ring() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto told = ::write(handle_, &one, sizeof one);
}

bool ImapWaker::wait(std::chrono::milliseconds longest) const {
  return wait_until(ImapReady::to_read, handle_, -1, longest);
}

}  // namespace relais::mail
