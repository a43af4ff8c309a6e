// A receiver that remembers, for tests of what goes over the wire.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "lib/mail/lmtp_conversation.h"
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

  void deliver(LmtpMail mail, Answer answer) override {
    if (mail.message.bytes().find("BOUM") != std::string_view::npos) throw std::runtime_error("no room");
    const std::lock_guard lock{mutex_};
    held_.emplace_back(std::move(mail), std::move(answer));
    changed_.notify_all();
    if (open_) answer_held();
  }

  // While it is held, mails are not answered for.
  void hold() { set_open(false); }
  void let_go() { set_open(true); }

  bool wait_until_begun() {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, patience, [this] { return !held_.empty(); });
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
    if (open_) answer_held();
  }

  void answer_held() {
    for (auto& [mail, answer] : std::exchange(held_, {})) {
      received_.push_back({mail.envelope, std::string{mail.message.bytes()}});
      answer(replies_to(mail.envelope));
    }
    changed_.notify_all();
  }

  static std::vector<LmtpReply> replies_to(const LmtpEnvelope& envelope) {
    std::vector<LmtpReply> replies;
    for (const auto& address : envelope.recipients) {
      replies.push_back(address.starts_with("pleine") ? LmtpReply{452, "4.2.2 the mailbox is full"}
                                                      : LmtpReply{250, "2.1.5 kept for " + address});
    }
    return replies;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Received> received_;
  std::vector<std::pair<LmtpMail, Answer>> held_;
  bool open_ = true;
};

// What a server answers to these bytes where the receiver answers at once, or cannot.
inline std::string answers_to(std::string_view bytes, LmtpConversation& conversation, LmtpReceiver& receiver) {
  std::string answers;
  while (!bytes.empty() && !conversation.is_over()) {
    answers += conversation.take(bytes);
    if (!conversation.has_mail()) continue;
    const auto answer = [&](std::vector<LmtpReply> replies) { answers += conversation.answer(std::move(replies)); };
    try {
      receiver.deliver(conversation.take_mail(), answer);
    } catch (const std::exception&) {
      answer({});
    }
  }
  return answers;
}

}  // namespace relais::mail
