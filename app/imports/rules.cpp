#include "imports/rules.h"

namespace relais::imports {

void add_rules(Rules& rules) {
  rules.kinds.push_back({"import", "imports"});
  rules.blobs.push_back({"imports", "lines_blob", "lines_size"});
  rules.jobs.push_back({"import", "imports"});
}

}  // namespace relais::imports
