#include "lib/jobs/job.h"

namespace relais {

void JobKinds::add(std::string kind, Work work) { work_.insert_or_assign(std::move(kind), std::move(work)); }

void JobKinds::add_recurring(std::string kind, std::chrono::seconds every, Work work) {
  recurring_.insert_or_assign(kind, every);
  add(std::move(kind), std::move(work));
}

const JobKinds::Work* JobKinds::find(std::string_view kind) const {
  const auto found = work_.find(kind);
  return found == work_.end() ? nullptr : &found->second;
}

std::vector<std::string> JobKinds::names() const {
  std::vector<std::string> names;
  for (const auto& [name, work] : work_) names.push_back(name);
  return names;
}

}  // namespace relais
