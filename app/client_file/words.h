// How what stands on cards is said: in their story, and on their pages.
#pragma once

#include <string>

#include "parties/contact_card.h"
#include "parties/site.h"
#include "people/history.h"

namespace relais::client_file {

extern const HistoryWords party_words;
extern const HistoryWords contact_words;

// What names another card or a person by its id, by its name.
// `kind` is that of the card.
void name_records(Reads& db, std::string_view kind, History& history);

// "rue de l'Étang 14, 7170 Manage, France"; the country of the desk goes without saying.
std::string address_in_words(const std::string& street, const std::string& postcode, const std::string& town,
                             const std::string& country, const std::string& region);
// The number as its register writes it.
std::string filter_number_shown(const std::string& kept);
std::string filter_establishment_shown(const std::string& kept);
std::string filter_country_name(const std::string& code);
std::string filter_language_name(const std::string& language);
std::string filter_party_id_text(const Id<parties::Party>& id);
// "2026-11-22" as people write it.
std::string filter_day_shown(const std::string& day);

}  // namespace relais::client_file
