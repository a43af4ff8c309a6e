// What somebody decided about a mail that the rules could not place, or had set aside. Each decision can be taken back:
// then the mail waits again.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "conversations/message.h"
#include "intake/handling.h"
#include "intake/waiting_reason.h"
#include "requests/request.h"

namespace relais::intake {

enum class SortingAction { opened, attached, spam, ignored };

constexpr auto names_of(SortingAction) {
  using namespace std::string_view_literals;
  return std::array{"opened"sv, "attached"sv, "spam"sv, "ignored"sv};
}

struct Sorting {
  SortingAction action = SortingAction::ignored;
  std::optional<Id<requests::Request>> request;
  // Of that request; empty where there is none.
  std::string number;
  // The one that was attached.
  std::optional<Id<conversations::Message>> message;
  Id<Person> person;
  std::string by;
  Timestamp at;

  // action, request_id, number, message_id, person's id and name, sorted_at.
  static Sorting from(Row& row);

  // The resource of /mails-to-sort/:mail that stands for it, and that is deleted to take it back.
  std::string_view resource() const;
  // "Nora Peeters opened DEM-2026-000412 from it."
  std::string sentence() const;
};

std::optional<Sorting> sorting_of(Reads& db, Id<mailboxes::RawMail> mail);

// Where a mail is, by the rules or by hand.
struct Placing {
  Outcome outcome = Outcome::to_sort;
  WaitingReason reason = WaitingReason::other;
  std::string why;
  std::string steps;  // as_json()
  std::optional<Sorting> sorting;

  static Placing from(Row& row);

  // It waits or is set aside by the rules alone: whoever is first may sort it.
  bool is_open() const { return !sorting && (outcome == Outcome::to_sort || outcome == Outcome::ignored); }
};

// Nothing where there is no such mail, or where it is part of a request that this person may not see.
std::optional<Placing> placing_seen_by(Reads& db, const Person& person, Id<mailboxes::RawMail> mail);

// Writes the decision down with its event. What becomes of the mail is written beside it.
void keep_sorting(Transaction& tx, Id<mailboxes::RawMail> mail, const Sorting& sorting, const Person& by);
void delete_sorting(Transaction& tx, Id<mailboxes::RawMail> mail, const Person& by);

}  // namespace relais::intake
