#include <doctest/doctest.h>

#include <set>

#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;
using testing::Page;

// Where the link leads whose printed key that is; empty where it is not there.
std::string led_to(const Page& page, const std::string& key) {
  const auto found = page.body.find("aria-keyshortcuts=\"" + key + "\"");
  if (found == std::string::npos) return {};
  const auto from = page.body.rfind("href=\"", found) + 6;
  auto address = page.body.substr(from, page.body.find('"', from) - from);
  for (auto at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;")) address.erase(at + 1, 4);
  return address;
}

std::string first_row(const Page& list) {
  const auto from = list.body.find("href=\"/requests/DEM") + 6;
  auto address = list.body.substr(from, list.body.find('"', from) - from);
  for (auto at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;")) address.erase(at + 1, 4);
  return address;
}

std::string number_in(const std::string& address) {
  return address.substr(std::string{"/requests/"}.size(), std::string{"DEM-2026-000001"}.size());
}

}  // namespace

TEST_CASE("from a row of the list one goes to the next and back, in the order and with the filters of that list") {
  Desk desk;
  std::vector<std::string> open;
  for (const auto* title : {"Un", "Deux", "Trois"}) open.push_back(desk.complete_request(title));
  desk.new_request(desk.louise, "Sans urgence");
  for (const auto* sort : {"oldest", "newest", "urgent", "waiting", "due", "stars"}) {
    CAPTURE(sort);
    const auto list = fmt::format("/requests?queue=open&sort={}&urgency=urgent", sort);
    auto there = first_row(desk.get(&desk.sylvie, list));
    std::vector<std::string> way{number_in(there)};
    for (auto next = led_to(desk.get(&desk.sylvie, there), "J"); !next.empty();
         next = led_to(desk.get(&desk.sylvie, there), "J")) {
      there = next;
      way.push_back(number_in(there));
    }
    CHECK(way.size() == 3);
    CHECK(std::set<std::string>(way.begin(), way.end()) == std::set<std::string>(open.begin(), open.end()));
    CHECK(number_in(led_to(desk.get(&desk.sylvie, there), "K")) == way[1]);
    CHECK(led_to(desk.get(&desk.sylvie, first_row(desk.get(&desk.sylvie, list))), "K").empty());
  }
}

TEST_CASE("what was handled and left the list keeps its place: the next one is still the next") {
  Desk desk;
  std::vector<std::string> numbers;
  for (const auto* title : {"Un", "Deux", "Trois"}) numbers.push_back(desk.complete_request(title));
  const auto first = first_row(desk.get(&desk.louise, "/requests?queue=to_qualify&sort=oldest"));
  REQUIRE(number_in(first) == numbers[0]);
  const auto second = led_to(desk.get(&desk.louise, first), "J");

  const auto done = desk.visit(web::Method::post, &desk.louise, "/requests/" + numbers[1] + "/qualification", {},
                               {{"Accept", "text/html"}, {"Referer", "http://desk.example" + second}});

  CHECK(done.header("Location") == second);
  const auto page = desk.get(&desk.louise, done.header("Location"));
  CHECK(number_in(led_to(page, "J")) == numbers[2]);
  CHECK(number_in(led_to(page, "K")) == numbers[0]);
}

TEST_CASE("a request that was opened from elsewhere stands in no list") {
  Desk desk;
  const auto number = desk.complete_request();
  desk.complete_request();
  const auto page = desk.get(&desk.sylvie, "/requests/" + number + "?queue=nonsense&at=x");
  CHECK(led_to(page, "J").empty());
  CHECK(desk.act(desk.louise, number, "qualification").header("Location") == "/requests/" + number);
}

}  // namespace relais
