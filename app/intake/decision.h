// The rules by which a mail finds its place. They only look: each is asked in turn until one knows what to do, and what
// each answered is kept, so that a person can see why a mail went where it went, or would go.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/handling.h"
#include "intake/incoming.h"
#include "intake/passing_on.h"
#include "intake/placing.h"
#include "intake/sender.h"
#include "intake/waiting_reason.h"
#include "lib/mail/delivery_report.h"

namespace relais::intake {

// What one rule was asked and answered.
struct Step {
  std::string question;
  std::string answer;
  bool decided = false;
};

// How the words of a mail are kept on the request it belongs to.
enum class Joining { mail, note, comment, held, held_note };

struct Decision {
  Outcome outcome = Outcome::to_sort;
  // Where it is left to people.
  WaitingReason reason = WaitingReason::other;
  std::string why;
  // Each of these where the outcome has one.
  std::optional<Place> place;
  Joining joining = Joining::mail;
  bool is_automatic = false;
  // It opens a request that continues the one at that place.
  bool continues = false;
  std::optional<PassedOn> passed_on;
  std::optional<mail::DeliveryReport> report;
  std::vector<Step> steps;
};

// The mail as the rules see it.
struct Case {
  const Incoming& incoming;
  mailboxes::Mailbox mailbox;
  std::optional<Sender> sender;
};

Case case_of(Reads& db, const Incoming& incoming);

Decision decide(Reads& db, const Case& mail);

}  // namespace relais::intake
