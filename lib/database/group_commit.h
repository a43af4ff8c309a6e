// What is to be written at the same time is committed together, so that all wait for the disk once. Where a group
// fails, each part is tried by itself: none suffers from another, and each is told how it ended.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <span>
#include <thread>

#include "lib/database/database.h"

namespace relais {

class GroupCommit {
public:
  // All of it is called on the thread of the group.
  class Part {
  public:
    virtual ~Part() = default;

    // What needs no transaction, once and before it. Whoever throws here ends here.
    virtual void prepare() {}
    // Perhaps more than once, as Database::write has it.
    virtual void change(Transaction& tx) = 0;
    // Durable where there is no failure, and not there at all where there is one.
    virtual void ended(std::exception_ptr failure) = 0;
  };

  // Its writes go first.
  explicit GroupCommit(Database& database);
  GroupCommit(const GroupCommit&) = delete;
  GroupCommit& operator=(const GroupCommit&) = delete;
  // What was added is committed first.
  ~GroupCommit();

  void add(std::unique_ptr<Part> part);

private:
  using Parts = std::vector<std::unique_ptr<Part>>;

  void run();
  Parts next();
  void commit(Parts parts);
  static void prepare(Parts& parts);
  std::exception_ptr attempt(std::span<const std::unique_ptr<Part>> parts);
  void commit_one_by_one(const Parts& parts, const std::exception_ptr& failure);

  Database& database_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Part>> waiting_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace relais
