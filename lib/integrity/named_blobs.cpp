#include "lib/integrity/named_blobs.h"

#include "lib/database/copy.h"

namespace relais {
namespace {

std::string statement(Reads& db, const std::vector<BlobNames>& names) {
  const auto tables = table_names(db);
  std::string parts;
  for (const auto& [table, hash, size] : names) {
    if (std::find(tables.begin(), tables.end(), table) == tables.end()) continue;
    parts += fmt::format("{}SELECT {} AS hash, {} AS size, id, '{}' AS name FROM {} WHERE {} >= $1 AND {} < $2",
                         parts.empty() ? "" : " UNION ALL ", hash, size, table, table, hash, hash);
  }
  if (parts.empty()) return {};
  return fmt::format(
      "SELECT hash, size, min(name || ' ' || id) FROM ({}) AS named GROUP BY hash, size ORDER BY hash, size", parts);
}

}  // namespace

NamedBlob NamedBlob::from(Row& row) {
  NamedBlob blob;
  blob.hash = row.read<std::string>();
  blob.size = row.read<std::uint64_t>();
  blob.by = row.read<std::string>();
  return blob;
}

std::vector<NamedBlob> named_blobs(Reads& db, const std::vector<BlobNames>& names, char first_digit) {
  const auto text = statement(db, names);
  if (text.empty()) return {};
  const std::string from(1, first_digit);
  // The sign behind the last letter of a hash.
  const auto behind = from + "g";
  return db.all<NamedBlob>(kept(text), from, behind);
}

}  // namespace relais
