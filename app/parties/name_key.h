// Names as they are compared: without case, accents, punctuation, legal form and the order of their words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::parties {

// "Gîte du Vieux-Moulin SRL": gite, du, vieux, moulin.
std::vector<std::string> name_words(std::string_view name);
// The same for every way of writing one name: "du gite moulin vieux".
std::string name_key(std::string_view name);

// "SRL", "ASBL", "nv": says how an organisation is built, not what it is called. Folded.
bool is_legal_form(std::string_view word);

// How many slips of the keyboard lie between two words: a letter too many, too few, another, or two changed about.
std::size_t slips_between(std::string_view one, std::string_view other);
// Each way of leaving one letter out, and the word itself. None for words so short that anything would be near them.
std::vector<std::string> slips_of(std::string_view word);
// The word itself and what is left of it behind each letter, as long as that tells anything: berghe, erghe, rghe, ghe.
std::vector<std::string> endings_of(std::string_view word);
// Whether a part of a word is long enough to look for.
bool is_telling_part(std::string_view part);

}  // namespace relais::parties
