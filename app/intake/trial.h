// What would become of a mail, without anything becoming of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/decision.h"
#include "people/person.h"

namespace relais::intake {

struct TrialResult {
  std::string from;
  std::string subject;
  Outcome outcome = Outcome::to_sort;
  std::string what;  // "Une nouvelle demande serait ouverte : « Fuite dans l'atelier »."
  std::string why;
  std::vector<Step> steps;
  // Of the request it belongs to; empty where there is none, or none that this person sees.
  std::string number;
  // Who asks, and the lines of the mail that say so where a colleague passes it on.
  std::string requester;
  std::string proof;
  std::string passed_on_by;
  // Who would be told, each in a sentence.
  std::vector<std::string> told;
  // Why the sender is not to be believed; empty where nothing speaks against him.
  std::string unproven;
  // This very mail is here: another copy of it changes nothing.
  bool is_here = false;
};

// Reads only.
TrialResult try_mail(Reads& db, const Incoming& incoming, const Person& asking);

}  // namespace relais::intake
