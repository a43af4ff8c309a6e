// Mails that wait to be sorted, in the known world of the tests.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "testing/world.h"

namespace relais::testing {

// `more` are further header lines, each with its end.
inline std::string letter(const std::string& from, const std::string& subject, const std::string& id,
                          const std::string& more = "", const std::string& text = "L'eau coule depuis ce matin.") {
  return fmt::format(
      "From: {}\r\nTo: demandes@desk.example\r\nSubject: {}\r\nMessage-ID: <{}@client.example>\r\n{}"
      "Date: Tue, 24 Nov 2026 07:41:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
      from, subject, id, more, text);
}

// One that the mail server takes for spam, and so waits.
inline std::string spam(const std::string& from, const std::string& subject, const std::string& id) {
  return letter(from, subject, id, "X-Spam-Flag: YES\r\n");
}

// The address of its page.
inline std::string waiting_mail(World& world, const std::string& subject = "Offre", const std::string& id = "offre",
                                const std::string& from = "Marc Lenoir <marc@client.example>") {
  REQUIRE(world.mail(spam(from, subject, id)).outcome == "to_sort");
  return fmt::format("/mails-to-sort/{}", world.count("SELECT max(id) FROM raw_mails"));
}

// Karim to somebody outside, with the mailbox among the copies.
inline std::string between_colleagues() {
  return "From: Karim Benali <karim@desk.example>\r\nTo: paul@client.example\r\nCc: demandes@desk.example\r\n"
         "Subject: RDV\r\nMessage-ID: <rdv@desk.example>\r\n\r\nA mardi.\r\n";
}

// Of the request to which the newest sorted mail went.
inline std::string number_of_last_sorting(World& world) {
  return world.database->read([](Reads& db) {
    return db.value<std::string>(
        "SELECT number FROM mail_sortings JOIN requests ON requests.id = request_id ORDER BY raw_mail_id DESC LIMIT 1");
  });
}

inline bool waits(World& world, const std::string& address) {
  return world.get(&world.louise, "/mails-to-sort").shows(fmt::format("href=\"{}\"", address));
}

}  // namespace relais::testing
