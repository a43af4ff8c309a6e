// Hands one message to the next mail server (libcurl), and tells what that server said.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace relais::mail {

struct SmtpServer {
  std::string url;  // smtp://host:port, smtps://, submission with STARTTLS by `starttls`
  std::string user;
  std::string password;
  std::string bearer_token;  // XOAUTH2 instead of a password
  bool starttls = false;
  std::chrono::seconds patience{60};
};

enum class Handover {
  taken,     // 250: the next server has it
  deferred,  // 4xx, or no server: try again
  refused,   // 5xx: it will never be taken
};

struct SmtpAnswer {
  Handover handover = Handover::deferred;
  int code = 0;
  // The server's own words, or what went wrong before it could speak; safe to show.
  std::string words;
};

// An empty return path is the null sender of automatic messages.
SmtpAnswer hand_over(const SmtpServer& server, const std::string& return_path, const std::string& recipient,
                     std::string_view message);

}  // namespace relais::mail
