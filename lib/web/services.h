// What all connections of one server share.
#pragma once

#include <atomic>
#include <filesystem>

#include "lib/web/forwarded.h"
#include "lib/web/server.h"
#include "lib/web/worker_pool.h"

namespace relais::web {

struct Services {
  Services(Site& served, ServerOptions chosen);

  Site& site;
  const ServerOptions options;
  const TrustedProxies proxies;
  const std::filesystem::path uploads;
  // The end has come: what is still waiting is answered with an apology.
  std::atomic<bool> is_over = false;
  WorkerPool workers;
  // Writes what arrives and reads what goes, so that a slow disk stops neither the network nor the handlers.
  WorkerPool disk;
};

}  // namespace relais::web
