// One conversation with an IMAP server: each command through libetpan, each failure an ImapError.
#pragma once

#include <functional>
#include <string>

#include "lib/mail/imap_answers.h"
#include "lib/mail/imap_stream.h"

namespace relais::mail {

class ImapClient::Session {
public:
  using Command = std::function<int(mailimap*)>;

  Session(const ImapServer& server, const ImapOptions& options);

  // Hears the greeting and makes the connection private where the address wants it so.
  void begin(const ImapServer& server);
  void sign_in(const std::string& user, ImapAuth auth, const std::string& secret);

  std::string words() const { return stream_.words(); }
  bool can(std::string_view capability) const;

  ImapFolder select(const std::string& folder);
  // Answers what libetpan made of it, for the caller to free. More than `most` bytes is an error.
  clist* fetch_by_uid(mailimap_set& uids, mailimap_fetch_type& wanted, std::uint64_t most = 0);
  void move(mailimap_set& uids, const std::string& folder);
  ImapNews wait_for_news(std::chrono::seconds longest);

  // The error of a command that failed is thrown as `refusal`, where it was the server that said no.
  void ask(const Command& command, ImapFailure refusal = ImapFailure::refused, std::uint64_t bytes = 0);

private:
  bool tried(const Command& command);
  void copy_and_remove(mailimap_set& uids, const std::string& folder);
  void learn_capabilities();
  [[noreturn]] void fail(int result, ImapFailure refusal) const;

  void say(std::string_view line);
  std::string hear();
  ImapNews end_waiting(ImapNews news);

  ImapOptions options_;
  // Before what uses it, and so gone after it.
  ImapStream stream_;
  ImapOwned<mailimap> imap_;
  ImapOwned<mailimap_capability_data> capabilities_;
};

}  // namespace relais::mail
