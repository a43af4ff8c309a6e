#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>

#include "dispatch/route.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::World;

using Cells = std::vector<std::string>;

Cells cells_of(const std::string& line) {
  Cells cells;
  std::istringstream in{line};
  std::string cell;
  std::getline(in, cell, '|');
  while (std::getline(in, cell, '|')) {
    const auto begin = cell.find_first_not_of(' ');
    cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1));
  }
  return cells;
}

// docs/rights.md as it was written: who has which right, and which right each address asks for.
struct Table {
  std::map<std::string, std::map<std::string, bool>> granted;
  std::map<std::string, std::string> right_of_address;

  static Table read();
};

Table Table::read() {
  Table table;
  std::istringstream in{testing::content_of("docs/rights.md")};
  Cells header;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("|")) {
      header.clear();
    } else if (header.empty()) {
      header = cells_of(line);
    } else if (const auto cells = cells_of(line); header[0] == "right" && !cells[0].starts_with("-")) {
      for (std::size_t i = 1; i < header.size(); ++i) table.granted[cells[0]][header[i]] = cells[i] == "x";
    } else if (header[0] == "method" && !cells[0].starts_with("-")) {
      table.right_of_address[cells[0] + " " + cells[1]] = cells[2];
    }
  }
  return table;
}

std::string word_of(web::Method method) {
  switch (method) {
    case web::Method::get: return "GET";
    case web::Method::head: return "HEAD";
    case web::Method::post: return "POST";
    case web::Method::put: return "PUT";
    case web::Method::patch: return "PATCH";
    case web::Method::remove: return "DELETE";
  }
  return {};
}

std::string name_of_route(const Route& route) { return word_of(route.method) + " " + std::string{route.pattern}; }

// The pattern with something real or made up in each place.
std::string address_of(const Route& route, const std::string& number) {
  std::string address{route.pattern};
  const auto put = [&](const std::string& name, const std::string& value) {
    if (const auto at = address.find(name); at != std::string::npos) address.replace(at, name.size(), value);
  };
  put(":number", number);
  put(":message", "1");
  put(":mail", "1");
  put(":attachment", "1");
  put(":upload", "nothing");
  put("*file", "nothing.css");
  return address;
}

std::vector<std::pair<std::string, const Person*>> everybody(const World& world) {
  return {{"first_line", &world.louise}, {"second_line", &world.sylvie}, {"agent", &world.karim},
          {"manager", &world.nora},      {"data_steward", &world.chris}, {"worker", &world.walter},
          {"administrator", &world.ada}};
}

}  // namespace

TEST_CASE("every address and every right stands in docs/rights.md, and nothing else does") {
  const auto table = Table::read();
  std::set<std::string> addresses;
  for (const auto& route : routes()) {
    const auto name = name_of_route(route);
    addresses.insert(name);
    INFO(name);
    REQUIRE(table.right_of_address.contains(name));
    CHECK(table.right_of_address.at(name) == name_of(route.right));
  }
  CHECK(table.right_of_address.size() == addresses.size());
  for (const auto right : all_of<Right>()) CHECK(table.granted.contains(std::string{name_of(right)}));
  CHECK(table.granted.size() == all_of<Right>().size());
}

TEST_CASE("every role gets at every address what docs/rights.md says, and nobody gets in without signing in") {
  World world;
  const auto table = Table::read();
  const auto number = world.new_request(world.louise, "Fuite");
  // What an agent may do on his own requests is asked on one of these.
  world.make_responsible(number, world.karim);
  for (const auto& route : routes()) {
    const auto address = address_of(route, number);
    for (const auto& [role, person] : everybody(world)) {
      // Signing out would end the session that the next address needs.
      if (name_of_route(route) == "DELETE /session") continue;
      INFO(role, " ", name_of_route(route));
      const auto answer = world.visit(route.method, person, address, {{"text", "Bonjour"}}, {{"Accept", "text/html"}});
      const bool granted = table.granted.at(std::string{name_of(route.right)}).at(role);
      CHECK((answer.status == Status::forbidden) == !granted);
    }
    INFO("nobody ", name_of_route(route));
    const auto answer = world.visit(route.method, nullptr, address, {}, {{"Accept", "application/json"}});
    CHECK((answer.status == Status::unauthorized) == (route.right != Right::anyone));
  }
}

TEST_CASE("whoever is refused is told the name of the right that he lacks") {
  World world;

  const auto page = world.get(&world.walter, "/requests/new");
  CHECK(page.status == Status::forbidden);
  CHECK(page.shows("enregistrer une demande"));

  const auto json =
      world.visit(web::Method::post, &world.walter, "/requests", {{"title", "x"}}, {{"Accept", "application/json"}});
  CHECK(json.status == Status::forbidden);
  CHECK(json.shows(R"("right":"record_request")"));
}

}  // namespace relais
