// How the languages of the desk are said to people.
#pragma once

#include <string_view>

#include "dispatch/options.h"
#include "lib/text/translation.h"
#include "people/person.h"

namespace relais {

std::string_view filter_label(Language language);  // "français"

}  // namespace relais

namespace relais::people {

// What is written to somebody is written in his own language, whoever's turn it is.
Language language_of(Reads& db, Id<Person> person);

std::string_view name_among_its_speakers(Language language);  // "Français"

// Those whose catalogue is whole, and the one that somebody has already; each by the name that its speakers give it.
Options languages_on_offer(Language own);

// He chooses himself. False where it is his already.
bool choose_language(Transaction& tx, const Person& person, Language language);

}  // namespace relais::people
