// What the program writes to a requester by itself: on which occasion, in which words, and whether at all. An
// administrator changes the words for all types of request or for one, in each language.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/event.h"
#include "lib/text/text_fields.h"
#include "lib/text/translation.h"
#include "request_types/request_type.h"

namespace relais::automatic_texts {

enum class Occasion { acknowledgement, closing_notice, reminder };

constexpr auto names_of(Occasion) {
  using namespace std::string_view_literals;
  return std::array{"acknowledgement"sv, "closing_notice"sv, "reminder"sv};
}

std::string_view filter_label(Occasion occasion);  // "Accusé de réception"

// Which of the texts: for every type where none is named.
struct Which {
  Occasion occasion = Occasion::acknowledgement;
  std::optional<Id<RequestType>> type;
  Language language = Language::fr;

  // "closing_notice.fr", "closing_notice.fr.3"
  static std::optional<Which> from(std::string_view key);
  std::string key() const;
};

struct AutomaticText {
  Which which;
  std::string type_name;  // empty for every type
  std::string body;
  bool is_on = true;
  int after_days = 0;  // of the reminder
  // None where the program's own words are used.
  std::optional<std::int64_t> id;

  static AutomaticText from(Row& row);
  RecordRef ref() const { return {"automatic_text", id.value_or(0)}; }
};

// What its words may name: nothing that was written among colleagues.
inline constexpr std::array<std::string_view, 4> fields{"requester.name", "number", "title", "organisation"};

// As the program says it, in that language where the catalogue has it whole.
AutomaticText own_words(const Which& which);

// What an administrator keeps there, else the program's own words.
AutomaticText text(Reads& db, const Which& which);
// What is to be said: of the type, else of all types, in this language; else the same in one that there is.
AutomaticText text_for(Reads& db, const Which& which);
// The program's own languages for all types, and every text that was kept, by occasion.
std::vector<AutomaticText> all(Reads& db);

void keep(Transaction& tx, const AutomaticText& before, const AutomaticText& text, const Actor& by);
// The program's own words again.
void forget(Transaction& tx, const AutomaticText& text, const Actor& by);

}  // namespace relais::automatic_texts
