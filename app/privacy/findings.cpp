#include <algorithm>
#include <set>

#include "lib/text/translation.h"
#include "privacy/erasing.h"

namespace relais::privacy {
namespace {

using parties::ErasureDeed;

constexpr std::size_t most_records = 5;

constexpr Sql select_imports = R"sql(
  SELECT id, lines_blob FROM imports WHERE lines_blob IS NOT NULL ORDER BY id
)sql";

constexpr Sql select_request_of_mail = R"sql(
  SELECT coalesce((SELECT max(record_id) FROM messages WHERE raw_mail_id = $1 AND record_kind = 'request'),
                  (SELECT request_id FROM mail_outcomes WHERE raw_mail_id = $1), 0)
)sql";

constexpr Sql select_open = R"sql(
  SELECT number, title FROM requests
   WHERE requester_id = $1 AND state IN ('received', 'returned', 'qualified', 'assigned', 'in_progress', 'waiting')
   ORDER BY id
)sql";

struct KeptLines {
  std::int64_t import = 0;
  std::string blob;

  static KeptLines from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }
};

ErasureDeed deed_of(const Trace& trace) {
  switch (trace.deed()) {
    case Deed::replace:
    case Deed::name: return ErasureDeed::made_anonymous;
    case Deed::blank:
    case Deed::words:
    case Deed::no_values:
    case Deed::no_list:
    case Deed::drop: return ErasureDeed::erased;
  }
  return ErasureDeed::erased;
}

bool is_held(std::int64_t request, const std::vector<parties::LegalHold>& holds) {
  return std::ranges::any_of(holds, [&](const auto& hold) { return hold.request.value == request; });
}

// Rows are counted, and not their columns: one of which anything is erased is erased.
class Counting {
public:
  void add(std::string_view label, ErasureDeed deed, const std::string& row, const RecordRef& record) {
    const auto [there, is_new] = places_[std::string{label}].try_emplace(row, Counted{deed, record});
    if (!is_new && deed == ErasureDeed::erased) there->second.deed = deed;
  }

  std::vector<FoundPlace> all() const {
    std::vector<FoundPlace> places;
    for (const auto& [label, rows] : places_) {
      for (const auto deed : {ErasureDeed::erased, ErasureDeed::made_anonymous, ErasureDeed::kept}) {
        auto place = those_of(label, rows, deed);
        if (place.count > 0) places.push_back(std::move(place));
      }
    }
    return places;
  }

private:
  struct Counted {
    ErasureDeed deed = ErasureDeed::erased;
    RecordRef record;
  };
  using Rows = std::map<std::string, Counted>;

  static FoundPlace those_of(const std::string& label, const Rows& rows, ErasureDeed deed) {
    FoundPlace place{label, deed, 0, {}};
    for (const auto& [row, counted] : rows) {
      if (counted.deed != deed) continue;
      ++place.count;
      const bool is_told = std::ranges::find(place.records, counted.record) != place.records.end();
      if (counted.record.id != 0 && !is_told && place.records.size() < most_records)
        place.records.push_back(counted.record);
    }
    return place;
  }

  std::map<std::string, Rows> places_;
};

bool names_somebody(const std::string& lines, const Identifiers& identifiers) {
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    if (identifiers.are_in(std::string_view{lines}.substr(at, end - at), Whose::of_others)) return true;
    at = end + 1;
  }
  return false;
}

void find_mails(Reads& db, Findings& found, Counting& counting, const std::vector<parties::LegalHold>& holds) {
  std::vector<std::int64_t> mails;
  for (const auto mail : found.belongings.mails) {
    const auto request = db.value<std::int64_t>(select_request_of_mail, mail);
    const bool stays = is_held(request, holds);
    counting.add(translatable("Original mails"), stays ? ErasureDeed::kept : ErasureDeed::erased, std::to_string(mail),
                 {"request", request});
    if (!stays) mails.push_back(mail);
  }
  found.belongings.mails = std::move(mails);
}

void find_imports(Reads& db, const BlobStore& blobs, const DataSubject& subject, Findings& found, Counting& counting) {
  for (const auto& kept : db.all<KeptLines>(select_imports)) {
    if (!names_somebody(blobs.read(BlobId{kept.blob}), subject.identifiers)) continue;
    found.imports.push_back(kept.import);
    counting.add(translatable("Files of imports"), ErasureDeed::erased, std::to_string(kept.import),
                 {"import", kept.import});
  }
}

}  // namespace

Findings findings(Reads& db, const BlobStore& blobs, const DataSubject& subject,
                  const std::vector<parties::LegalHold>& holds) {
  Findings found;
  found.belongings = belongings_of(db, subject);
  Counting counting;
  each_trace(db, subject, found.belongings, Look::for_erasing, [&](Trace trace) {
    if (trace.place->table == "raw_mails") return found.traces.push_back(std::move(trace));
    const bool stays = trace.record.kind == "request" && is_held(trace.record.id, holds);
    const auto row = fmt::format("{} {}", trace.key, trace.place->key.empty() ? trace.content : "");
    counting.add(trace.place->label, stays ? ErasureDeed::kept : deed_of(trace), row, trace.record);
    if (!stays) found.traces.push_back(std::move(trace));
  });
  find_mails(db, found, counting, holds);
  // The originals that stay keep who sent them.
  std::erase_if(found.traces, [&](const Trace& trace) {
    const auto& mails = found.belongings.mails;
    return trace.place->table == "raw_mails" && std::ranges::find(mails, trace.key) == mails.end();
  });
  find_imports(db, blobs, subject, found, counting);
  found.places = counting.all();
  return found;
}

std::vector<OpenRequest> open_requests(Reads& db, const DataSubject& subject) {
  std::vector<OpenRequest> open;
  for (const auto contact : subject.contacts) {
    for (auto& request : db.all<OpenRequest>(select_open, contact)) open.push_back(std::move(request));
  }
  return open;
}

}  // namespace relais::privacy
