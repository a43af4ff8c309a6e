#include "command/check.h"

#include "command/existing.h"
#include "command/exit.h"
#include "command/progress.h"
#include "command/sizes.h"
#include "lib/text/json.h"
#include "rules.h"

namespace relais::command {
namespace {

void write_count(JsonWriter& json, std::string_view name, const FileCount& count) {
  json.key(name).begin_object().field("files", count.files).field("bytes", count.bytes).end_object();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object().field("rule", finding.says).field("count", finding.count).field("remedy", finding.remedy);
  json.key("places").begin_array();
  for (const auto& place : finding.places) json.value(place);
  json.end_array().end_object();
}

std::string as_json(const CheckReport& report) {
  std::string text;
  JsonWriter json{text};
  json.begin_object().field("whole", report.findings.empty()).field("rules", report.rules);
  json.key("findings").begin_array();
  for (const auto& finding : report.findings) write_finding(json, finding);
  json.end_array();
  write_count(json, "named", report.named);
  write_count(json, "to_sweep", report.to_sweep);
  json.end_object();
  return text;
}

CheckReport report_on(const Existing& desk, Depth depth) {
  Progress progress;
  return relais::check(*desk.database, desk.settings.blob_folder(), all_rules(), depth,
                       [&](std::string_view doing) { progress.tell(std::string{doing}); });
}

}  // namespace

std::string words_of(const std::vector<Finding>& findings) {
  std::string words;
  for (const auto& finding : findings) {
    words += fmt::format("WRONG: {} ({})\n", finding.says, finding.count);
    for (const auto& place : finding.places) words += fmt::format("  {}\n", place);
    if (static_cast<std::size_t>(finding.count) > finding.places.size()) words += "  ...\n";
    words += fmt::format("  What to do: {}\n", finding.remedy);
  }
  return words;
}

std::string summary_of(const CheckReport& report) {
  auto words = fmt::format("{} rules, {} not kept. Files that rows name: {} ({}).", report.rules,
                           report.findings.size(), report.named.files, in_words(report.named.bytes));
  if (report.to_sweep.files > 0) {
    words += fmt::format(" Files that no row names any more: {} ({}), of which nobody is in need.",
                         report.to_sweep.files, in_words(report.to_sweep.bytes));
  }
  return words;
}

void check(const Place& place, const Check& wanted) {
  const Existing desk{place};
  if (desk.is_older()) {
    throw Stop(
        Exit::configuration,
        fmt::format("the database is at migration {}, and the rules of this program are those of {}: run `relais "
                    "migrate` first, or the older program",
                    desk.migration, newest_known_migration(desk.database->dialect())));
  }
  const auto report = report_on(desk, wanted.quick ? Depth::sizes : Depth::everything);
  if (wanted.as_json) {
    fmt::print("{}\n", as_json(report));
  } else {
    fmt::print("{}{}\n", words_of(report.findings), summary_of(report));
  }
  if (!report.findings.empty()) throw Stop(Exit::data_error, "something is wrong with the data");
}

}  // namespace relais::command
