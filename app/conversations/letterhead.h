// In whose name a record writes outside: the desk's address, never an agent's own, and a way back that names the
// record.
#pragma once

#include <string>

#include "lib/events/record_ref.h"

namespace relais::conversations {

struct Letterhead {
  std::string address;    // demandes@desk.example
  std::string from_name;  // of the desk, where no person speaks
  std::string subject;    // "[DEM-2026-000042] Fuite dans l'atelier"
  std::string host;       // of our Message-IDs
};

}  // namespace relais::conversations
