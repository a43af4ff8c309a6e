#include "requests/requests_of_contact.h"

#include "conversations/participation.h"
#include "requests/indexing.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::string_view open_in_his_name =
    "{}{} AND requester_id = $2"
    " AND state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting')"
    " ORDER BY received_at DESC, id DESC LIMIT 50";

constexpr Sql select_asked = R"sql(
  SELECT id FROM requests WHERE requester_id = $1 ORDER BY id
)sql";

constexpr Sql select_passed_on = R"sql(
  SELECT id FROM requests WHERE passed_on_by_contact_id = $1 ORDER BY id
)sql";

constexpr Sql move_asked = R"sql(
  UPDATE requests SET requester_id = $3 WHERE id = $1 AND requester_id = $2
)sql";

constexpr Sql move_passed_on = R"sql(
  UPDATE requests SET passed_on_by_contact_id = $3 WHERE id = $1 AND passed_on_by_contact_id = $2
)sql";

std::string shown(const Someone& who) {
  return who.email.empty() ? who.name : fmt::format("{} <{}>", who.name, who.email);
}

std::string key_of(const std::string& address) {
  const auto email = EmailAddress::from(address);
  return email ? email->key() : "";
}

}  // namespace

std::vector<Request> open_requests_of(Reads& db, const Person& person, Id<parties::Contact> contact) {
  const auto select = kept(fmt::format(open_in_his_name, select_request, readable_by(person)));
  return db.all<Request>(select, person.id, contact);
}

void hand_over(Transaction& tx, const Request& request, Id<parties::Contact> requester, const Person& by) {
  const auto card = parties::contact(tx, requester).value();
  set_requester(tx, request.id, requester, by);
  record(tx, by, request.ref(), "requester_changed",
         {change("requester", request.requester ? shown(*request.requester) : "", shown({card.name, card.email}))});
  if (request.requester) conversations::shut_out(tx, request.ref(), key_of(request.requester->email));
  conversations::let_in(tx, request.ref(), key_of(card.email));
}

std::vector<std::int64_t> requests_asked_by(Reads& db, Id<parties::Contact> contact) {
  return db.all<std::int64_t>(select_asked, contact);
}

std::vector<std::int64_t> requests_passed_on_by(Reads& db, Id<parties::Contact> contact) {
  return db.all<std::int64_t>(select_passed_on, contact);
}

void move_requests_asked(Transaction& tx, const std::vector<std::int64_t>& requests, Id<parties::Contact> from,
                         Id<parties::Contact> to) {
  for (const auto id : requests) {
    if (tx.run(move_asked, id, from, to) == 1) index_request(tx, Id<Request>{id});
  }
}

void move_requests_passed_on(Transaction& tx, const std::vector<std::int64_t>& requests, Id<parties::Contact> from,
                             Id<parties::Contact> to) {
  for (const auto id : requests) tx.run(move_passed_on, id, from, to);
}

}  // namespace relais::requests
