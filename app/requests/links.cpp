#include "requests/links.h"

#include "lib/events/event.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

// People can link in a circle.
constexpr int most_followed = 100;

constexpr std::string_view select_pairs = R"sql(
  SELECT pairs.kind, pairs.from_here, requests.number, requests.title, requests.state
    FROM (SELECT other_id AS id, kind, 1 AS from_here, linked_at FROM request_links WHERE request_id = $2
          UNION ALL
          SELECT request_id AS id, kind, 0 AS from_here, linked_at FROM request_links WHERE other_id = $2) AS pairs
    JOIN requests ON requests.id = pairs.id
   WHERE )sql";

constexpr Sql insert_link = R"sql(
  INSERT INTO request_links (request_id, other_id, kind, linked_by, linked_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (request_id, other_id) DO UPDATE SET kind = excluded.kind, linked_by = excluded.linked_by, linked_at = excluded.linked_at
)sql";

constexpr Sql select_pair = R"sql(
  SELECT 1 FROM request_links
   WHERE (request_id = $1 AND other_id = $2) OR (request_id = $2 AND other_id = $1)
)sql";

constexpr Sql delete_pair = R"sql(
  DELETE FROM request_links
   WHERE kind = 'related' AND ((request_id = $1 AND other_id = $2) OR (request_id = $2 AND other_id = $1))
)sql";

constexpr Sql select_merged_into = R"sql(
  SELECT other_id FROM request_links WHERE request_id = $1 AND kind = 'merged_into'
)sql";

constexpr Sql select_continued_by = R"sql(
  SELECT request_id FROM request_links
   WHERE other_id = $1 AND kind = 'continues'
     AND EXISTS (SELECT 1 FROM requests WHERE id = $1 AND state IN ('closed', 'refused', 'cancelled'))
   ORDER BY linked_at DESC, request_id DESC LIMIT 1
)sql";

std::optional<Id<Request>> next_after(Reads& db, Id<Request> request) {
  if (const auto merged = db.first<Id<Request>>(select_merged_into, request)) return merged;
  return db.first<Id<Request>>(select_continued_by, request);
}

void tell_both(Transaction& tx, const Request& request, const Request& other, const Actor& by, const char* kind,
               LinkKind link) {
  record(tx, by, request.ref(), kind, {change("link", "", name_of(link)), change("number", "", other.number)});
  record(tx, by, other.ref(), kind, {change("linked", "", name_of(link)), change("number", "", request.number)});
}

}  // namespace

Link Link::from(Row& row) {
  return {row.read<LinkKind>(), row.read<bool>(), row.read<std::string>(), row.read<std::string>(), row.read<State>()};
}

std::string filter_label(const Link& link) {
  switch (link.kind) {
    case LinkKind::related: return std::string{t("has to do with")};
    case LinkKind::merged_into: return std::string{link.is_from_here ? t("merged into") : t("took over")};
    case LinkKind::split_from: return std::string{link.is_from_here ? t("split off from") : t("split off into")};
    case LinkKind::continues: return std::string{link.is_from_here ? t("continues") : t("continued in")};
  }
  return {};
}

std::vector<Link> links_of(Reads& db, const Person& person, Id<Request> request) {
  const auto select =
      kept(fmt::format("{}{} ORDER BY pairs.linked_at, requests.id", select_pairs, readable_by(person)));
  return db.all<Link>(select, person.id, request);
}

void link(Transaction& tx, const Request& request, const Request& other, LinkKind kind, const Actor& by) {
  if (kind == LinkKind::related && tx.first<int>(select_pair, request.id, other.id)) return;
  tx.run(insert_link, request.id, other.id, kind, by.person, tx.now());
  tell_both(tx, request, other, by, "linked", kind);
}

bool unlink(Transaction& tx, const Request& request, const Request& other, const Person& by) {
  if (tx.run(delete_pair, request.id, other.id) == 0) return false;
  tell_both(tx, request, other, by, "unlinked", LinkKind::related);
  return true;
}

Id<Request> standing_for(Reads& db, Id<Request> request) {
  // A chain has an end: who was merged is cancelled, nothing is merged into what is not open, and what continues
  // another was opened after it.
  for (int links = 0; links < most_followed; ++links) {
    const auto next = next_after(db, request);
    if (!next) break;
    request = *next;
  }
  return request;
}

}  // namespace relais::requests
