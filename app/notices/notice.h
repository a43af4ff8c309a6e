// What somebody is told: that a request is his now, that somebody outside wrote. It names records of any kind, and its
// reader alone sees it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/event.h"
#include "lib/events/record_ref.h"
#include "people/person.h"

namespace relais::notices {

enum class NoticeKind {
  assigned,        // he answers for it from now on
  for_team,        // it is his team's, and nobody's yet
  sent_back,       // he passed it on, and something is missing
  mail_came,       // somebody outside wrote
  mail_waits,      // a mail waits to be let in
  not_delivered,   // what he wrote did not arrive
  mentioned,       // a note calls him
  team_mentioned,  // a note calls his team
  noted,           // a note on what he has to do with
  listed,          // he is told of the notes from now on
  activity_given,
  activity_done,
};

constexpr auto names_of(NoticeKind) {
  using namespace std::string_view_literals;
  return std::array{"assigned"sv,   "for_team"sv,      "sent_back"sv,      "mail_came"sv,
                    "mail_waits"sv, "not_delivered"sv, "mentioned"sv,      "team_mentioned"sv,
                    "noted"sv,      "listed"sv,        "activity_given"sv, "activity_done"sv};
}

bool is_from_outside(NoticeKind kind);

// "Karim Benali vous a désigné responsable de cette demande."
std::string sentence_of(NoticeKind kind, const std::string& by);

struct NewNotice {
  Id<Person> person;
  NoticeKind kind = NoticeKind::assigned;
  RecordRef record;
  std::string place;  // in the thread of the record, as "m12"; empty for the record itself
  std::string words;
  std::string by;  // his name: one of us, or somebody outside
};

struct Notice {
  Id<Notice> id;
  NoticeKind kind = NoticeKind::assigned;
  RecordRef record;
  std::string place;
  std::string words;
  // None for somebody outside.
  std::optional<Id<Person>> told_by;
  std::string by;
  Timestamp at;
  std::optional<Timestamp> read_at;

  static Notice from(Row& row);

  std::string sentence() const { return sentence_of(kind, by); }
  bool from_outside() const { return is_from_outside(kind); }
};

constexpr std::size_t most_words = 300;

// Nobody is told what he did himself: false then.
bool tell(Transaction& tx, const NewNotice& notice, const Actor& by);

}  // namespace relais::notices
