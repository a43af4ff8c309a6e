#include "command/progress.h"

#include <unistd.h>

#include <cstdio>

namespace relais::command {
namespace {

constexpr std::chrono::milliseconds between{100};

}  // namespace

Progress::Progress() : is_watched_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (is_watched_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::tell(const std::string& doing) {
  const auto now = std::chrono::steady_clock::now();
  if (!is_watched_ || now - told_at_ < between) return;
  told_at_ = now;
  fmt::print(stderr, "\r{}\x1b[K", doing);
  std::fflush(stderr);
}

void Progress::tell(const std::string& doing, std::uint64_t done, std::uint64_t of) {
  tell(fmt::format("{}: {} %", doing, of == 0 ? 100 : done * 100 / of));
}

}  // namespace relais::command
