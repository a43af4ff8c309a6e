// A mail to the desk, for tests that need one of a certain kind.
#pragma once

#include <string>

namespace relais::intake {

struct Letter {
  std::string from = "Marc Lenoir <marc@client.example>";
  std::string subject = "Fuite dans l'atelier";
  std::string id = "premier@client.example";
  std::string more = "";
  std::string text = "L'eau coule.";

  std::string bytes() const {
    return "From: " + from + "\r\nTo: demandes@desk.example\r\nSubject: " + subject + "\r\nMessage-ID: <" + id +
           ">\r\n" + more + "Date: Tue, 24 Nov 2026 07:41:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
           text + "\r\n";
  }
};

}  // namespace relais::intake
