#include "lib/integrity/rules.h"

namespace relais {
namespace {

// For what hangs on a record that is gone, and for jobs of such rows.
constexpr const char* restore_or_report =
    "Restore a backup beside this desk and compare; rows that hang on nothing are not shown anywhere.";

// Nothing where it is none, whatever the database thinks of such a cast.
constexpr const char* payload_as_number =
    "CASE WHEN payload <> '' AND trim(payload, '0123456789') = '' AND length(payload) < 19 THEN CAST(payload AS "
    "BIGINT) END";

Rule kinds_are_known(const std::string& table, const std::vector<RecordKind>& kinds) {
  std::string known;
  for (const auto& kind : kinds) known += fmt::format("{}'{}'", known.empty() ? "" : ", ", kind.name);
  const auto broken = fmt::format(
      "SELECT DISTINCT '{0}: nobody knows records called ' || record_kind AS place FROM {0} WHERE record_kind NOT IN "
      "({1})",
      table, known);
  return {fmt::format("each row of {} is about a kind of record that this program knows", table), kept(broken),
          "The database was written to by another program, or by a newer one."};
}

Rule record_is_there(const std::string& table, const RecordKind& kind) {
  const auto broken = fmt::format(
      "SELECT DISTINCT '{0}: {1} ' || record_id || ' is not there' AS place FROM {0} WHERE record_kind = '{1}' "
      "AND NOT EXISTS (SELECT 1 FROM {2} WHERE {2}.id = {0}.record_id)",
      table, kind.name, kind.table);
  return {fmt::format("each row of {} about a {} finds it in {}", table, kind.name, kind.table), kept(broken),
          restore_or_report};
}

Rule subject_is_there(const JobSubject& job) {
  const auto broken = fmt::format(
      "SELECT 'jobs ' || id || ': {1} ' || payload || ' is not there' AS place FROM jobs WHERE kind = '{0}' "
      "AND NOT EXISTS (SELECT 1 FROM {1} WHERE {1}.id = {2})",
      job.kind, job.table, payload_as_number);
  return {fmt::format("each job \"{}\" finds what it is about in {}", job.kind, job.table), kept(broken),
          restore_or_report};
}

}  // namespace

std::vector<Rule> Rules::all() const {
  std::vector<Rule> everything;
  for (const auto& table : tables_naming_records) {
    everything.push_back(kinds_are_known(table, kinds));
    for (const auto& kind : kinds) {
      if (!kind.may_go) everything.push_back(record_is_there(table, kind));
    }
  }
  for (const auto& job : jobs) everything.push_back(subject_is_there(job));
  everything.insert(everything.end(), rules.begin(), rules.end());
  return everything;
}

}  // namespace relais
