// The words by which mail programs head what they quote, in the languages that they speak.
#pragma once

#include <string_view>

#include "lib/mail/quote_lines.h"

namespace relais::mail {

enum class QuotedField { none, sender, sent, date, recipient, subject };

// All of a line as QuoteLine has it.
QuotedField quoted_field(std::string_view line);

// "Le 3 février 2026 à 10:12, Travaux" and the like, which the verb may follow on the next line.
bool opens_attribution(std::string_view line);
// "... a écrit :", and "schreef Travaux:" where the name comes last.
bool ends_attribution(std::string_view line);

// "-----Message d'origine-----"; "-- Répondez au-dessus de cette ligne --"
bool is_quote_separator(std::string_view line);
// "---------- Forwarded message ---------": what follows is why he writes, and no quote.
bool is_forward_separator(std::string_view line);
// "Envoyé de mon iPhone"
bool is_device_line(std::string_view line);

}  // namespace relais::mail
