#include "mailboxes/readers.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <thread>

#include "lib/time/clock.h"
#include "mailboxes/reading_process.h"

namespace relais::mailboxes {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds looks_every{1};

}  // namespace

class MailboxReaders::Threads {
public:
  Threads(const Services& services, const ReaderOptions& options) : services_(services), options_(options) {}
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;
  ~Threads() { stop(); }

  void start();
  void stop();

private:
  // One mailbox that we read.
  struct Running {
    Lease lease;
    Timestamp changed_at;
    mail::ImapWaker waker;
    std::atomic<bool> ended = false;
    std::thread thread;
  };

  void keep();
  void look();
  void end_changed_or_dead(const std::vector<ToRead>& wanted);
  void begin_free(const std::vector<ToRead>& wanted);
  void begin(const ToRead& mailbox);
  void read(Running& running) const;
  void renew();
  void end(Running& running);
  bool reads(Id<Mailbox> mailbox) const;

  Services services_;
  ReaderOptions options_;
  const std::string me_ = name_of_this_process();
  std::vector<std::unique_ptr<Running>> running_;
  Clock::time_point renew_at_;
  bool complained_ = false;
  std::unique_ptr<mail::ImapWaker> waker_;
  std::thread keeper_;
};

void MailboxReaders::Threads::start() {
  if (keeper_.joinable()) return;
  waker_ = std::make_unique<mail::ImapWaker>();
  renew_at_ = Clock::now() + options_.lease / 3;
  keeper_ = std::thread([this] { keep(); });
}

void MailboxReaders::Threads::stop() {
  if (!keeper_.joinable()) return;
  waker_->ring();
  keeper_.join();
  // All are woken before the first is waited for.
  for (auto& running : running_) running->waker.ring();
  for (auto& running : running_) end(*running);
  running_.clear();
}

void MailboxReaders::Threads::keep() {
  do {
    try {
      if (Clock::now() >= renew_at_) renew();
      look();
      complained_ = false;
    } catch (const std::exception& failure) {
      if (!std::exchange(complained_, true)) spdlog::warn("mailboxes wait: {}", failure.what());
    }
  } while (!waker_->wait(looks_every));
}

void MailboxReaders::Threads::look() {
  const auto wanted = services_.database.read([](Reads& db) { return to_be_read(db, now()); });
  end_changed_or_dead(wanted);
  begin_free(wanted);
}

void MailboxReaders::Threads::end_changed_or_dead(const std::vector<ToRead>& wanted) {
  std::erase_if(running_, [&](const std::unique_ptr<Running>& running) {
    const bool stays = std::ranges::any_of(wanted, [&](const ToRead& mailbox) {
      return mailbox.mailbox == running->lease.mailbox && mailbox.changed_at == running->changed_at;
    });
    const bool goes_on = stays && !running->ended;
    if (!goes_on) end(*running);
    return !goes_on;
  });
}

void MailboxReaders::Threads::begin_free(const std::vector<ToRead>& wanted) {
  for (const auto& mailbox : wanted) {
    const bool is_free = mailbox.leased_by.empty() || has_died(mailbox.leased_by);
    if (is_free && !reads(mailbox.mailbox)) begin(mailbox);
  }
}

void MailboxReaders::Threads::begin(const ToRead& mailbox) {
  const Lease lease{mailbox.mailbox, me_};
  if (!services_.database.write([&](Transaction& tx) { return lease.take(tx, options_.lease, mailbox.leased_by); }))
    return;
  auto running = std::make_unique<Running>();
  running->lease = lease;
  running->changed_at = mailbox.changed_at;
  running->thread = std::thread([this, &one = *running] { read(one); });
  running_.push_back(std::move(running));
}

void MailboxReaders::Threads::read(Running& running) const {
  try {
    MailboxReader{services_, running.lease, options_}.run(running.waker);
  } catch (const std::exception& failure) {
    spdlog::warn("mailbox {} is not read: {}", running.lease.mailbox.value, failure.what());
  }
  running.ended = true;
}

void MailboxReaders::Threads::renew() {
  renew_at_ = Clock::now() + options_.lease / 3;
  std::erase_if(running_, [&](const std::unique_ptr<Running>& running) {
    try {
      services_.database.write([&](Transaction& tx) { running->lease.renew(tx, options_.lease); });
      return false;
    } catch (const ReadingLost&) {
      end(*running);
      return true;
    }
  });
}

void MailboxReaders::Threads::end(Running& running) {
  running.waker.ring();
  running.thread.join();
  try {
    services_.database.write([&](Transaction& tx) { running.lease.give_back(tx); });
  } catch (const DatabaseError& gone) {
    spdlog::warn("mailbox {} can be read by others when its lease ends: {}", running.lease.mailbox.value, gone.what());
  }
}

bool MailboxReaders::Threads::reads(Id<Mailbox> mailbox) const {
  return std::ranges::any_of(running_, [&](const auto& running) { return running->lease.mailbox == mailbox; });
}

MailboxReaders::MailboxReaders(const Services& services, ReaderOptions options)
    : threads_(std::make_unique<Threads>(services, options)) {}

MailboxReaders::~MailboxReaders() = default;

void MailboxReaders::start() { threads_->start(); }

void MailboxReaders::stop() { threads_->stop(); }

}  // namespace relais::mailboxes
