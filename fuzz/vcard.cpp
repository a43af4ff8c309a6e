// Cards as they come from outside: what was read is text that a database takes, and what is written of it is read
// again.
#include <cstdlib>

#include "lib/text/characters.h"
#include "lib/vcard/vcard.h"

using namespace relais;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_text(const std::string& text) { require(is_valid_utf8(text) && text.find('\0') == std::string::npos); }

void check_lines(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    require(end != std::string::npos && end - at <= 75);
    at = end + 2;
  }
}

std::vector<VCard> cards_in(std::string_view bytes) {
  std::vector<VCard> cards;
  read_vcards(bytes, [&](VCard card, std::int64_t) { cards.push_back(std::move(card)); });
  return cards;
}

void check(const VCard& card) {
  for (const auto* text : {&card.uid, &card.full_name, &card.name.family, &card.organisation, &card.title, &card.note})
    check_text(*text);
  for (const auto& phone : card.phones) check_text(phone.at);
  for (const auto version : {VCardVersion::v3, VCardVersion::v4}) {
    const auto written = written_vcard(card, version);
    check_text(written);
    check_lines(written);
    const auto again = cards_in(written);
    require(again.size() == 1 && again[0].full_name == card.full_name && again[0].note == card.note);
    require(again[0].phones.size() == card.phones.size() && again[0].name == card.name);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto& card : cards_in({reinterpret_cast<const char*>(data), size})) check(card);
  return 0;
}
