#include "requests/commenting.h"

#include "requests/beginning.h"
#include "requests/letterhead.h"
#include "requests/quoting.h"

namespace relais::requests {

Commented comment(Transaction& tx, const Request& request, const Person& by, conversations::Comment comment,
                  const std::vector<Reader>& readers, const Settings& settings) {
  const auto letterhead = letterhead_of(tx, request, settings);
  if (!letterhead) return Commented::not_possible;
  const auto addressees = addressees_of(readers);
  begin_by_writing(tx, request, by);
  tell_what_is_quoted(tx, request, comment.words, by);
  conversations::write_comment(tx, request.ref(), *letterhead, by, std::move(comment), addressees);
  return addressees.empty() ? Commented::kept : Commented::sent;
}

}  // namespace relais::requests
