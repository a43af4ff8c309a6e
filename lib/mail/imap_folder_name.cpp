#include "lib/mail/imap_folder_name.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace relais::mail {

std::string imap_folder_name(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{ucnv_open("IMAP-mailbox-name", &error),
                                                                     &ucnv_close};
  if (U_FAILURE(error)) return std::string{utf8};
  std::string name(static_cast<std::size_t>(text.length()) * 8 + 8, '\0');
  const auto length = ucnv_fromUChars(converter.get(), name.data(), static_cast<std::int32_t>(name.size()),
                                      text.getBuffer(), text.length(), &error);
  name.resize(U_FAILURE(error) ? 0 : static_cast<std::size_t>(length));
  return name;
}

}  // namespace relais::mail
