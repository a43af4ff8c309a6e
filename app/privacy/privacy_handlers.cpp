#include "privacy/privacy_handlers.h"

#include <charconv>

#include "dispatch/typed_list.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/zone.h"
#include "lib/web/headers.h"
#include "privacy/erasure_page.h"
#include "privacy/personal_file.h"

namespace relais::privacy {
namespace {

constexpr int most_years = 50;

constexpr Sql select_request_id = R"sql(
  SELECT id FROM requests WHERE number = $1
)sql";

TypedErasure typed_erasure(const Request& http) {
  TypedErasure typed{http.typed("reason"), std::string{trimmed(http.typed("years"))}, {}};
  // "R-2026-0012: a reason", one each.
  for (const auto& each : typed_list(http, "kept")) {
    const auto colon = each.find(':');
    if (colon == std::string::npos) continue;
    const auto why = trimmed(std::string_view{each}.substr(colon + 1));
    if (!why.empty()) typed.kept[std::string{trimmed(each.substr(0, colon))}] = why;
  }
  return typed;
}

std::optional<int> years_in(const std::string& typed) {
  int years = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), years);
  if (error != std::errc{} || end != typed.data() + typed.size() || years < 1 || years > most_years)
    return std::nullopt;
  return years;
}

std::vector<parties::LegalHold> holds_in(const Request& http, const ErasurePage& form, int years) {
  std::vector<parties::LegalHold> holds;
  for (const auto& request : form.requests) {
    if (request.why.empty()) continue;
    const auto id = http.db().value<Id<parties::LegalHold>>(select_request_id, request.number);
    holds.push_back({id, request.number, shortened(request.why, parties::Explanation::longest),
                     http.tx().now() + std::chrono::hours{24 * 365} * years});
  }
  return holds;
}

void check(ErasurePage& form) {
  if (!form.why_not.empty()) form.mistakes.push_back({"erasure", form.why_not});
  if (!parties::Explanation::from(form.reason))
    form.mistakes.push_back({"reason", t("Say who asked for it and how you know, in {count} characters at most.",
                                         {{"count", std::to_string(parties::Explanation::longest)}})});
  if (!years_in(form.years))
    form.mistakes.push_back({"years", t("A number of years, {most} at most.", {{"most", std::to_string(most_years)}})});
}

// "donnees-personnelles-12-2026-11-22.zip"
std::string name_of_file(const RecordRef& card) {
  const std::chrono::year_month_day day{local_time(now()).day};
  return fmt::format("{}-{}-{}-{:02}-{:02}.zip", t("personal-data"), card.id, static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

RecordRef card_named(const Request& http) {
  if (http.http().path.starts_with("/contacts/")) return parties::card_of(http.id_in_path<parties::Contact>("contact"));
  return parties::card_of(http.id_in_path<parties::Party>("party"));
}

}  // namespace

Response show_erasure(Request& http) { return page(erasure_page(http, client_file::card_in_path(http), {})); }

Response create_erasure(Request& http) {
  const auto card = client_file::card_in_path(http);
  const auto typed = typed_erasure(http);
  auto form = erasure_page(http, card, typed);
  if (form.erasure) {
    form.mistakes = {{"erasure", std::string{t("The data of this person were erased already.")}}};
    return page(std::move(form), Status::unprocessable);
  }
  check(form);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);
  const auto holds = holds_in(http, form, *years_in(form.years));
  const auto subject = subject_of(http.db(), card, http.settings().region).value();
  const auto found = findings(http.db(), http.services().blobs, subject, holds);
  erase(http.tx(), subject, found, *parties::Explanation::from(form.reason), holds, http.person());
  if (http.wants_json()) return page(erasure_page(http, card, {}), Status::created);
  return see_other(parties::address_of(card) + "/erasure", t("The data of this person are erased."));
}

// By itself, so that no other page waits for the database while it is written.
Response create_personal_file(Request& http) {
  const LanguageScope scope{http.person().language};
  const auto card = card_named(http);
  auto& database = http.services().database;
  const auto subject = database.read([&](Reads& db) { return subject_of(db, card, http.settings().region); });
  if (!subject) throw NotFound();
  Response response;
  response.file = personal_file(http.services(), *subject, http.person());
  database.write([&](Transaction& tx) { record(tx, http.person(), card, "personal_file_made"); });
  response.headers = {{"Content-Type", "application/zip"},
                      {"Cache-Control", "private, no-store"},
                      {"Content-Disposition", web::content_disposition(web::Shown::as_attachment, name_of_file(card))}};
  return response;
}

}  // namespace relais::privacy
