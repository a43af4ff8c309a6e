#include "mailboxes/reading_process.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <random>

namespace relais::mailboxes {
namespace {

// Two containers may bear the same name and each have a process of that number.
std::string name_of_this_place() {
  std::array<char, 256> host{};
  gethostname(host.data(), host.size() - 1);
  std::error_code unknown;
  return fmt::format("{} {} ", host.data(), std::filesystem::read_symlink("/proc/self/ns/pid", unknown).string());
}

}  // namespace

std::string name_of_this_process() {
  return fmt::format("{}{} {:08x}", name_of_this_place(), getpid(), std::random_device{}());
}

bool has_died(std::string_view process) {
  const auto place = name_of_this_place();
  if (!process.starts_with(place)) return false;
  pid_t number = 0;
  process.remove_prefix(place.size());
  const auto [end, error] = std::from_chars(process.data(), process.data() + process.size(), number);
  return error == std::errc{} && number > 0 && ::kill(number, 0) != 0 && errno == ESRCH;
}

}  // namespace relais::mailboxes
