// The follow-up logs of a request, of itself and of the offer: "date: a few words", newest first. What is corrected
// keeps its former words in the story.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "conversations/message.h"
#include "requests/reason.h"
#include "requests/request.h"

namespace relais::requests {

enum class Log { request, offer };

constexpr auto names_of(Log) {
  using namespace std::string_view_literals;
  return std::array{"request"sv, "offer"sv};
}

std::string_view filter_label(Log log);  // "Suivi de la demande"

struct FollowUp {
  Id<FollowUp> id;
  Log log = Log::request;
  Timestamp said_at;
  std::string words;
  std::string author;
  bool is_corrected = false;
  // The mail it was written after.
  std::optional<Id<conversations::Message>> message;

  static FollowUp from(Row& row);
};

// The newest mail from outside that no line tells of yet, in the words that a line could have.
struct ProposedFollowUp {
  Id<conversations::Message> message;
  Timestamp said_at;
  std::string words;
};

struct NewFollowUp {
  Log log = Log::request;
  Timestamp said_at;
  Reason words;
  std::optional<Id<conversations::Message>> message;
};

std::vector<FollowUp> follow_ups_of(Reads& db, Id<Request> request);
// `lines` are all that it has.
std::optional<ProposedFollowUp> proposed_follow_up(Reads& db, const Request& request,
                                                   const std::vector<FollowUp>& lines);

void add_follow_up(Transaction& tx, const Request& request, const NewFollowUp& line, const Person& by);
// False where the request has no such line.
bool correct_follow_up(Transaction& tx, const Request& request, Id<FollowUp> line, const Reason& words,
                       const Person& by);

}  // namespace relais::requests
