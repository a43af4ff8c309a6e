#include "requests/request.h"

namespace relais::requests {
namespace {

std::optional<Someone> read_someone(Row& row) {
  auto name = row.read<std::optional<std::string>>();
  auto email = row.read<std::optional<std::string>>();
  if (!name) return std::nullopt;
  return Someone{*std::move(name), email.value_or("")};
}

std::optional<Urgency> read_urgency(Row& row) {
  const auto level = row.read<std::optional<UrgencyLevel>>();
  auto by = row.read<std::optional<std::string>>();
  auto why = row.read<std::optional<std::string>>();
  if (!level) return std::nullopt;
  return Urgency{*level, by.value_or(""), why.value_or("")};
}

std::optional<TypeName> read_type(Row& row) {
  const auto id = row.read<std::optional<Id<RequestType>>>();
  auto name = row.read<std::optional<std::string>>();
  if (!id) return std::nullopt;
  return TypeName{*id, name.value_or("")};
}

Standing read_standing(Row& row) {
  Standing standing;
  standing.since = row.read<Timestamp>();
  standing.why = row.read<std::string>();
  standing.waits_for = row.read<std::optional<WaitsFor>>();
  standing.waits_until = row.read<std::optional<Timestamp>>();
  return standing;
}

}  // namespace

std::string_view filter_label(State state) {
  switch (state) {
    case State::received: return t("Received");
    case State::returned: return t("Sent back");
    case State::qualified: return t("Qualified");
    case State::assigned: return t("Assigned");
    case State::in_progress: return t("In progress");
    case State::waiting: return t("Waiting");
    case State::resolved: return t("Resolved");
    case State::closed: return t("Closed");
    case State::refused: return t("Refused");
    case State::cancelled: return t("Cancelled");
  }
  return {};
}

std::string_view filter_label(Channel channel) {
  switch (channel) {
    case Channel::mail: return t("by mail");
    case Channel::call: return t("by telephone");
    case Channel::web: return t("by web form");
    case Channel::meeting: return t("at a meeting");
    case Channel::letter: return t("by letter");
    case Channel::api: return t("by another program");
  }
  return {};
}

std::string_view filter_label(UrgencyLevel level) {
  switch (level) {
    case UrgencyLevel::low: return t("Low");
    case UrgencyLevel::normal: return t("Normal");
    case UrgencyLevel::urgent: return t("Urgent");
    case UrgencyLevel::very_urgent: return t("Very urgent");
  }
  return {};
}

std::string_view filter_label(WaitsFor what) {
  switch (what) {
    case WaitsFor::requester: return t("the requester");
    case WaitsFor::third_party: return t("somebody else");
    case WaitsFor::date: return t("a date");
  }
  return {};
}

Request Request::from(Row& row) {
  Request request;
  request.id = row.read<Id<Request>>();
  request.number = row.read<std::string>();
  request.title = row.read<std::string>();
  request.state = row.read<State>();
  request.channel = row.read<Channel>();
  request.requester = read_someone(row);
  request.passed_on_by = read_someone(row);
  request.urgency = read_urgency(row);
  request.priority = row.read<int>();
  request.due_at = row.read<std::optional<Timestamp>>();
  request.responsible = read_someone(row);
  request.team = row.read<std::optional<std::string>>().value_or("");
  request.received_at = row.read<Timestamp>();
  request.type = read_type(row);
  request.stage = row.read<std::optional<std::string>>().value_or("");
  request.location = row.read<std::string>();
  request.responsible_id = row.read<std::optional<Id<Person>>>();
  request.team_id = row.read<std::optional<Id<Team>>>();
  request.standing = read_standing(row);
  request.requester_is_proposed = row.read<bool>();
  return request;
}

bool Request::is_over() const { return state == State::closed || state == State::refused || state == State::cancelled; }

bool Request::is_open() const {
  switch (state) {
    case State::received:
    case State::returned:
    case State::qualified:
    case State::assigned:
    case State::in_progress:
    case State::waiting: return true;
    case State::resolved:
    case State::closed:
    case State::refused:
    case State::cancelled: return false;
  }
  return false;
}

std::string_view Request::number_prefix() const { return std::string_view{number}.substr(0, number.rfind('-') + 1); }

std::string_view Request::number_end() const { return std::string_view{number}.substr(number.rfind('-') + 1); }

}  // namespace relais::requests
