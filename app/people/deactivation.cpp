#include "people/deactivation.h"

#include "people/session.h"

namespace relais::people {
namespace {

constexpr Sql insert_deactivation = R"sql(
  INSERT INTO person_deactivations (person_id, deactivated_by, deactivated_at) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_deactivation = R"sql(
  DELETE FROM person_deactivations WHERE person_id = $1
)sql";

}  // namespace

std::string_view refusal_to_deactivate(const StaffMember& member, const Person& by) {
  if (member.id != by.id) return {};
  return t("You cannot deactivate yourself: ask another administrator.");
}

void deactivate(Transaction& tx, const StaffMember& member, const Person& by) {
  if (tx.run(insert_deactivation, member.id, by.id, tx.now()) == 0) return;
  end_all_sessions(tx, member.id);
  record(tx, by, member.ref(), "deactivated");
}

void bring_back(Transaction& tx, const StaffMember& member, const Actor& by) {
  if (tx.run(delete_deactivation, member.id) == 1) record(tx, by, member.ref(), "brought_back");
}

}  // namespace relais::people
