#include "requests/in_words.h"

#include "requests/request.h"

namespace relais::requests {
namespace {

std::string state_in_words(const Change& change) {
  const auto from = named<State>(change.from);
  const auto to = named<State>(change.to);
  if (!to) return {};
  if (!from) return t("Request opened", {});
  return t("State: {from} → {to}",
           {{"from", std::string{filter_label(*from)}}, {"to", std::string{filter_label(*to)}}});
}

std::string delivery_in_words(const Event& event) {
  const auto& states = event.changes;
  if (states.size() < 2 || states[0].to != "bounced") return {};
  return t("Not delivered to {address}", {{"address", states[1].to}});
}

std::string requester_in_words(const Change& change) {
  if (change.from.empty()) return t("Requester: {name}", {{"name", change.to}});
  return t("Requester: {from} → {to}", {{"from", change.from}, {"to", change.to}});
}

}  // namespace

std::string in_words(const Event& event) {
  if (event.kind == "delivery") return delivery_in_words(event);
  for (const auto& change : event.changes) {
    if (change.field == "state") return state_in_words(change);
    if (change.field == "requester") return requester_in_words(change);
    if (change.field == "let_in") return t("{name} takes part from now on", {{"name", change.to}});
    if (change.field == "taken_off") return t("A mail of {name} was taken off again", {{"name", change.from}});
  }
  return {};
}

}  // namespace relais::requests
