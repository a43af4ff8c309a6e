// The lines above one part of a multipart form.
#pragma once

#include <string_view>

#include "lib/web/multipart.h"

namespace relais::web {

// Throws a Refusal (400) where the part has no name, or bytes that are not as they are (base64).
PartHead read_part_head(std::string_view lines);

// "C:\plans\roof.pdf" and "../roof.pdf" are both "roof.pdf"; never longer than a file system takes.
std::string plain_file_name(std::string_view typed);

}  // namespace relais::web
