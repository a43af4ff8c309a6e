// Rung by one thread to end what another waits for: an ImapClient that was given its handle, or wait() itself.
#pragma once

#include <chrono>

namespace relais::mail {

class ImapWaker {
public:
  ImapWaker();
  ImapWaker(const ImapWaker&) = delete;
  ImapWaker& operator=(const ImapWaker&) = delete;
  ~ImapWaker();

  // For good.
  void ring();
  int handle() const { return handle_; }
  bool is_rung() const { return wait(std::chrono::milliseconds{0}); }
  // True as soon as it is rung, false where the time was over first.
  bool wait(std::chrono::milliseconds longest) const;

private:
  int handle_;
};

}  // namespace relais::mail
