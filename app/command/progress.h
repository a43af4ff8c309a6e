// How far a long command has come, on one line of a terminal; nothing where nobody watches.
#pragma once

#include <chrono>
#include <string>

namespace relais::command {

class Progress {
public:
  Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  // Takes the line away.
  ~Progress();

  void tell(const std::string& doing);
  void tell(const std::string& doing, std::uint64_t done, std::uint64_t of);

private:
  bool is_watched_;
  std::chrono::steady_clock::time_point told_at_;
};

}  // namespace relais::command
