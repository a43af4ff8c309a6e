#include "lib/integrity/check.h"

#include "lib/integrity/blob_check.h"

namespace relais {
namespace {

Finding asked(Reads& db, const Rule& rule) {
  const std::string broken = rule.broken.text(db.dialect());
  Finding finding{rule.says, {}, 0, rule.remedy};
  finding.places = db.all<std::string>(
      kept(fmt::format("SELECT place FROM ({}) AS broken LIMIT {}", broken, Finding::most_places + 1)));
  finding.count = static_cast<std::int64_t>(finding.places.size());
  if (finding.places.size() > Finding::most_places) {
    finding.places.pop_back();
    finding.count = db.value<std::int64_t>(kept(fmt::format("SELECT count(*) FROM ({}) AS broken", broken)));
  }
  return finding;
}

// A damaged file may not even let itself be asked.
Finding asked_or_why_not(Database& database, const Rule& rule) {
  try {
    return database.read([&](Reads& db) { return asked(db, rule); });
  } catch (const DatabaseUnavailable&) {
    throw;
  } catch (const DatabaseError& cannot) {
    return {rule.says, {cannot.what()}, 1, "The database is damaged where this was to be read: restore a backup."};
  }
}

CheckReport hold_against(Database& database, const std::vector<Rule>& rules, const CheckProgress& progress) {
  CheckReport report;
  for (const auto& rule : rules) {
    progress(rule.says);
    ++report.rules;
    auto finding = asked_or_why_not(database, rule);
    if (finding.count > 0) report.findings.push_back(std::move(finding));
  }
  return report;
}

}  // namespace

CheckReport check(Database& database, const std::filesystem::path& blobs, const Rules& rules, Depth depth,
                  const CheckProgress& progress) {
  auto everything = rules_of_the_database(database, depth);
  for (auto& rule : rules.all()) everything.push_back(std::move(rule));
  auto report = hold_against(database, everything, progress);
  check_blobs(database, blobs, rules.blobs, depth, progress, report);
  return report;
}

CheckReport check_of_any_version(Database& database, const std::filesystem::path& blobs, const Rules& rules,
                                 Depth depth, const CheckProgress& progress) {
  auto report = hold_against(database, rules_of_the_database(database, depth), progress);
  check_blobs(database, blobs, rules.blobs, depth, progress, report);
  return report;
}

}  // namespace relais
