#include "people/sign_in_attempts.h"

namespace relais::people {
namespace {

// Beyond this many different guesses in memory, the old ones are looked for and forgotten.
constexpr std::size_t many = 10'000;

std::string both(const std::string& email, const std::string& place) { return email + ' ' + place; }

std::chrono::seconds left_of_pause(const std::vector<Timestamp>& failures, int free_tries, Timestamp at) {
  if (static_cast<int>(failures.size()) < free_tries) return std::chrono::seconds{0};
  const auto over = failures.back() + SignInAttempts::pause;
  return std::chrono::ceil<std::chrono::seconds>(over - at);
}

}  // namespace

std::chrono::seconds SignInAttempts::must_wait(const std::string& email, const std::string& place, Timestamp at) {
  const std::lock_guard lock{guard_};
  return std::max(left_of_pause(recent(both(email, place), at), free_tries, at),
                  left_of_pause(recent(place, at), free_tries_of_one_place, at));
}

int SignInAttempts::failed(const std::string& email, const std::string& place, Timestamp at) {
  const std::lock_guard lock{guard_};
  forget_old(at);
  recent(place, at).push_back(at);
  auto& own = recent(both(email, place), at);
  own.push_back(at);
  return std::max(0, free_tries - static_cast<int>(own.size()));
}

void SignInAttempts::succeeded(const std::string& email, const std::string& place) {
  const std::lock_guard lock{guard_};
  failures_.erase(both(email, place));
}

std::vector<Timestamp>& SignInAttempts::recent(const std::string& who, Timestamp at) {
  auto& failures = failures_[who];
  std::erase_if(failures, [&](Timestamp failure) { return failure + pause <= at; });
  return failures;
}

void SignInAttempts::forget_old(Timestamp at) {
  if (failures_.size() < many) return;
  std::erase_if(failures_,
                [&](const auto& entry) { return entry.second.empty() || entry.second.back() + pause <= at; });
}

}  // namespace relais::people
