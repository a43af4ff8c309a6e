#include "intake/panels.h"

#include "intake/waiting_count.h"
#include "lib/text/translation.h"
#include "people/right.h"

namespace relais::intake {

std::vector<Panel> panels_of(Reads& db, const Person& person) {
  if (!may(person, Right::sort_mail)) return {};
  Panel panel;
  panel.name = "to_sort";
  panel.title = t("To sort");
  panel.icon = "inbox";
  panel.place = PanelPlace::side;
  panel.count = count_waiting(db);
  panel.address = "/mails-to-sort";
  panel.way = tn("Sort {count} mail", "Sort {count} mails", panel.count);
  panel.sentence = tn("{count} mail waits to be sorted", "{count} mails wait to be sorted", panel.count);
  return {std::move(panel)};
}

}  // namespace relais::intake
