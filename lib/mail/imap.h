// Reads a mailbox by IMAP (libetpan): the mails of one folder by their numbers, without marking any as read. One
// client belongs to one thread; every wait ends when the server stays silent too long or when somebody wakes it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/imap_server.h"
#include "lib/time/timestamp.h"

namespace relais::mail {

enum class ImapFailure {
  woken,            // somebody wanted it to stop
  unreachable,      // nobody there, gone in the middle, or nobody vouches for it
  sign_in_refused,  // it does not know the user and this secret
  refused,          // it said no to something else
  misunderstood,    // it said what cannot be read
};

constexpr auto names_of(ImapFailure) {
  using namespace std::string_view_literals;
  return std::array{"woken"sv, "unreachable"sv, "sign_in_refused"sv, "refused"sv, "misunderstood"sv};
}

// what() is the server's own words where it spoke, else what happened; safe to show.
class ImapError : public std::runtime_error {
public:
  ImapError(ImapFailure why, const std::string& words) : std::runtime_error(words), failure(why) {}

  ImapFailure failure;
};

struct ImapOptions {
  // How long a server may stay silent.
  std::chrono::seconds patience{30};
  // A file descriptor: once it can be read, whatever waits ends with ImapFailure::woken. None where it is negative.
  int wake = -1;
  // Whom to trust besides those that the system does; a file of certificates.
  std::filesystem::path certificates;
};

struct ImapFolder {
  // As long as this stays the same, a number belongs to one mail for good.
  std::uint32_t uid_validity = 0;
  std::uint32_t uid_next = 0;
  std::uint32_t count = 0;
};

struct ImapMailHead {
  std::uint32_t uid = 0;
  std::uint32_t size = 0;
  // When the server got it.
  Timestamp received_at;
};

struct ImapMail {
  std::uint32_t uid = 0;
  std::string bytes;
};

enum class ImapNews { something, nothing, cannot_wait };

class ImapClient {
public:
  // Connects and signs in; the secret is a password, or the token for XOAUTH2. Everything here throws ImapError.
  ImapClient(const ImapServer& server, ImapAuth auth, const std::string& secret, const ImapOptions& options = {});
  ImapClient(ImapClient&& other) noexcept;
  ImapClient& operator=(ImapClient&&) = delete;
  ~ImapClient();

  // What it answered last.
  std::string words() const;
  bool can(std::string_view capability) const;

  ImapFolder select(const std::string& folder);
  // In their order.
  std::vector<std::uint32_t> uids_from(std::uint32_t first);
  std::vector<ImapMailHead> heads(std::span<const std::uint32_t> uids);
  // By their place in the folder, from 1; both ends included.
  std::vector<ImapMailHead> heads_at(std::uint32_t first, std::uint32_t last);
  // Whole. A mail that has gone meanwhile is left out; more than `most` bytes in all is an error.
  std::vector<ImapMail> mails(std::span<const std::uint32_t> uids, std::uint64_t most);
  std::string header(std::uint32_t uid);
  // The folder is made where there is none.
  void move(std::span<const std::uint32_t> uids, const std::string& folder);

  // Waits (IDLE) until the folder changes or the time is over.
  ImapNews wait_for_news(std::chrono::seconds longest);
  // Lets the server say what changed, and shows it that we are there.
  void look();

private:
  class Session;
  std::unique_ptr<Session> session_;
};

}  // namespace relais::mail
