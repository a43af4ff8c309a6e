// What kind of thing a file is, by its name, and what a browser may be let do with it.
#pragma once

#include <string_view>

namespace relais::web {

// "image/png" for "Roof.PNG"; "application/octet-stream" where the name says nothing.
std::string_view content_type_of(std::string_view file_name);

// Whether a file of strangers may be shown in the page instead of saved: nothing that can run a script.
bool is_safe_to_show(std::string_view content_type);

// Whether it shrinks: text does, pictures and archives have been compressed already.
bool is_compressible(std::string_view content_type);

}  // namespace relais::web
