// Styles, scripts, fonts and pictures, kept inside the program. The address of each says the hash of its content, so
// that browsers may keep it for ever. The program that is built with relais_assets() brings them; without, there are
// none.
#pragma once

#include <string_view>

namespace relais {

struct Asset {
  std::string_view name;     // "app.css"
  std::string_view address;  // "/assets/app-3f9c2ab1.css"
  std::string_view type;     // "text/css; charset=utf-8"
  std::string_view bytes;
  std::string_view gzipped;  // empty where it would not be smaller
};

const Asset* asset_at(std::string_view address);

// The address of an asset; a name that the program does not know is a std::logic_error. Where there are no assets at
// all the name itself, so that tests can show pages without them.
std::string_view asset_path(std::string_view name);

}  // namespace relais
