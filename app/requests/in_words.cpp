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

}  // namespace

std::string in_words(const Event& event) {
  for (const auto& change : event.changes) {
    if (change.field == "state") return state_in_words(change);
  }
  return {};
}

}  // namespace relais::requests
