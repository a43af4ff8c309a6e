// What somebody asks, from its arrival to its closing.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "lib/database/database.h"
#include "lib/events/record_ref.h"
#include "lib/text/names.h"
#include "people/person.h"
#include "request_types/request_type.h"

namespace relais::requests {

enum class State {
  received,
  returned,
  qualified,
  assigned,
  in_progress,
  waiting,
  resolved,
  closed,
  refused,
  cancelled
};

constexpr auto names_of(State) {
  using namespace std::string_view_literals;
  return std::array{"received"sv, "returned"sv, "qualified"sv, "assigned"sv, "in_progress"sv,
                    "waiting"sv,  "resolved"sv, "closed"sv,    "refused"sv,  "cancelled"sv};
}

enum class Channel { mail, call, web, meeting, letter, api };

constexpr auto names_of(Channel) {
  using namespace std::string_view_literals;
  return std::array{"mail"sv, "call"sv, "web"sv, "meeting"sv, "letter"sv, "api"sv};
}

// Whom or what a request waits for.
enum class WaitsFor { requester, third_party, date };

constexpr auto names_of(WaitsFor) {
  using namespace std::string_view_literals;
  return std::array{"requester"sv, "third_party"sv, "date"sv};
}

enum class UrgencyLevel { low, normal, urgent, very_urgent };

constexpr auto names_of(UrgencyLevel) {
  using namespace std::string_view_literals;
  return std::array{"low"sv, "normal"sv, "urgent"sv, "very_urgent"sv};
}

std::string_view filter_label(State state);         // "Reçue", "Attribuée"
std::string_view filter_label(Channel channel);     // "par mail", "par téléphone"
std::string_view filter_label(UrgencyLevel level);  // "Urgente"
std::string_view filter_label(WaitsFor what);       // "le demandeur"

struct Someone {
  std::string name;
  std::string email;

  bool operator==(const Someone&) const = default;
};

struct Urgency {
  UrgencyLevel level = UrgencyLevel::normal;
  std::string by;
  std::string why;
};

// Where it stands: since when, with what reason, and what it waits for.
struct Standing {
  Timestamp since;
  std::string why;
  std::optional<WaitsFor> waits_for;
  std::optional<Timestamp> waits_until;
};

struct Request {
  Id<Request> id;
  std::string number;  // DEM-2026-000042
  std::string title;
  State state = State::received;
  Channel channel = Channel::mail;
  std::optional<Someone> requester;
  std::optional<Someone> passed_on_by;
  std::optional<Urgency> urgency;
  int priority = 0;  // stars, 0 to 3
  std::optional<Timestamp> due_at;
  std::optional<Someone> responsible;
  std::string team;  // its name, empty for none
  Timestamp received_at;
  std::optional<TypeName> type;
  std::string stage;  // as the type names it, empty for none
  std::string location;
  std::optional<Id<Person>> responsible_id;
  std::optional<Id<Team>> team_id;
  Standing standing;
  // Read in a mail, and nobody has said yet that it is he.
  bool requester_is_proposed = false;

  static Request from(Row& row);

  bool is_open() const;  // somebody still has to do with it
  bool is_over() const;  // and an answer does not bring it back
  bool is_responsible(const Person& person) const { return responsible_id == person.id; }
  RecordRef ref() const { return {"request", id.value}; }
  std::string address() const { return "/requests/" + number; }
  // The two halves of the number as they are shown: grey "DEM-2026-" and bold "000042".
  std::string_view number_prefix() const;
  std::string_view number_end() const;
};

// What Request::from reads; a condition on `requests` follows.
constexpr std::string_view select_request =
    "SELECT id, number, title, state, channel, requester_name, requester_email, passer_name, passer_email, "
    "urgency_level, "
    "urgency_by, urgency_why, priority, due_at, responsible_name, responsible_email, team_name, received_at, "
    "type_id, type_name, stage_name, location, responsible_id, team_id, standing_since, standing_why, waits_for, "
    "waits_until, requester_is_proposed "
    "FROM request_summaries AS requests WHERE ";

}  // namespace relais::requests
