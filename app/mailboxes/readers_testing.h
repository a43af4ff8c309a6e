// A desk with a mailbox on a real Dovecot, for the tests of those who read it.
#pragma once

#include <fstream>
#include <thread>

#include "lib/mail/imap_testing.h"
#include "lib/time/clock.h"
#include "mailboxes/left_mail.h"
#include "mailboxes/readers.h"
#include "testing/world.h"

namespace relais::mailboxes {

constexpr std::string_view user = "boite@desk.example";

inline ReaderOptions quick() {
  ReaderOptions options;
  options.longest_wait = std::chrono::seconds{60};
  options.asks_every = std::chrono::seconds{1};
  options.first_delay = std::chrono::milliseconds{50};
  options.longest_delay = std::chrono::milliseconds{500};
  options.lease = std::chrono::seconds{3};
  return options;
}

inline std::string letter(int number, std::string_view body = "Bonjour") {
  return fmt::format(
      "Return-Path: <marc@client.example>\r\nFrom: Marc <marc@client.example>\r\nTo: {}\r\n"
      "Message-ID: <m{}@client.example>\r\nSubject: Fuite {}\r\n\r\n{}\r\n",
      user, number, number, body);
}

// A desk with a mailbox on a Dovecot, set up as somebody would.
class Desk {
public:
  explicit Desk(mail::Announces announces = mail::Announces::idle) : server(announces) {}

  void set_up(const std::string& secret = "test", MailboxAuth auth = MailboxAuth::password,
              const std::string& move_to = "") {
    const auto file = world.folder.path() / "secret";
    std::ofstream{file} << secret << "\n";
    world.db().write([&](Transaction& tx) {
      add_mailbox(tx,
                  {*EmailAddress::from(user), "Accueil", "L'accueil", "", server.url(std::string{user}), "", file, auth,
                   move_to},
                  {});
    });
  }
  void deliver(std::string_view bytes, std::optional<Timestamp> at = {}) {
    server.deliver(std::string{user}, bytes, at);
  }
  std::int64_t kept() { return world.count("SELECT count(*) FROM raw_mails"); }
  Reading reading() {
    return world.db().read([](Reads& db) { return all_readings(db).at(0); });
  }

  // True as soon as it is so; a deadline that nobody should meet is the only clock here.
  static bool soon(const std::function<bool()>& is_so) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (!is_so()) {
      if (std::chrono::steady_clock::now() > deadline) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return true;
  }
  bool soon_kept(std::int64_t count) {
    return soon([&] { return kept() >= count; });
  }
  bool soon_read() {
    return soon([&] { return reading().last_success_at.has_value(); });
  }

  mail::Dovecot server;
  testing::World world;
};

}  // namespace relais::mailboxes
