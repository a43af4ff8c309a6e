#include "mailboxes/panels.h"

#include "mailboxes/reading.h"
#include "mailboxes/words.h"
#include "people/right.h"

namespace relais::mailboxes {
namespace {

constexpr Sql select_trusting = R"sql(
  SELECT id, address FROM mailboxes WHERE authserv_id = '' ORDER BY address_key
)sql";

struct Trusting {
  std::int64_t id = 0;
  std::string address;

  static Trusting from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }
};

void add_row(Panel& panel, PanelRow row) {
  if (++panel.count <= static_cast<std::int64_t>(rows_of_a_panel)) panel.rows.push_back(std::move(row));
}

Panel failing(Reads& db) {
  Panel panel;
  panel.name = "failing_mailboxes";
  panel.title = t("Mailboxes that cannot be read");
  panel.icon = "alert-triangle";
  for (const auto& reading : all_readings(db)) {
    if (reading.state != ReadingState::failing) continue;
    PanelRow row;
    row.title = reading.address;
    row.address = fmt::format("/mailboxes/{}", reading.mailbox.value);
    row.words = fmt::format("{} {}", filter_label(reading.failure.value()), reading.words);
    row.since = reading.failing_since;
    add_row(panel, std::move(row));
  }
  panel.sentence = tn("{count} mailbox cannot be read", "{count} mailboxes cannot be read", panel.count);
  panel.beginning = t("Look at the first mailbox");
  panel.when_empty = t("A mailbox will stand here when it cannot be read any more, with what its server says.");
  return panel;
}

// Whoever writes to these can pass for one of us.
Panel trusting(Reads& db) {
  Panel panel;
  panel.name = "mailboxes_without_checks";
  panel.title = t("Mailboxes that check no sender");
  panel.icon = "shield-x";
  for (const auto& mailbox : db.all<Trusting>(select_trusting)) {
    PanelRow row;
    row.title = mailbox.address;
    row.address = fmt::format("/mailboxes/{}/edit", mailbox.id);
    row.words = t("Name the server whose checks of the sender count: without it, anybody can pass for a colleague.");
    add_row(panel, std::move(row));
  }
  panel.sentence = tn("{count} mailbox checks no sender", "{count} mailboxes check no sender", panel.count);
  panel.beginning = t("Set up the first mailbox");
  return panel;
}

}  // namespace

std::vector<Panel> panels_of(Reads& db, const Person& person) {
  if (!may(person, Right::manage_mailboxes)) return {};
  auto both = std::vector{failing(db), trusting(db)};
  for (auto& panel : both) {
    panel.address = "/mailboxes";
    panel.way = t("All mailboxes");
  }
  return both;
}

}  // namespace relais::mailboxes
