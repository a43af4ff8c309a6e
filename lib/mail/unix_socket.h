// Sockets that are files.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>

#include <filesystem>

namespace relais::mail {

struct SocketAddress {
  sockaddr_un address{};
  socklen_t length = 0;
};

// Throws std::system_error where the path is longer than the system can take.
SocketAddress socket_address(const std::filesystem::path& path);

// Removes what a program that died has left; throws where one answers there, or where something else bears the name.
void remove_dead_socket(const std::filesystem::path& path);

}  // namespace relais::mail
