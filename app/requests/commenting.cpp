#include "requests/commenting.h"

#include "requests/letterhead.h"
#include "requests/standing.h"

namespace relais::requests {

Commented comment(Transaction& tx, const Request& request, const Person& by, conversations::Comment comment,
                  const Settings& settings) {
  const auto letterhead = letterhead_of(tx, request, settings);
  if (!letterhead) return Commented::not_possible;
  std::vector<conversations::Correspondent> to;
  for (auto& someone : recipients_of(request)) to.push_back({someone.name, someone.email});
  begin_work(tx, request, by);
  conversations::write_comment(tx, request.ref(), *letterhead, by, std::move(comment), to);
  return to.empty() ? Commented::kept : Commented::sent;
}

std::vector<Someone> recipients_of(const Request& request) {
  if (!request.requester || request.requester->email.empty()) return {};
  return {*request.requester};
}

}  // namespace relais::requests
