#include "requests/expected_piece.h"

#include "lib/events/event.h"

namespace relais::requests {
namespace {

constexpr Sql select_pieces = R"sql(
  SELECT expected_pieces.id, expected_pieces.name, received_at, people.name
    FROM expected_pieces LEFT JOIN people ON people.id = received_by
   WHERE request_id = $1
   ORDER BY expected_pieces.id
)sql";

constexpr Sql insert_piece = R"sql(
  INSERT INTO expected_pieces (request_id, name, expected_by, expected_at) VALUES ($1, $2, $3, $4)
)sql";

constexpr Sql select_name = R"sql(
  SELECT name FROM expected_pieces WHERE id = $1 AND request_id = $2
)sql";

constexpr Sql mark_received = R"sql(
  UPDATE expected_pieces SET received_by = $2, received_at = $3 WHERE id = $1 AND received_at IS NULL
)sql";

constexpr Sql mark_missing = R"sql(
  UPDATE expected_pieces SET received_by = NULL, received_at = NULL WHERE id = $1 AND received_at IS NOT NULL
)sql";

constexpr Sql delete_piece = R"sql(
  DELETE FROM expected_pieces WHERE id = $1
)sql";

template <class... P>
bool change_piece(Transaction& tx, const Request& request, Id<ExpectedPiece> piece, const Person& by, const char* kind,
                  const Sql& statement, const P&... parameters) {
  const auto name = tx.first<std::string>(select_name, piece, request.id);
  if (!name || tx.run(statement, piece, parameters...) == 0) return false;
  record(tx, by, request.ref(), kind, {change("piece", "", *name)});
  return true;
}

}  // namespace

ExpectedPiece ExpectedPiece::from(Row& row) {
  return {row.read<Id<ExpectedPiece>>(), row.read<std::string>(), row.read<std::optional<Timestamp>>(),
          row.read<std::optional<std::string>>().value_or("")};
}

std::vector<ExpectedPiece> pieces_of(Reads& db, Id<Request> request) {
  return db.all<ExpectedPiece>(select_pieces, request);
}

void expect_piece(Transaction& tx, const Request& request, const Reason& name, const Person& by) {
  tx.run(insert_piece, request.id, name.text(), by.id, tx.now());
  record(tx, by, request.ref(), "piece_expected", {change("piece", "", name.text())});
}

bool receive_piece(Transaction& tx, const Request& request, Id<ExpectedPiece> piece, const Person& by) {
  return change_piece(tx, request, piece, by, "piece_received", mark_received, by.id, tx.now());
}

bool miss_piece(Transaction& tx, const Request& request, Id<ExpectedPiece> piece, const Person& by) {
  return change_piece(tx, request, piece, by, "piece_missed", mark_missing);
}

bool remove_piece(Transaction& tx, const Request& request, Id<ExpectedPiece> piece, const Person& by) {
  return change_piece(tx, request, piece, by, "piece_removed", delete_piece);
}

}  // namespace relais::requests
