#include "lib/mail/imap_wait.h"

#include <poll.h>

#include <cerrno>

namespace relais::mail {

bool wait_until(ImapReady ready, int handle, int wake, std::chrono::milliseconds longest) {
  const auto end = std::chrono::steady_clock::now() + longest;
  std::array<pollfd, 2> watched{
      {{handle, static_cast<short>(ready == ImapReady::to_read ? POLLIN : POLLOUT), 0}, {wake, POLLIN, 0}}};
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    const auto count =
        ::poll(watched.data(), watched.size(), static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
    if (count < 0 && errno != EINTR) throw ImapError(ImapFailure::unreachable, "the connection cannot be watched");
    if (count > 0 && watched[1].revents != 0) throw ImapError(ImapFailure::woken, "stopped");
    if (count > 0) return true;
    if (count == 0) return false;
  }
}

}  // namespace relais::mail
