// The words of a mail that Outlook wrote as RTF: compressed (MS-OXRTFCP), and often HTML in disguise (MS-OXRTFEX).
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// Empty where it is not compressed so.
std::string decompressed_rtf(std::string_view bytes);

struct RtfWords {
  std::string text;
  std::string html;  // where it was HTML; then there is no text
};

RtfWords words_of_rtf(std::string_view rtf);

}  // namespace relais::mail
