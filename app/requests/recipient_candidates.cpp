#include "requests/recipient_candidates.h"

#include "conversations/bounces.h"
#include "lib/text/characters.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"
#include "parties/candidates.h"
#include "parties/closed_card.h"
#include "requests/exchange_form.h"

namespace relais::requests {
namespace {

constexpr std::size_t shortest_typed = 2;

std::string being_typed(std::string_view field) {
  const auto before = field.find_last_of(",;\n");
  return on_one_line(before == std::string_view::npos ? field : field.substr(before + 1));
}

std::string why_not(Reads& db, const parties::Contact& card,
                    const std::map<std::int64_t, parties::ClosedCard>& closed) {
  if (const auto found = closed.find(card.id.value); found != closed.end()) return found->second.why;
  if (!conversations::last_mail_came_back(db, email_key_of(card.email))) return {};
  return std::string{t("the last mail to this address came back")};
}

RecipientCandidates candidates_in(Reads& db, const std::string& typed, const std::string& region) {
  RecipientCandidates candidates;
  if (characters(typed) < shortest_typed) return candidates;
  const auto email = typed.find('@') == std::string::npos ? std::string{} : typed;
  const auto found = parties::candidates_for(db, {email.empty() ? typed : std::string{}, {}, email}, region).found;
  const auto closed = parties::closed_among(db, found);
  for (const auto& card : found) {
    if (card.email.empty()) continue;
    candidates.found.push_back({card.name, card.email, card.organisation, why_not(db, card, closed),
                                filter_in_field({parties::RecipientAs::contact, card.name, card.email})});
  }
  return candidates;
}

}  // namespace

Response show_recipient_candidates(relais::Request& http) {
  return page(candidates_in(http.db(), being_typed(http.in_query("to")), http.settings().region));
}

void write_json(JsonWriter& out, const RecipientCandidates& candidates) {
  out.begin_object().list("found", candidates.found, [](JsonWriter& row, const RecipientCandidate& one) {
    row.begin_object().field("name", one.name).field("email", one.email).field("organisation", one.organisation);
    row.field("why_not", if_said(one.why_not)).end_object();
  });
  out.end_object();
}

}  // namespace relais::requests
