#include "requests/proposals.h"

#include "requests/answerers.h"

namespace relais::requests {
namespace {

// Who may answer at all, and see this request, each with what speaks for him. A restricted type leaves its teams alone.
// Somebody whose machine writes every hour is known by his newest requests, since nobody waits for all of them.
constexpr std::string_view candidates = R"sql(
  SELECT people.id, people.name,
         CASE WHEN EXISTS (SELECT 1 FROM request_type_people
                            WHERE request_type_people.type_id = $1 AND request_type_people.person_id = people.id)
              THEN 1 ELSE 0 END AS answers_type,
         CASE WHEN EXISTS (SELECT 1 FROM team_members WHERE team_members.team_id = $2 AND team_members.person_id = people.id)
              THEN 1 ELSE 0 END AS in_team,
         coalesce(knows.requests, 0) AS known,
         (SELECT count(*) FROM requests WHERE requests.responsible_id = people.id
             AND requests.state IN ('assigned', 'in_progress', 'waiting')) AS load
    FROM people_at_work AS people
    LEFT JOIN (SELECT newest.responsible_id, count(*) AS requests
                 FROM (SELECT id, responsible_id FROM requests
                        WHERE requester_id = (SELECT requester_id FROM requests WHERE id = $3)
                        ORDER BY id DESC LIMIT 200) AS newest
                WHERE newest.id <> $3
                GROUP BY newest.responsible_id) AS knows ON knows.responsible_id = people.id
   WHERE )sql";

Sql select_proposed() {
  return kept(fmt::format(
      "SELECT id, name, answers_type, in_team, known, load FROM ({}{}) AS candidates"
      " WHERE answers_type = 1 OR in_team = 1 OR known > 0"
      " ORDER BY answers_type DESC, CASE WHEN known > 0 THEN 1 ELSE 0 END DESC, in_team DESC, load, name, id"
      " LIMIT $4",
      candidates, may_answer()));
}

Sql select_everyone() {
  return kept(
      fmt::format("SELECT id, name, answers_type, in_team, known, load FROM ({}{}) AS candidates"
                  " ORDER BY name, id",
                  candidates, may_answer()));
}

struct Candidate {
  Id<Person> id;
  std::string name;
  bool answers_type = false;
  bool in_team = false;
  std::int64_t known = 0;
  std::int64_t load = 0;

  static Candidate from(Row& row) {
    Candidate candidate;
    candidate.id = row.read<Id<Person>>();
    candidate.name = row.read<std::string>();
    candidate.answers_type = row.read<bool>();
    candidate.in_team = row.read<bool>();
    candidate.known = row.read<std::int64_t>();
    candidate.load = row.read<std::int64_t>();
    return candidate;
  }
};

std::string why(const Candidate& candidate, const Request& request) {
  std::string reasons;
  const auto add = [&](const std::string& reason) { reasons += (reasons.empty() ? "" : " · ") + reason; };
  if (candidate.answers_type) add(t("answers the type {type}", {{"type", request.type->name}}));
  if (candidate.known > 0)
    add(tn("knows this requester ({count} request)", "knows this requester ({count} requests)", candidate.known));
  if (candidate.in_team) add(t("team {team}", {{"team", request.team}}));
  add(candidate.load == 0 ? std::string{t("no open request")}
                          : tn("{count} open request", "{count} open requests", candidate.load));
  return reasons;
}

std::vector<Proposal> as_proposals(const std::vector<Candidate>& found, const Request& request) {
  std::vector<Proposal> proposals;
  for (const auto& candidate : found) proposals.push_back({candidate.id, candidate.name, why(candidate, request)});
  return proposals;
}

std::optional<Id<RequestType>> type_of(const Request& request) {
  return request.type ? std::optional{request.type->id} : std::nullopt;
}

}  // namespace

std::vector<Proposal> proposals_for(Reads& db, const Request& request, std::size_t most) {
  return as_proposals(db.all<Candidate>(select_proposed(), type_of(request), request.team_id, request.id,
                                        static_cast<std::int64_t>(most)),
                      request);
}

std::vector<Proposal> everyone_for(Reads& db, const Request& request) {
  return as_proposals(db.all<Candidate>(select_everyone(), type_of(request), request.team_id, request.id), request);
}

}  // namespace relais::requests
