// The known world with types of request in it.
#pragma once

#include "requests/standing.h"
#include "requests/types/stages.h"
#include "testing/world.h"

namespace relais::requests {

struct TypeWorld : testing::World {
  // Each answers the address of what was made, or its number where it is chosen by that.
  std::string add_type(const std::string& name) {
    return post(&ada, "/request-types", {{"name", name}}).header("Location");
  }

  std::string add_team(const std::string& name, std::initializer_list<const Person*> members) {
    testing::Form form{{"name", name}};
    for (const auto* member : members) form.push_back({"members", std::to_string(member->id.value)});
    const auto address = post(&ada, "/teams", form).header("Location");
    return address.substr(address.rfind('/') + 1);
  }

  testing::Page patch(const std::string& address, const testing::Form& form) {
    return visit(web::Method::patch, &ada, address, form, {{"Accept", "text/html"}});
  }

  Id<RequestType> id_of(const std::string& address) const {
    return {std::stoll(address.substr(address.rfind('/') + 1))};
  }

  std::string request_of(const std::string& type, const std::string& title) {
    auto number = new_request(louise, title);
    db().write(
        [&](Transaction& tx) { tx.run("UPDATE requests SET type_id = $2 WHERE number = $1", number, id_of(type)); });
    return number;
  }

  Request request(const std::string& number) {
    return db().read([&](Reads& reads) {
      const auto id = reads.value<Id<Request>>("SELECT id FROM requests WHERE number = $1", number);
      return request_with_id(reads, id);
    });
  }

  void qualify(const std::string& number) {
    const auto before = request(number);
    db().write([&](Transaction& tx) { move(tx, before, {State::qualified, "qualified", "", {}, {}, {}}, louise); });
  }
};

}  // namespace relais::requests
