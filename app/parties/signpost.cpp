#include "parties/signpost.h"

namespace relais::parties {
namespace {

// More than anybody merges one after the other; and an end where two cards led to each other.
constexpr int most_steps = 32;

constexpr Sql select_kept = R"sql(
  SELECT kept_id FROM merges WHERE record_kind = $1 AND lost_id = $2 AND undone_at IS NULL
)sql";

}  // namespace

RecordRef followed(Reads& db, RecordRef card) {
  for (int step = 0; step < most_steps; ++step) {
    const auto kept = db.first<std::int64_t>(select_kept, card.kind, card.id);
    if (!kept) break;
    card.id = *kept;
  }
  return card;
}

}  // namespace relais::parties
