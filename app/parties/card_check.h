// What is wrong about a card that was laid out, beside each field; and what is only worth a second look.
#pragma once

#include <optional>
#include <string>

#include "dispatch/mistake.h"
#include "parties/card_layout.h"

namespace relais::parties {

// `own` is the card that is changed; nothing for one that is new.
Mistakes mistakes_in(Reads& db, const PartyCard& card, std::optional<Id<Party>> own, const std::string& region);
Mistakes mistakes_in(Reads& db, const ContactCard& card);
Mistakes mistakes_in(const SiteCard& card);

// These keep nothing from being kept: a telephone number whose zone has not been given out, or that is none.
Mistakes warnings_in(const PartyCard& card, const std::string& region);
Mistakes warnings_in(const ContactCard& card, const std::string& region);
Mistakes warnings_in(const SiteCard& card, const std::string& region);

// "Telephone: this number has not been given out."; empty where there is nothing to say.
std::string in_words(const Mistakes& warnings);

}  // namespace relais::parties
