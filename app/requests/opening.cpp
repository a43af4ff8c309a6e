#include "requests/opening.h"

#include "conversations/participation.h"
#include "lib/time/format.h"
#include "lib/time/zone.h"

namespace relais::requests {
namespace {

constexpr Sql next_number = R"sql(
  INSERT INTO counters (series, value) VALUES ($1, 1)
  ON CONFLICT (series) DO UPDATE SET value = counters.value + 1
  RETURNING value
)sql";

constexpr Sql insert_request = R"sql(
  INSERT INTO requests (number, title, description, state, channel, team_id, mailbox_id, requester_id, passed_on_by_id, requester_proof,
                        received_at, standing_since, type_id, language)
  VALUES ($1, $2, $3, 'received', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  RETURNING id
)sql";

constexpr Sql select_language = R"sql(
  SELECT language FROM requests WHERE id = $1
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

}  // namespace

Language language_of(Reads& db, Id<Request> request) { return db.value<Language>(select_language, request); }

Opened open_request(Transaction& tx, const NewRequest& request, const Actor& by, const std::string& time_zone) {
  const auto number = number_for(tx, year_of(tx.now(), time_zone));
  const auto mailbox = request.mailbox ? mailboxes::mailbox(tx, *request.mailbox) : std::nullopt;
  const auto type = !request.type && mailbox ? mailbox->type : request.type;
  const auto language = request.language.value_or(mailbox ? mailbox->language : Language::fr);
  const auto id = tx.returning<Id<Request>>(insert_request, number, request.title, request.description, request.channel,
                                            request.team, request.mailbox, request.requester, request.passed_on_by,
                                            request.requester_proof, request.received_at, tx.now(), type, language);
  if (request.requester) let_in_requester(tx, {"request", id.value}, *request.requester);
  record(tx, by, {"request", id.value}, "opened",
         {change("state", "", "received"), change("title", "", request.title)});
  return {id, number};
}

}  // namespace relais::requests
