// Tries a mailbox in both directions, for whoever sets it up: signing in and opening it, and sending a mail of its own
// to itself. What each server said is kept.
#pragma once

#include "dispatch/services.h"
#include "mailboxes/mailbox.h"

namespace relais::mailboxes {

enum class TrialResult {
  works,
  fails,
  not_set,  // no address was given for this direction
  held,     // nothing leaves by mail for now
};

constexpr auto names_of(TrialResult) {
  using namespace std::string_view_literals;
  return std::array{"works"sv, "fails"sv, "not_set"sv, "held"sv};
}

struct Trial {
  Timestamp asked_at;
  // Nothing while it waits or runs.
  std::optional<Timestamp> finished_at;
  std::optional<TrialResult> reading;
  std::string read_words;
  std::optional<TrialResult> sending;
  std::string sent_words;

  static Trial from(Row& row);
};

std::optional<Trial> trial_of(Reads& db, Id<Mailbox> mailbox);
// Done by a job, since servers take their time.
void ask_for_trial(Transaction& tx, Id<Mailbox> mailbox, const Person& by);

void add_mailbox_jobs(JobKinds& kinds, const Services& services);

}  // namespace relais::mailboxes
