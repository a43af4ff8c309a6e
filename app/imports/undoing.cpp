#include "imports/undoing.h"

#include "imports/line_outcome.h"
#include "lib/text/translation.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/removal.h"
#include "parties/site.h"

namespace relais::imports {
namespace {

using namespace parties;

constexpr Sql select_last_lines = R"sql(
  SELECT line, outcome, record_id, event_id, why FROM import_lines
   WHERE import_id = $1 AND outcome IN ('added', 'completed') ORDER BY line DESC LIMIT $2
)sql";

constexpr Sql select_event = R"sql(
  SELECT id, record_kind, record_id, kind, by_person, on_behalf_of, at, changes FROM events WHERE id = $1
)sql";

constexpr Sql delete_line = R"sql(
  DELETE FROM import_lines WHERE import_id = $1 AND line = $2
)sql";

constexpr Sql leave_line_alone = R"sql(
  UPDATE import_lines SET outcome = 'left_alone', why = $3 WHERE import_id = $1 AND line = $2
)sql";

// How many fields have another content now than the import left there.
template <class Card>
int put_back(Card& card, const std::vector<Change>& changes, const std::vector<CardField<Card>>& fields) {
  int others = 0;
  for (const auto& change : changes) {
    for (const auto& field : fields) {
      if (field.name != change.field) continue;
      auto& content = card.*field.content;
      if (content == change.to) {
        content = change.from;
      } else {
        ++others;
      }
    }
  }
  return others;
}

int blank_again(Transaction& tx, const Event& event, const std::string& region, const Actor& by) {
  if (event.record.kind == "party") {
    const Id<Party> id{event.record.id};
    const auto before = party_card(tx, id).value();
    auto after = before;
    const int others = put_back(after, event.changes, party_fields());
    change_party(tx, id, before, after, region, by);
    return others;
  }
  if (event.record.kind == "contact") {
    const Id<Contact> id{event.record.id};
    const auto before = contact_card(tx, id).value();
    auto after = before;
    const int others = put_back(after, event.changes, contact_fields());
    change_contact(tx, id, before, after, region, by);
    return others;
  }
  const auto before = site(tx, Id<Site>{event.record.id}).value();
  auto after = before.card;
  const int others = put_back(after, event.changes, site_fields());
  change_site(tx, before, after, region, by);
  return others;
}

std::string why_left(Transaction& tx, const Import& import, const KeptLine& line, const std::string& region) {
  const Actor by{import.created_by, std::nullopt};
  const RecordRef card{std::string{record_kind(import.kind)}, line.record.value_or(0)};
  if (line.outcome == LineOutcome::added) {
    if (remove_untouched(tx, card, by)) return {};
    return std::string{t("Somebody has changed this card since, or works with it: it stays.")};
  }
  const auto event = line.event ? tx.first<Event>(select_event, *line.event) : std::nullopt;
  if (!event) return {};
  const int others = blank_again(tx, *event, region, by);
  if (others == 0) return {};
  return std::string{t("Somebody has changed since what was filled in: that stays.")};
}

}  // namespace

void take_back_lines(Transaction& tx, Import& import, std::size_t most, const std::string& region) {
  const auto lines = tx.all<KeptLine>(select_last_lines, import.id, most);
  for (const auto& line : lines) {
    const auto why = why_left(tx, import, line, region);
    if (why.empty()) {
      tx.run(delete_line, import.id, line.line);
      ++import.taken_back;
    } else {
      tx.run(leave_line_alone, import.id, line.line, why);
      ++import.left_alone;
    }
  }
  if (lines.size() < most) import.stage = Stage::undone;
}

}  // namespace relais::imports
