// Slows down whoever guesses passwords, without locking out the person whose address he guesses: failures are counted
// for an address of mail and an address of the network together, and for the network address alone.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "lib/time/timestamp.h"

namespace relais::people {

class SignInAttempts {
public:
  static constexpr int free_tries = 5;
  static constexpr int free_tries_of_one_place = 50;
  static constexpr std::chrono::minutes pause{5};

  // Zero when he may try now.
  std::chrono::seconds must_wait(const std::string& email, const std::string& place, Timestamp at);
  // Answers how many tries are left before a pause.
  int failed(const std::string& email, const std::string& place, Timestamp at);
  void succeeded(const std::string& email, const std::string& place);

private:
  std::vector<Timestamp>& recent(const std::string& who, Timestamp at);
  void forget_old(Timestamp at);

  std::mutex guard_;
  std::map<std::string, std::vector<Timestamp>> failures_;
};

}  // namespace relais::people
