// What handlers and jobs stand on, made once when the program starts.
#pragma once

#include "lib/blobs/blob_store.h"
#include "lib/database/database.h"
#include "lib/jobs/job.h"
#include "settings/settings.h"

namespace relais {

namespace live {
class Hub;
}

struct Services {
  const Settings& settings;
  Database& database;
  BlobStore& blobs;
  live::Hub& hub;
};

}  // namespace relais
