// A receiver that remembers, for tests of what goes over the wire.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

#include "lib/mail/lmtp_server.h"

namespace relais::mail {

struct Received {
  LmtpEnvelope envelope;
  std::string message;
};

class RememberingReceiver : public LmtpReceiver {
public:
  LmtpReply recipient(const std::string& address) override {
    if (address.starts_with("personne")) return {550, "5.1.1 nobody reads this"};
    if (address.starts_with("panne")) throw std::runtime_error("the database is away");
    return {};
  }

  std::vector<LmtpReply> deliver(const LmtpEnvelope& envelope, std::string_view message) override {
    if (message.find("BOUM") != std::string_view::npos) throw std::runtime_error("no room");
    std::unique_lock lock{mutex_};
    begun_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
    std::vector<LmtpReply> replies;
    for (const auto& address : envelope.recipients) {
      replies.push_back(address.starts_with("pleine") ? LmtpReply{452, "4.2.2 the mailbox is full"}
                                                      : LmtpReply{250, "2.1.5 kept for " + address});
    }
    received_.push_back({envelope, std::string{message}});
    changed_.notify_all();
    return replies;
  }

  // While it is held, deliveries wait.
  void hold() { set_open(false); }
  void let_go() { set_open(true); }

  bool wait_until_begun() {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, patience, [this] { return begun_; });
  }

  // The first mail that is so, once it is there.
  std::optional<Received> wait_for(const std::function<bool(const Received&)>& is_so) {
    std::unique_lock lock{mutex_};
    auto found = received_.end();
    const bool is_there = changed_.wait_for(lock, patience, [&] {
      found = std::find_if(received_.begin(), received_.end(), is_so);
      return found != received_.end();
    });
    return is_there ? std::optional{*found} : std::nullopt;
  }

  std::vector<Received> received() {
    const std::lock_guard lock{mutex_};
    return received_;
  }

private:
  static constexpr std::chrono::seconds patience{60};

  void set_open(bool open) {
    const std::lock_guard lock{mutex_};
    open_ = open;
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Received> received_;
  bool open_ = true;
  bool begun_ = false;
};

}  // namespace relais::mail
