#include "requests/opening.h"

#include "conversations/participation.h"
#include "lib/time/format.h"
#include "lib/time/zone.h"
#include "requests/indexing.h"

namespace relais::requests {
namespace {

constexpr Sql next_number = R"sql(
  INSERT INTO counters (series, value) VALUES ($1, 1)
  ON CONFLICT (series) DO UPDATE SET value = counters.value + 1
  RETURNING value
)sql";

constexpr Sql insert_request = R"sql(
  INSERT INTO requests (number, title, description, state, channel, team_id, mailbox_id, requester_id, passed_on_by_id, requester_proof,
                        received_at, standing_since, type_id, language, urgency_level, urgency_by, urgency_why, urgency_set_by,
                        urgency_set_at, due_at, location, stage_id)
  VALUES ($1, $2, $3, 'received', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, nullif($18, CAST(0 AS BIGINT)), $19, $20, $21)
  RETURNING id
)sql";

constexpr Sql select_language = R"sql(
  SELECT language FROM requests WHERE id = $1
)sql";

constexpr Sql select_team_of_type = R"sql(
  SELECT team_id FROM request_types WHERE id = $1
)sql";

constexpr Sql select_first_stage = R"sql(
  SELECT id FROM request_type_stages WHERE type_id = $1 AND state = 'received' ORDER BY position, id LIMIT 1
)sql";

int year_of(Timestamp at, const std::string& time_zone) {
  const ZoneScope scope{time_zone};
  return static_cast<int>(std::chrono::year_month_day{local_time(at).day}.year());
}

std::string number_for(Transaction& tx, int year) {
  return fmt::format("DEM-{}-{:06}", year, tx.value<std::int64_t>(next_number, fmt::format("request/{}", year)));
}

// Whoever asks takes part, however his request came.
void let_in_requester(Transaction& tx, const RecordRef& record, Id<parties::Contact> requester) {
  const auto card = parties::contact(tx, requester);
  const auto email = card ? EmailAddress::from(card->email) : std::nullopt;
  if (email) conversations::let_in(tx, record, email->key());
}

// What the mailbox says, where nobody said otherwise.
NewRequest as_its_mailbox_says(Reads& db, NewRequest request) {
  const auto mailbox = request.mailbox ? mailboxes::mailbox(db, *request.mailbox) : std::nullopt;
  if (!request.type && mailbox) request.type = mailbox->type;
  if (!request.language) request.language = mailbox ? mailbox->language : Language::fr;
  return request;
}

std::optional<UrgencyLevel> level_of(const std::optional<Urgency>& urgency) {
  return urgency ? std::optional{urgency->level} : std::nullopt;
}

std::optional<Id<Team>> team_for(Reads& db, const NewRequest& request) {
  if (request.team || !request.type) return request.team;
  return db.value<std::optional<Id<Team>>>(select_team_of_type, *request.type);
}

std::optional<std::int64_t> first_stage(Reads& db, const NewRequest& request) {
  return request.type ? db.first<std::int64_t>(select_first_stage, *request.type) : std::nullopt;
}

std::vector<Change> changes_of(Reads& db, const NewRequest& request) {
  std::vector<Change> changes{change("state", "", "received"), change("title", "", request.title)};
  if (request.type) changes.push_back(change("type", "", request_types::name_of(db, *request.type)));
  if (request.urgency) changes.push_back(change("urgency_level", "", name_of(request.urgency->level)));
  if (request.due_at) changes.push_back(change("due_at", "", iso(*request.due_at)));
  if (!request.location.empty()) changes.push_back(change("location", "", request.location));
  return changes;
}

}  // namespace

Language language_of(Reads& db, Id<Request> request) { return db.value<Language>(select_language, request); }

Opened open_request(Transaction& tx, const NewRequest& asked, const Actor& by, const std::string& time_zone) {
  const auto number = number_for(tx, year_of(tx.now(), time_zone));
  const auto request = as_its_mailbox_says(tx, asked);
  const auto& urgency = request.urgency;
  const Actor said_by = urgency ? by : Actor{};
  const auto id = tx.returning<Id<Request>>(
      insert_request, number, request.title, request.description, request.channel, team_for(tx, request),
      request.mailbox, request.requester, request.passed_on_by, request.requester_proof, request.received_at, tx.now(),
      request.type, *request.language, level_of(urgency), urgency ? std::optional{urgency->by} : std::nullopt,
      urgency ? std::optional{urgency->why} : std::nullopt, said_by.person, urgency ? tx.now() : Timestamp{},
      request.due_at, request.location, first_stage(tx, request));
  if (request.requester) let_in_requester(tx, {"request", id.value}, *request.requester);
  index_new_request(tx, id);
  record(tx, by, {"request", id.value}, "opened", changes_of(tx, request));
  return {id, number};
}

}  // namespace relais::requests
