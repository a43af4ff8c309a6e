// What was typed to give somebody an activity: who, what, and when ("+3j", "vendredi").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activities/activity.h"
#include "dispatch/request.h"
#include "requests/request.h"
#include "requests/typed_form.h"

namespace relais::requests {

struct TypedActivity {
  std::string type;
  std::string words;
  std::string assignee;
  std::string chosen;  // the key of whoever was picked from the list
  std::string due;

  // Nobody asked for one who left both empty.
  bool is_blank() const;
};

// As a draft keeps it; nothing where it was left as it came.
std::vector<std::string> kept_activity(const TypedActivity& typed);
TypedActivity activity_kept(const std::vector<std::string>& lines);

TypedActivity typed_activity(const relais::Request& http);

// As a form of the page brings it back, for its fields.
TypedActivity filter_typed_activity(const TypedForm& form);

struct ReadActivity {
  std::optional<activities::NewActivity> activity;
  Mistakes mistakes;
};

// For oneself where nobody is named; `without_words` is what it is called where that was not typed.
ReadActivity read_activity(Reads& db, const Request& request, const TypedActivity& typed,
                           const std::string& without_words, const Person& by);

// With its event, and whoever is to do it is told.
void give_activity(Transaction& tx, const Request& request, const activities::NewActivity& activity, const Person& by,
                   const Settings& settings);

}  // namespace relais::requests
