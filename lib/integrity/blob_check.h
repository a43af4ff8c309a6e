// The files that rows name are there, as long as they say, with the bytes that their names say.
#pragma once

#include "lib/integrity/check.h"

namespace relais {

void check_blobs(Database& database, const std::filesystem::path& blobs, const std::vector<BlobNames>& names,
                 Depth depth, const CheckProgress& progress, CheckReport& report);

}  // namespace relais
