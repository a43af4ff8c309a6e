// The numbered values (MAPI) of a message or an attachment inside a winmail.dat.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relais::mail {

struct TnefProperties {
  std::string body;            // UTF-8
  std::string html;            // bytes, in the charset of `code_page`
  std::string compressed_rtf;  // bytes
  std::string file_name;       // UTF-8
  std::string mime_type;
  std::string content_id;
  std::string data;
  std::string enclosed_message;  // a winmail.dat again
  std::uint32_t code_page = 0;
  bool is_whole = true;
};

TnefProperties tnef_properties(std::string_view bytes, std::uint32_t code_page);

// "windows-1252" for 1252
std::string charset_of_code_page(std::uint32_t code_page);

}  // namespace relais::mail
