#include "presence/presence_handlers.h"

#include <algorithm>
#include <cctype>

#include "dispatch/json_answer.h"
#include "presence/presence.h"
#include "requests/visibility.h"

namespace relais::presence {
namespace {

constexpr std::size_t longest_tab = 32;

std::string tab_in(const Request& http) {
  auto tab = http.typed("tab").substr(0, longest_tab);
  std::erase_if(tab, [](unsigned char letter) { return std::isalnum(letter) == 0; });
  return tab.empty() ? "0" : tab;
}

}  // namespace

Response create_presence(Request& http) {
  const auto& services = http.services();
  const auto record = services.database.read(
      [&](Reads& db) { return requests::visible_request(db, http.person(), http.in_path("number")).ref(); });
  announce(services, record, http.person(), tab_in(http), named<Doing>(http.typed("doing")).value_or(Doing::reads));
  return json_answer(presence_on(services, record));
}

}  // namespace relais::presence
