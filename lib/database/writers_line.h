// Who writes next, where only one can. Whoever writes first goes before those in line, though not for ever.
#pragma once

#include <condition_variable>
#include <mutex>

#include "lib/database/turn.h"

namespace relais {

class WritersLine {
public:
  // One place at the desk, held while it exists.
  class Place {
  public:
    Place(WritersLine& line, Turn turn) : line_(line) { line_.enter(turn); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() { line_.leave(); }

  private:
    WritersLine& line_;
  };

  int waiting();

private:
  struct Waiting {
    int count = 0;
    std::condition_variable changed;
  };

  void enter(Turn turn);
  void leave();
  bool may_go(Turn turn) const;

  std::mutex mutex_;
  Waiting in_line_;
  Waiting first_;
  bool taken_ = false;
  // How many have overtaken whoever is in line.
  int overtaken_ = 0;
};

}  // namespace relais
