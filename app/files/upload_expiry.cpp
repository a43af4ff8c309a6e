#include "files/upload_expiry.h"

#include "drafts/draft.h"
#include "lib/blobs/uploads.h"

namespace relais::files {
namespace {

constexpr std::chrono::hours forgotten_after{48};

}  // namespace

void add_upload_jobs(JobKinds& kinds, const Services& services) {
  kinds.add_recurring("expire_uploads", std::chrono::hours{1}, [services](Database& database, const Job&) {
    const auto begun = database.read([](Reads& db) { return drafts::uploads_of_drafts(db); });
    Uploads{services.blobs}.expire(forgotten_after, {begun.begin(), begun.end()});
  });
}

}  // namespace relais::files
