#include "imports/line_outcome.h"

#include "imports/line_card.h"
#include "imports/matching.h"
#include "parties/closed_card.h"
#include "parties/signpost.h"

namespace relais::imports {
namespace {

using namespace parties;

constexpr Sql insert_line = R"sql(
  INSERT INTO import_lines (import_id, line, outcome, record_id, event_id, why) VALUES ($1, $2, $3, $4, $5, $6)
)sql";

constexpr Sql insert_key = R"sql(
  INSERT INTO import_keys (import_id, key) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql";

constexpr Sql select_key = R"sql(
  SELECT 1 FROM import_keys WHERE import_id = $1 AND key = $2
)sql";

constexpr Sql select_lines = R"sql(
  SELECT line, outcome, record_id, event_id, why FROM import_lines
   WHERE import_id = $1 AND outcome = $2 AND line > $3 ORDER BY line LIMIT $4
)sql";

// What is blank on the card, from the line.
template <class Card>
Card completed(Card card, const Card& line, const std::vector<CardField<Card>>& fields) {
  for (const auto& field : fields) {
    if ((card.*field.content).empty()) card.*field.content = line.*field.content;
  }
  return card;
}

struct Change {
  bool is_any = false;
  std::optional<std::int64_t> event;
};

class Taking {
public:
  Taking(Transaction& tx, const Import& import, const std::string& region)
      : tx_(tx), import_(import), region_(region), by_{import.created_by, std::nullopt} {}

  KeptLine take(const TableRow& row) {
    KeptLine kept;
    kept.line = row.line;
    const auto line = card_of(tx_, import_, row, region_);
    if (!line.why_refused.empty()) {
      kept.outcome = LineOutcome::refused;
      kept.why = line.why_refused;
      return kept;
    }
    const bool is_twice = import_.duplicates != Duplicates::add && is_in_file_already(line);
    const auto existing = import_.duplicates == Duplicates::add ? std::nullopt : existing_now(line);
    if (existing) {
      complete(line, *existing, kept);
    } else if (is_twice) {
      kept.outcome = import_.duplicates == Duplicates::skip ? LineOutcome::skipped : LineOutcome::completed;
    } else {
      add(line, kept);
    }
    return kept;
  }

private:
  bool is_trial() const { return import_.stage == Stage::trying; }

  // Of a trial: a line before this one would have made the card.
  bool is_in_file_already(const LineCard& line) {
    if (!is_trial()) return false;
    for (const auto& key : keys_of(line, region_)) {
      if (tx_.first<int>(select_key, import_.id, key)) return true;
    }
    return false;
  }

  // A card that became part of another leads there.
  std::optional<std::int64_t> existing_now(const LineCard& line) {
    const auto found = existing_card(tx_, line, region_);
    if (!found || import_.kind == Kind::sites) return found;
    return followed(tx_, {std::string{record_kind(import_.kind)}, *found}).id;
  }

  // Nothing new comes to an archived card.
  bool is_closed(std::int64_t card) {
    if (import_.kind == Kind::contacts) return closed(tx_, Id<Contact>{card}).has_value();
    return import_.kind == Kind::parties && closed(tx_, Id<Party>{card}).has_value();
  }

  void add(const LineCard& line, KeptLine& kept) {
    kept.outcome = LineOutcome::added;
    if (is_trial()) {
      for (const auto& key : keys_of(line, region_)) tx_.run(insert_key, import_.id, key);
    } else {
      kept.record = added(line);
    }
  }

  std::int64_t added(const LineCard& line) {
    if (const auto* party = std::get_if<PartyCard>(&line.card)) return add_party(tx_, *party, region_, by_).value;
    if (const auto* contact = std::get_if<ContactCard>(&line.card)) {
      return add_contact(tx_, *contact, region_, by_).value;
    }
    return add_site(tx_, line.party.value(), std::get<SiteCard>(line.card), region_, by_).value;
  }

  void complete(const LineCard& line, std::int64_t existing, KeptLine& kept) {
    kept.record = existing;
    kept.outcome = LineOutcome::skipped;
    if (import_.duplicates == Duplicates::skip || is_closed(existing)) return;
    const auto change = changed(line, existing);
    if (!change.is_any) return;
    kept.outcome = LineOutcome::completed;
    kept.event = change.event;
  }

  Change changed(const LineCard& line, std::int64_t existing) {
    if (const auto* card = std::get_if<PartyCard>(&line.card)) {
      const Id<Party> id{existing};
      const auto before = party_card(tx_, id).value();
      auto after = completed(before, *card, party_fields());
      after.establishment_why = before.establishment_why;
      if (after == before || is_trial()) return {after != before, std::nullopt};
      return {true, change_party(tx_, id, before, after, region_, by_)};
    }
    if (const auto* card = std::get_if<ContactCard>(&line.card)) {
      const Id<Contact> id{existing};
      const auto before = contact_card(tx_, id).value();
      const auto after = completed(before, *card, contact_fields());
      if (after == before || is_trial()) return {after != before, std::nullopt};
      return {true, change_contact(tx_, id, before, after, region_, by_)};
    }
    const auto before = site(tx_, Id<Site>{existing}).value();
    const auto after = completed(before.card, std::get<SiteCard>(line.card), site_fields());
    if (after == before.card || is_trial()) return {!(after == before.card), std::nullopt};
    return {true, change_site(tx_, before, after, region_, by_)};
  }

  Transaction& tx_;
  const Import& import_;
  const std::string& region_;
  Actor by_;
};

}  // namespace

KeptLine KeptLine::from(Row& row) {
  KeptLine line;
  line.line = row.read<std::int64_t>();
  line.outcome = row.read<LineOutcome>();
  line.record = row.read<std::optional<std::int64_t>>();
  line.event = row.read<std::optional<std::int64_t>>();
  line.why = row.read<std::string>();
  return line;
}

LineOutcome take_line(Transaction& tx, const Import& import, const TableRow& row, const std::string& region) {
  const auto kept = Taking{tx, import, region}.take(row);
  if (import.stage != Stage::trying || kept.outcome == LineOutcome::refused) {
    tx.run(insert_line, import.id, kept.line, kept.outcome, kept.record, kept.event, kept.why);
  }
  return kept.outcome;
}

std::vector<KeptLine> lines_with(Reads& db, const Import& import, LineOutcome outcome, std::int64_t behind, int most) {
  return db.all<KeptLine>(select_lines, import.id, outcome, behind, most);
}

}  // namespace relais::imports
