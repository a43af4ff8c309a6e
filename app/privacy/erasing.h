// Takes a person out of everything that is kept: what names her goes or is said of nobody, but for what a law keeps.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lib/blobs/blob_store.h"
#include "privacy/traces.h"

namespace relais::privacy {

// One kind of place, and what is done with what was found there.
struct FoundPlace {
  std::string label;  // as t() takes it
  parties::ErasureDeed deed = parties::ErasureDeed::erased;
  std::int64_t count = 0;
  // The first records where it stands.
  std::vector<RecordRef> records;
};

struct Findings {
  std::vector<Trace> traces;
  Belongings belongings;
  // Of these the lines are forgotten.
  std::vector<std::int64_t> imports;
  std::vector<FoundPlace> places;
};

Findings findings(Reads& db, const BlobStore& blobs, const DataSubject& subject,
                  const std::vector<parties::LegalHold>& holds);

struct OpenRequest {
  std::string number;
  std::string title;

  static OpenRequest from(Row& row) { return {row.read<std::string>(), row.read<std::string>()}; }
  std::string address() const { return "/requests/" + number; }
};

// Nobody can be answered any more: these are to be closed first.
std::vector<OpenRequest> open_requests(Reads& db, const DataSubject& subject);
// In words; empty where nothing else is in the way.
std::string why_not_erased(Reads& db, const DataSubject& subject, const Findings& found);

Id<parties::Erasure> erase(Transaction& tx, const DataSubject& subject, const Findings& found,
                           const parties::Explanation& why, const std::vector<parties::LegalHold>& holds,
                           const Person& by);

}  // namespace relais::privacy
