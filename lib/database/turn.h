// Whose write comes next where several wait: whoever takes over a mail goes first, and who handles it stands in line.
#pragma once

namespace relais {

enum class Turn { in_line, first };

// The writes of this thread go first for as long as it exists.
class GoingFirst {
public:
  GoingFirst();
  GoingFirst(const GoingFirst&) = delete;
  GoingFirst& operator=(const GoingFirst&) = delete;
  ~GoingFirst();

private:
  Turn before_;
};

Turn turn_of_this_thread();

// For whoever has time: returns when nobody has gone first for a moment, and after a while in any case.
void give_way();

}  // namespace relais
