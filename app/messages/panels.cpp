#include "messages/panels.h"

#include "lib/text/translation.h"
#include "messages/pages.h"
#include "notices/reading.h"

namespace relais::messages {

std::vector<Panel> panels_of(Reads& db, const Person& person) {
  Panel panel;
  panel.name = "unread_messages";
  panel.title = t("Messages not read");
  panel.icon = "message";
  panel.place = PanelPlace::side;
  panel.address = "/messages?show=unread";
  auto list = notices::list_notices(db, person.id, notices::Wanted::unread, std::nullopt, rows_of_a_panel);
  panel.count = static_cast<std::int64_t>(list.notices.size());
  if (list.next) panel.count = notices::count_unread(db, person.id);
  panel.way = t("All messages");
  panel.sentence = tn("{count} message waits to be read", "{count} messages wait to be read", panel.count);
  for (const auto& message : with_requests(db, person, std::move(list.notices))) {
    PanelRow row;
    row.title = message.notice.sentence();
    row.address = message.link().empty() ? "/messages" : message.link();
    row.number = message.request ? message.request->number : "";
    row.words = message.request ? message.request->title : message.card;
    row.since = message.notice.at;
    panel.rows.push_back(std::move(row));
  }
  return {std::move(panel)};
}

}  // namespace relais::messages
