// A request that somebody at the desk gives to somebody, for tests of who is told.
#pragma once

#include "intake/testing_letter.h"
#include "requests/assignment.h"
#include "requests/visibility.h"
#include "testing/world.h"

namespace relais::messages {

struct ToldWorld : testing::World {
  std::string number = mail(intake::Letter{}.bytes()).number;
  int letters = 0;

  void assign_to(const Person& person, const Person& by, const std::string& why = "") {
    database->write([&](Transaction& tx) {
      const auto request = requests::visible_request(tx, by, number);
      requests::assign(tx, request, {person.id, std::nullopt, why}, by, settings);
    });
  }

  // The requester writes again.
  Came marc_writes(const std::string& text) {
    intake::Letter letter;
    letter.subject = "Re: " + number;
    letter.id = "encore" + std::to_string(++letters) + "@client.example";
    letter.text = text;
    return mail(letter.bytes());
  }

  // As its page tells programs.
  bool has_unread(const Person& person, int count) {
    return get_json(&person, "/messages").shows("{\"unread\":" + std::to_string(count) + ",");
  }

  std::string newest() { return std::to_string(count("SELECT max(id) FROM notices")); }
};

}  // namespace relais::messages
