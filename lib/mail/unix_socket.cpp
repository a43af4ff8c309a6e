#include "lib/mail/unix_socket.h"

#include <unistd.h>

#include <cstring>
#include <system_error>

namespace relais::mail {
namespace {

bool somebody_answers(const std::filesystem::path& path) {
  const auto name = socket_address(path);
  const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (handle < 0) throw std::system_error(errno, std::generic_category(), "socket");
  const int result = ::connect(handle, reinterpret_cast<const sockaddr*>(&name.address), name.length);
  const int error = result == 0 ? 0 : errno;
  ::close(handle);
  // Anything but "nobody listens" means that somebody may.
  return error != ECONNREFUSED && error != ENOENT;
}

}  // namespace

SocketAddress socket_address(const std::filesystem::path& path) {
  SocketAddress name;
  const auto& text = path.native();
  if (text.size() >= sizeof name.address.sun_path) {
    throw std::system_error(ENAMETOOLONG, std::generic_category(), "the path of a socket, " + text);
  }
  name.address.sun_family = AF_UNIX;
  std::memcpy(name.address.sun_path, text.c_str(), text.size() + 1);
  name.length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + text.size() + 1);
  return name;
}

void remove_dead_socket(const std::filesystem::path& path) {
  const auto status = std::filesystem::symlink_status(path);
  if (!std::filesystem::exists(status)) return;
  if (!std::filesystem::is_socket(status)) {
    throw std::system_error(EEXIST, std::generic_category(), path.native() + " is there and is not a socket");
  }
  if (somebody_answers(path)) {
    throw std::system_error(EADDRINUSE, std::generic_category(), "another program answers on " + path.native());
  }
  std::filesystem::remove(path);
}

}  // namespace relais::mail
