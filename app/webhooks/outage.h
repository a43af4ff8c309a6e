// Whoever listens cannot be reached: he is tried with one message at a time, another each time, until he answers.
#pragma once

#include <optional>

#include "webhooks/webhook.h"

namespace relais::webhooks {

struct Outage {
  int failures = 0;
  Timestamp since;
  Timestamp next_try_at;

  static Outage from(Row& row);
};

// Whether such an answer says that he is away, rather than what he thinks of the message; 0 is none.
bool says_out_of_reach(int status);

std::optional<Outage> outage_of(Reads& db, Id<Webhook> webhook);
// One try more that failed; nothing where it was the last.
std::optional<Timestamp> lengthen_outage(Transaction& tx, Id<Webhook> webhook, const std::optional<Outage>& before);
void end_outage(Transaction& tx, Id<Webhook> webhook);
// Somebody asks for it.
void try_at_once(Transaction& tx, Id<Webhook> webhook);

}  // namespace relais::webhooks
