#include "lib/database/group_commit.h"

#include <iterator>

#include "lib/database/turn.h"

namespace relais {
namespace {

constexpr std::ptrdiff_t most_parts = 50;
// A database that is away may be slow to say so: then not everyone of a group asks it in vain.
constexpr std::chrono::seconds longest_one_by_one{5};

}  // namespace

GroupCommit::GroupCommit(Database& database) : database_(database), thread_([this] { run(); }) {}

GroupCommit::~GroupCommit() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void GroupCommit::add(std::unique_ptr<Part> part) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back(std::move(part));
  }
  changed_.notify_one();
}

void GroupCommit::run() {
  for (auto parts = next(); !parts.empty(); parts = next()) commit(std::move(parts));
}

// Empty at the end.
GroupCommit::Parts GroupCommit::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
  const auto end = waiting_.begin() + std::min(std::ssize(waiting_), most_parts);
  Parts parts{std::move_iterator{waiting_.begin()}, std::move_iterator{end}};
  waiting_.erase(waiting_.begin(), end);
  return parts;
}

void GroupCommit::commit(Parts parts) {
  prepare(parts);
  if (parts.empty()) return;
  const auto failure = attempt(parts);
  if (failure && parts.size() > 1) return commit_one_by_one(parts, failure);
  for (const auto& part : parts) part->ended(failure);
}

void GroupCommit::prepare(Parts& parts) {
  std::erase_if(parts, [](const std::unique_ptr<Part>& part) {
    try {
      part->prepare();
      return false;
    } catch (...) {
      part->ended(std::current_exception());
      return true;
    }
  });
}

std::exception_ptr GroupCommit::attempt(std::span<const std::unique_ptr<Part>> parts) {
  const auto change = [&](Transaction& tx) {
    for (const auto& part : parts) part->change(tx);
  };
  try {
    const GoingFirst first;
    database_.write(change);
    return nullptr;
  } catch (...) {
    return std::current_exception();
  }
}

void GroupCommit::commit_one_by_one(const Parts& parts, const std::exception_ptr& failure) {
  const auto latest = std::chrono::steady_clock::now() + longest_one_by_one;
  for (const auto& part : parts) {
    const bool may_try = std::chrono::steady_clock::now() < latest;
    part->ended(may_try ? attempt({&part, 1}) : failure);
  }
}

}  // namespace relais
