// What either database may be given as text: valid UTF-8 without NUL. PostgreSQL refuses anything else and SQLite would
// keep it, so both are asked here.
#pragma once

#include <string_view>

namespace relais {

// Throws DatabaseError where it is not text; bytes belong in a BytesView.
void require_text(std::string_view parameter);

}  // namespace relais
