#include "client_file/export_handlers.h"

#include "client_file/export_file.h"
#include "client_file/vcard_handlers.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/zone.h"
#include "lib/web/content_type.h"
#include "lib/web/headers.h"

namespace relais::client_file {
namespace {

// "tiers-2026-11-22.csv"
std::string name_of_file(Cards cards, std::string_view ending) {
  const std::chrono::year_month_day day{local_time(now()).day};
  return fmt::format("{}-{}-{:02}-{:02}.{}", cards == Cards::parties ? t("parties") : t("contacts"),
                     static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                     ending);
}

Response fetched(ExportFile file, std::string_view type, const std::string& name) {
  Response response;
  response.file = std::move(file.path);
  response.headers = {{"Content-Type", std::string{type}},
                      {"Cache-Control", "private, no-store"},
                      {"Content-Disposition", web::content_disposition(web::Shown::as_attachment, name)}};
  return response;
}

CardFilter whole_list(const Request& http, Cards cards) {
  auto filter = CardFilter::from(http, cards);
  filter.after.reset();
  return filter;
}

// By itself, so that no other page waits for the database while it is written.
Response show_export(Request& http, Cards cards) {
  const LanguageScope scope{http.person().language};
  const auto format = named<TableFormat>(http.in_query("format")).value_or(TableFormat::csv);
  auto file = exported(http.services(), http.person(), whole_list(http, cards), format);
  return fetched(std::move(file), type_of(format), name_of_file(cards, name_of(format)));
}

Response show_vcards(Request& http, Cards cards) {
  const LanguageScope scope{http.person().language};
  auto file = exported(http.services(), whole_list(http, cards), wanted_version(http));
  const auto name = name_of_file(cards, "vcf");
  return fetched(std::move(file), web::content_type_of(name), name);
}

}  // namespace

Response show_parties_export(Request& http) { return show_export(http, Cards::parties); }
Response show_contacts_export(Request& http) { return show_export(http, Cards::contacts); }
Response show_parties_vcards(Request& http) { return show_vcards(http, Cards::parties); }
Response show_contacts_vcards(Request& http) { return show_vcards(http, Cards::contacts); }

}  // namespace relais::client_file
