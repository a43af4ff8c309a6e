// The tags of a card as one field holds them: "facture par mail, verrière".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/mistake.h"
#include "lib/events/event.h"
#include "lists/list_head.h"

namespace relais::client_file {

// Those that a field of tags proposes.
std::vector<lists::Option> tags_to_propose(Reads& db);
std::string tags_in_words(Reads& db, const RecordRef& record);
// Each once, in the order of the alphabet.
std::string tags_laid_out(const std::string& typed);
std::optional<Mistake> mistake_in_tags(const std::string& typed);
void keep_tags(Transaction& tx, const RecordRef& record, const std::string& before, const std::string& after,
               const Actor& by);

}  // namespace relais::client_file
