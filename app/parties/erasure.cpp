#include "parties/erasure.h"

#include "lib/text/translation.h"

namespace relais::parties {
namespace {

constexpr Sql insert_erasure = R"sql(
  INSERT INTO erasures (reason, erased_by, erased_at) VALUES ($1, $2, $3) RETURNING id
)sql";

constexpr Sql update_reason = R"sql(
  UPDATE erasures SET reason = $2 WHERE id = $1
)sql";

constexpr Sql insert_places = R"sql(
  INSERT INTO erasure_places (erasure_id, place, deed, count) VALUES ($1, $2, $3, $4)
)sql";

constexpr Sql insert_hold = R"sql(
  INSERT INTO erasure_holds (erasure_id, request_id, reason, kept_until) VALUES ($1, $2, $3, $4)
)sql";

constexpr Sql insert_card = R"sql(
  INSERT INTO erased_cards (record_kind, record_id, erasure_id) VALUES ($1, $2, $3)
)sql";

constexpr Sql select_erasure = R"sql(
  SELECT erasures.id, reason, people.name, erased_at
    FROM erased_cards JOIN erasures ON erasures.id = erasure_id JOIN people ON people.id = erased_by
   WHERE record_kind = $1 AND record_id = $2
)sql";

constexpr Sql select_places = R"sql(
  SELECT place, deed, count FROM erasure_places WHERE erasure_id = $1 ORDER BY place, deed
)sql";

constexpr Sql select_holds = R"sql(
  SELECT request_id, number, reason, kept_until
    FROM erasure_holds JOIN requests ON requests.id = request_id
   WHERE erasure_id = $1 ORDER BY request_id
)sql";

}  // namespace

std::string_view filter_label(ErasureDeed deed) {
  switch (deed) {
    case ErasureDeed::erased: return t("erased");
    case ErasureDeed::made_anonymous: return t("made anonymous");
    case ErasureDeed::kept: return t("kept by law");
  }
  return {};
}

ErasedPlaces ErasedPlaces::from(Row& row) {
  return {row.read<std::string>(), row.read<ErasureDeed>(), row.read<std::int64_t>()};
}

LegalHold LegalHold::from(Row& row) {
  return {row.read<Id<LegalHold>>(), row.read<std::string>(), row.read<std::string>(), row.read<Timestamp>()};
}

Erasure Erasure::from(Row& row) {
  return {row.read<Id<Erasure>>(), row.read<std::string>(), row.read<std::string>(), row.read<Timestamp>()};
}

Id<Erasure> keep_erasure(Transaction& tx, const std::string& reason, const Person& by) {
  return tx.returning<Id<Erasure>>(insert_erasure, reason, by.id, tx.now());
}

void keep_places(Transaction& tx, Id<Erasure> erasure, const std::vector<ErasedPlaces>& places) {
  for (const auto& each : places) tx.run(insert_places, erasure, each.place, each.deed, each.count);
}

void keep_hold(Transaction& tx, Id<Erasure> erasure, const LegalHold& hold) {
  tx.run(insert_hold, erasure, hold.request, hold.reason, hold.until);
}

void keep_erased_card(Transaction& tx, Id<Erasure> erasure, const RecordRef& card, const Person& by) {
  tx.run(insert_card, card.kind, card.id, erasure);
  record(tx, by, card, "erased", {change("erasure", "", std::to_string(erasure.value))});
}

void set_reason(Transaction& tx, Id<Erasure> erasure, const std::string& reason) {
  tx.run(update_reason, erasure, reason);
}

std::optional<Erasure> erasure_of(Reads& db, const RecordRef& card) {
  return db.first<Erasure>(select_erasure, card.kind, card.id);
}

std::vector<ErasedPlaces> places_of(Reads& db, Id<Erasure> erasure) {
  return db.all<ErasedPlaces>(select_places, erasure);
}

std::vector<LegalHold> holds_of(Reads& db, Id<Erasure> erasure) { return db.all<LegalHold>(select_holds, erasure); }

std::string stand_in(Id<Erasure> erasure) {
  return t("Erased person no. {number}", {{"number", std::to_string(erasure.value)}});
}

}  // namespace relais::parties
