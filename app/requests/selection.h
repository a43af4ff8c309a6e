// Several requests at once: each by its own right. What could be done is done, and the rest is named with its reason.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dispatch/done.h"
#include "dispatch/request.h"
#include "lib/text/json.h"
#include "requests/request.h"

namespace relais::requests {

struct NotDone {
  std::string number;
  std::string why;  // "déjà close"
};

struct Outcome {
  std::vector<std::string> done;  // their numbers
  std::vector<NotDone> not_done;
  std::string sentence;
  // By which it was done.
  EventSpan events;
};

void write_json(JsonWriter& out, const Outcome& outcome);  // requests_json.cpp

constexpr std::size_t most_at_once = 200;

// Why it could not be done; nothing where it was.
using WhyNot = std::optional<std::string>;

// Each number that was chosen is looked up as this person sees it.
Outcome for_each_chosen(const relais::Request& http, const std::function<WhyNot(const Request&)>& change);
Outcome for_each_of(const relais::Request& http, const std::vector<std::string>& numbers,
                    const std::function<WhyNot(const Request&)>& change);

std::string already(State state);   // "déjà close"
std::string not_yours_to_change();  // "vous ne le pouvez pas ici"
// "1 non : 000041, déjà close." after each reason; empty where all was done.
std::string not_done_in_words(const std::vector<NotDone>& not_done);

}  // namespace relais::requests
