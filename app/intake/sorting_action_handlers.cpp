#include "intake/sorting_action_handlers.h"

#include "intake/sorting_answers.h"
#include "intake/sorting_blocking.h"
#include "intake/sorting_by_hand.h"
#include "intake/sorting_retry.h"
#include "lib/text/characters.h"
#include "lib/time/format.h"
#include "lib/time/zone.h"
#include "people/people.h"
#include "requests/number.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

// The last digits are enough for this year's, as they are said on the telephone.
std::string number_meant(std::string_view typed, Timestamp at) {
  const auto whole = requests::numbers_in(typed);
  if (!whole.empty()) return whole.front();
  const auto digits = trimmed(typed);
  const bool is_short =
      !digits.empty() && digits.size() <= 6 && digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_short) return {};
  const auto year = static_cast<int>(std::chrono::year_month_day{local_time(at).day}.year());
  return fmt::format("DEM-{}-{:0>6}", year, digits);
}

std::string unknown_number(const std::string& typed) {
  if (trimmed(typed).empty()) return std::string{t("Say to which request: its number, or the last digits of it.")};
  return t("No request has the number “{number}”.", {{"number", std::string{trimmed(typed)}}});
}

// Whose mails may not be blocked, in words; empty where they may.
std::string why_not_blocked(Reads& db, const std::optional<EmailAddress>& sender) {
  if (!sender) return std::string{t("The mail names no sender whom one could block.")};
  if (people::person_with_email(db, *sender)) return std::string{t("Somebody who works here has this address.")};
  if (const auto block = block_of(db, *sender)) return t("{name} has blocked him already.", {{"name", block->by}});
  return {};
}

std::string placed_in_words(Reads& db, const PlacedAgain& placed) {
  if (!placed.request) return t("It stays here: {why}", {{"why", placed.why}});
  return t("It is in {number}: {why}", {{"number", requests::number_of(db, *placed.request)}, {"why", placed.why}});
}

Response set_aside_in_path(Request& http, SortingAction action) {
  const auto found = found_in_path(http);
  if (!found.placing.is_open()) return already_sorted(http, found);
  set_aside(http.tx(), found.incoming.raw.id, action, http.person());
  return sorted(http, found);
}

}  // namespace

Response create_mail_request(Request& http) {
  return with_files(http, [&](Transaction& tx, const Found& found) {
    if (!found.placing.is_open()) return already_sorted(http, found);
    as_the_rules_do([&] { open_by_hand(tx, case_of(tx, found.incoming), http.person(), http.settings()); });
    return sorted(http, found);
  });
}

Response create_mail_attachment(Request& http) {
  return with_files(http, [&](Transaction& tx, const Found& found) {
    if (!found.placing.is_open()) return already_sorted(http, found);
    const auto typed = http.typed("number");
    const auto request = requests::request_seen_by(tx, http.person(), number_meant(typed, tx.now()));
    if (!request) return mistaken(http, found, "number", unknown_number(typed));
    as_the_rules_do([&] { attach_by_hand(tx, case_of(tx, found.incoming), *request, http.person(), http.settings()); });
    return sorted(http, found);
  });
}

Response create_mail_placing(Request& http) {
  return with_files(http, [&](Transaction& tx, const Found& found) {
    if (!found.placing.is_open()) return already_sorted(http, found);
    PlacedAgain placed;
    as_the_rules_do([&] { placed = place_again(tx, found.incoming, http.person(), http.settings()); });
    return answered(http, found.incoming.raw.id, placed_in_words(tx, placed));
  });
}

Response create_mail_spam(Request& http) { return set_aside_in_path(http, SortingAction::spam); }

Response create_mail_ignoring(Request& http) { return set_aside_in_path(http, SortingAction::ignored); }

Response create_mail_blocking(Request& http) {
  const auto found = found_in_path(http);
  const auto sender = found.incoming.sender();
  if (const auto why = why_not_blocked(http.db(), sender); !why.empty()) return mistaken(http, found, "mail", why);
  block_sender(http.tx(), http.services().blobs, *sender, http.person());
  const auto id = found.incoming.raw.id;
  if (found.placing.outcome == Outcome::to_sort) return sorted(http, found);
  return answered(http, id,
                  t("{address} is blocked: what comes from there is set aside.", {{"address", sender->text()}}));
}

Response destroy_mail_sorting(Request& http) {
  const auto found = found_in_path(http);
  const auto& sorting = found.placing.sorting;
  if (!sorting || !http.http().path.ends_with(fmt::format("/{}", sorting->resource())))
    return already_sorted(http, found);
  const auto why_not = take_back(http.tx(), found.incoming.raw.id, *sorting, http.person());
  if (!why_not.empty()) return mistaken(http, found, "mail", why_not);
  return answered(http, found.incoming.raw.id, t("The mail waits again."));
}

Response destroy_mail_blocking(Request& http) {
  const auto found = found_in_path(http);
  const auto sender = found.incoming.sender();
  const auto block = sender ? block_of(http.db(), *sender) : std::nullopt;
  if (!block) return mistaken(http, found, "mail", t("Its sender is not blocked, or no longer."));
  let_sender_in(http.tx(), *sender, *block, http.person());
  return answered(http, found.incoming.raw.id, t("{address} may write again.", {{"address", sender->text()}}));
}

}  // namespace relais::intake
