#include "home/home_handlers.h"

#include "client_file/panels.h"
#include "health/panels.h"
#include "home/home_page.h"
#include "intake/panels.h"
#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "mailboxes/panels.h"
#include "messages/panels.h"
#include "requests/activity_panel.h"
#include "requests/draft_panel.h"
#include "requests/panels.h"

namespace relais::home {
namespace {

using PanelsOf = std::vector<Panel> (*)(Reads& db, const Person& person);

// In the order in which they matter: what does not work keeps everybody from working.
constexpr PanelsOf every_subject[] = {mailboxes::panels_of,         health::panels_of,        requests::panels_of,
                                      requests::activity_panels_of, client_file::panels_of,   intake::panels_of,
                                      messages::panels_of,          requests::draft_panels_of};

std::vector<Panel> panels_for(Reads& db, const Person& person) {
  std::vector<Panel> panels;
  for (const auto panels_of : every_subject) {
    for (auto& panel : panels_of(db, person)) panels.push_back(std::move(panel));
  }
  return panels;
}

std::string first_name(const std::string& name) { return name.substr(0, name.find(' ')); }

std::string greeting_of(const Person& person, const std::vector<Panel>& panels) {
  for (const auto& panel : panels) {
    if (panel.count > 0 && !panel.sentence.empty())
      return t("Good day {name}, {what}", {{"name", first_name(person.name)}, {"what", panel.sentence}});
  }
  return t("Good day {name}, nothing waits for you", {{"name", first_name(person.name)}});
}

void begin_with(HomePage& page, const std::vector<Panel>& panels) {
  for (const auto& panel : panels) {
    if (page.when_empty.empty()) page.when_empty = panel.when_empty;
    if (!page.beginning_address.empty() || panel.beginning.empty() || panel.rows.empty()) continue;
    page.beginning = panel.beginning;
    page.beginning_address = panel.rows.front().address;
  }
}

}  // namespace

Response show_home(Request& http) {
  auto panels = panels_for(http.db(), http.person());
  HomePage home;
  home.frame = frame_of(http, std::string{t("Home")}, "/", "request mail mailbox messages");
  home.greeting = greeting_of(http.person(), panels);
  begin_with(home, panels);
  for (auto& panel : panels) {
    if (panel.count > 0) (panel.place == PanelPlace::side ? home.side : home.middle).push_back(std::move(panel));
  }
  home.now = now();
  return page(std::move(home));
}

}  // namespace relais::home
