#include "requests/telling_requester.h"

#include "requests/letterhead.h"
#include "requests/opening.h"

namespace relais::requests {

automatic_texts::Which which_text(Reads& db, const Request& request, automatic_texts::Occasion occasion) {
  return {occasion, request.type ? std::optional{request.type->id} : std::nullopt, language_of(db, request.id)};
}

void tell_requester(Transaction& tx, const Request& request, automatic_texts::Occasion occasion,
                    const Settings& settings, std::optional<Timestamp> leaves_at) {
  if (!request.requester || request.requester->email.empty()) return;
  const auto letterhead = letterhead_of(tx, request, settings);
  if (!letterhead) return;
  const auto which = which_text(tx, request, occasion);
  automatic_texts::send(tx, occasion,
                        {request.ref(), request.number, request.title, *letterhead, which.language, which.type},
                        {request.requester->name, request.requester->email}, settings, leaves_at);
}

}  // namespace relais::requests
