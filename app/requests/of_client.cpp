#include "requests/of_client.h"

#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::int64_t most_shown = 50;

// Each card through the index of its requests.
constexpr std::string_view of_party =
    "FROM contacts JOIN requests ON requests.requester_id = contacts.id WHERE contacts.party_id = $2 AND {}";
constexpr std::string_view of_contact = "FROM requests WHERE requests.requester_id = $2 AND {}";

template <class T>
lists::Count count_of(Reads& db, const Person& person, Id<T> client, std::string_view whose) {
  const auto rows = fmt::format(fmt::runtime(whose), readable_by(person));
  const auto statement =
      kept(fmt::format("SELECT count(*) FROM (SELECT 1 {} LIMIT {}) AS counted", rows, lists::Count::most + 1));
  return lists::Count::of(db.value<std::int64_t>(statement, person.id, client));
}

template <class T>
RequestsOfClient newest_of(Reads& db, const Person& person, Id<T> client, std::string_view whose) {
  const auto rows = fmt::format(fmt::runtime(whose), readable_by(person));
  const auto statement =
      kept(fmt::format("{} id IN (SELECT requests.id {} ORDER BY requests.id DESC LIMIT {}) ORDER BY id DESC",
                       select_request, rows, most_shown));
  return {db.all<Request>(statement, person.id, client), count_of(db, person, client, whose)};
}

}  // namespace

RequestsOfClient requests_of_client(Reads& db, const Person& person, Id<parties::Party> party) {
  return newest_of(db, person, party, of_party);
}

RequestsOfClient requests_of_client(Reads& db, const Person& person, Id<parties::Contact> contact) {
  return newest_of(db, person, contact, of_contact);
}

lists::Count count_requests_of(Reads& db, const Person& person, Id<parties::Party> party) {
  return count_of(db, person, party, of_party);
}

lists::Count count_requests_of(Reads& db, const Person& person, Id<parties::Contact> contact) {
  return count_of(db, person, contact, of_contact);
}

}  // namespace relais::requests
