#include "requests/request_type.h"

#include <algorithm>

#include "lib/text/characters.h"

namespace relais {

RequestType RequestType::from(Row& row) {
  return {row.read<Id<RequestType>>(), row.read<std::string>(), row.read<std::optional<Id<Team>>>(),
          row.read<std::string>(),     row.read<std::string>(), row.read<std::optional<Timestamp>>()};
}

}  // namespace relais

namespace relais::requests {
namespace {

constexpr Sql select_on_offer = R"sql(
  SELECT id, name
    FROM request_types
   WHERE NOT EXISTS (SELECT 1 FROM request_type_retirements WHERE type_id = request_types.id)
     AND (NOT EXISTS (SELECT 1 FROM request_type_restrictions WHERE type_id = request_types.id)
          OR EXISTS (SELECT 1 FROM request_type_restrictions AS restriction
                       JOIN team_members AS member ON member.team_id = restriction.team_id
                      WHERE restriction.type_id = request_types.id AND member.person_id = $1))
)sql";

constexpr Sql select_type = R"sql(
  SELECT request_types.id, request_types.name, team_id, coalesce(teams.name, ''), guidance, retired_at
    FROM request_types
    LEFT JOIN teams ON teams.id = team_id
    LEFT JOIN request_type_retirements ON type_id = request_types.id
   WHERE request_types.id = $1
)sql";

constexpr Sql select_guidance = R"sql(
  SELECT guidance FROM request_types WHERE id = $1
)sql";

// Whoever has left answers nothing any more.
constexpr Sql select_people = R"sql(
  SELECT people_at_work.name
    FROM request_type_people JOIN people_at_work ON people_at_work.id = person_id
   WHERE type_id = $1
   ORDER BY people_at_work.name, people_at_work.id
)sql";

constexpr Sql select_resources = R"sql(
  SELECT id, label, address FROM request_type_resources WHERE type_id = $1 ORDER BY position, id
)sql";

}  // namespace

Resource Resource::from(Row& row) {
  return {row.read<Id<Resource>>(), row.read<std::string>(), row.read<std::string>()};
}

std::vector<TypeName> types_on_offer(Reads& db, const Person& person) {
  auto types = db.all<TypeName>(select_on_offer, person.id);
  std::ranges::sort(types, {}, [](const auto& type) { return folded(type.name); });
  return types;
}

TypeGuide guide_for(Reads& db, Id<RequestType> type) {
  return {db.value<std::string>(select_guidance, type), db.all<std::string>(select_people, type),
          resources_of(db, type)};
}

std::optional<RequestType> request_type(Reads& db, Id<RequestType> id) {
  return db.first<RequestType>(select_type, id);
}

std::vector<Resource> resources_of(Reads& db, Id<RequestType> type) { return db.all<Resource>(select_resources, type); }

}  // namespace relais::requests
