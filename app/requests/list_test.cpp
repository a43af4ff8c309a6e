#include "requests/list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "requests/visibility.h"
#include "tags/tag.h"
#include "testing/world.h"

namespace relais::requests {
namespace {

using testing::World;

constexpr Sql set_facts = R"sql(
  UPDATE requests SET priority = $2, due_at = $3, urgency_level = $4, urgency_by = 'x', urgency_why = 'x',
                      standing_since = $5, state = $6
   WHERE number = $1
)sql";

// Requests that differ in all that one can sort by; each sixth is over.
void fill(World& world, int count) {
  for (int i = 0; i < count; ++i) {
    const auto number = world.new_request(world.louise, fmt::format("Demande {}", i));
    const auto due = i % 3 == 0 ? std::nullopt : std::optional{i * 7 % 50 + 1};
    const auto urgency = i % 5 == 4 ? std::nullopt : std::optional{static_cast<UrgencyLevel>(i % 5)};
    const auto state = i % 6 == 5 ? State::closed : i % 2 == 0 ? State::received : State::qualified;
    world.database->write(
        [&](Transaction& tx) { tx.run(set_facts, number, i % 4, due, urgency, 1000 - i * 13 % 100, state); });
  }
}

constexpr lists::Count too_many_to_gather{lists::Count::most, false};

std::vector<ListedRequest> all_pages(World& world, ListFilter filter, std::optional<lists::Count> counted) {
  std::vector<ListedRequest> all;
  do {
    auto page = world.database->read(
        [&](Reads& db) { return list_requests(db, world.nora, filter, Timestamp{1'000'000}, counted); });
    std::ranges::move(page.rows, std::back_inserter(all));
    filter.after = page.next;
  } while (filter.after);
  return all;
}

void check_order(const std::vector<ListedRequest>& rows, Sort sort) {
  const bool goes_down = order_of(sort).direction == lists::Order::Direction::down;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto before = position_of(rows[i - 1].request, sort).keys;
    const auto after = position_of(rows[i].request, sort).keys;
    CHECK((goes_down ? before > after : before < after));
  }
}

std::vector<std::string> numbers(const std::vector<ListedRequest>& rows) {
  std::vector<std::string> numbers;
  for (const auto& row : rows) numbers.push_back(row.request.number);
  return numbers;
}

}  // namespace

TEST_CASE("every order goes through every request once, whether they are gathered or met on the way") {
  World world;
  fill(world, 130);

  for (const auto queue : {Queue::open, Queue::all, Queue::to_qualify, Queue::waiting_due}) {
    std::set<std::string> expected;
    for (const auto sort : all_of<Sort>()) {
      ListFilter filter;
      filter.queue = queue;
      if (!is_served(filter, sort)) continue;
      filter.sort = sort;
      for (const auto& counted : {std::optional<lists::Count>{}, std::optional{too_many_to_gather}}) {
        INFO(name_of(queue), " ", name_of(sort), counted ? " walked" : " gathered");
        const auto rows = all_pages(world, filter, counted);
        const auto found = numbers(rows);
        const std::set<std::string> distinct{found.begin(), found.end()};
        CHECK(distinct.size() == rows.size());
        check_order(rows, sort);
        if (expected.empty()) expected = distinct;
        CHECK(distinct == expected);
      }
    }
    CHECK_FALSE(expected.empty());
  }
}

TEST_CASE("what is over comes in the order in which it came, and in no other") {
  ListFilter filter;
  CHECK(is_served(filter, Sort::newest));
  CHECK_FALSE(is_served(filter, Sort::stars));
  filter.state = State::closed;
  CHECK_FALSE(is_served(filter, Sort::due));
  filter.state = State::waiting;
  CHECK(is_served(filter, Sort::due));
}

TEST_CASE("each filter leaves what it says, in any queue") {
  World world;
  fill(world, 12);
  const auto tagged = world.new_request(world.louise, "Étiquetée");
  world.make_responsible(tagged, world.karim);
  const auto [type, team] = world.database->write([&](Transaction& tx) {
    const auto request = visible_request(tx, world.nora, tagged);
    tags::tag(tx, request.ref(), *tags::TagName::from("Dégâts"), world.nora);
    const auto a_type =
        tx.returning<std::int64_t>("INSERT INTO request_types (name, created_at) VALUES ('Toit', 0) RETURNING id");
    const auto a_team =
        tx.returning<std::int64_t>("INSERT INTO teams (name, created_at) VALUES ('Toits', 0) RETURNING id");
    tx.run("UPDATE requests SET type_id = $2, team_id = $3 WHERE number = $1", tagged, a_type, a_team);
    return std::pair{a_type, a_team};
  });

  const auto only = [&](const std::string& query) {
    const auto page = world.get_json(&world.nora, "/requests.json?" + query);
    return page.shows("Étiquetée") && page.shows(R"("total":1,)");
  };
  for (const std::string queue : {"all", "open", "to_qualify"}) {
    INFO(queue);
    CHECK(only("queue=" + queue + "&tag=degats"));
    CHECK(only(fmt::format("queue={}&type={}", queue, type)));
    CHECK(only(fmt::format("queue={}&team={}", queue, team)));
    CHECK(only(fmt::format("queue={}&team={}&type={}&tag=D%C3%A9g%C3%A2ts&state=received", queue, team, type)));
    CHECK(only(fmt::format("queue={}&responsible={}", queue, world.karim.id.value)));
  }
  CHECK(world.get_json(&world.nora, "/requests.json?tag=rien").shows(R"("requests":[])"));
  CHECK(world.get_json(&world.nora, "/requests.json?responsible=nobody").shows(R"("total":12)"));
  CHECK(world.get_json(&world.nora, "/requests.json?urgency=urgent&queue=open").shows(R"("total":2)"));
  CHECK(world.get_json(&world.nora, "/requests.json?q=000013").shows("Étiquetée"));
}

TEST_CASE("a filter in force is a chip with the way out of it, and no match says how to go on") {
  World world;
  world.new_request(world.louise, "Fuite");

  const auto page = world.get(&world.louise, "/requests?queue=all&urgency=urgent&state=received");

  CHECK(page.shows("Urgence\u00a0: Urgente"));
  CHECK(page.shows(R"(href="/requests?queue=all&amp;state=received")"));
  CHECK(page.shows("Aucune demande avec ces filtres"));
  CHECK(page.shows(R"(href="/requests?queue=all")"));
}

TEST_CASE("a list shows the columns that the person chose, and goes on doing so") {
  World world;
  world.new_request(world.louise, "Fuite");
  CHECK(world.get(&world.louise, "/requests?queue=all").shows("Attend depuis</th>"));

  const auto kept = world.post(&world.louise, "/lists/requests/columns",
                               {{"columns", "requester"}, {"columns", "team"}, {"query", "queue=open"}});

  CHECK(kept.header("Location") == "/requests?queue=open");
  CHECK(world.get(&world.louise, "/requests?queue=all").shows(">Équipe</th>"));
  CHECK_FALSE(world.get(&world.louise, "/requests?queue=all").shows("Attend depuis</th>"));
  CHECK(world.get(&world.nora, "/requests?queue=all").shows("Responsable</th>"));
  CHECK(world.post(&world.louise, "/lists/parties-of-others/columns", {}).status == Status::not_found);
}

TEST_CASE("a view is one's own until it is shared, and only whoever kept it puts it away") {
  World world;
  world.post(&world.louise, "/lists/requests/views", {{"name", "Assureurs"}, {"query", "queue=open&tag=assureur"}});
  world.post(&world.louise, "/lists/requests/views",
             {{"name", "Urgences"}, {"query", "queue=open&urgency=urgent"}, {"shared", "1"}});

  CHECK(world.get(&world.louise, "/requests").shows("Assureurs"));
  CHECK_FALSE(world.get(&world.nora, "/requests").shows("Assureurs"));
  CHECK(world.get(&world.nora, "/requests").shows(R"(href="/requests?queue=open&amp;urgency=urgent")"));
  CHECK_FALSE(world.get(&world.nora, "/requests?queue=open&urgency=urgent").shows("Retirer cette vue"));
  CHECK(world.remove(&world.nora, "/lists/requests/views/2").status == Status::not_found);
  CHECK(world.remove(&world.louise, "/lists/requests/views/2").status == Status::see_other);
  CHECK_FALSE(world.get(&world.nora, "/requests").shows("Urgences"));
}

TEST_CASE("a kept view leads nowhere but into its list") {
  World world;

  const auto kept = world.post(&world.louise, "/lists/requests/views", {{"name", "x"}, {"query", "a b\r\nX-Y: z"}});

  CHECK(kept.header("Location") == "/requests");
}

}  // namespace relais::requests
