// What of the client file hangs on a card, and goes over with it when it becomes part of another.
#pragma once

#include <string>
#include <vector>

#include "parties/archival.h"

namespace relais::parties {

std::vector<std::int64_t> contact_ids_of(Reads& db, const RecordRef& party);
std::vector<std::int64_t> site_ids_of(Reads& db, const RecordRef& party);
std::vector<std::int64_t> daughter_ids_of(Reads& db, const RecordRef& party);
// The parties whose main contact he is.
std::vector<std::int64_t> parties_asking_for(Reads& db, const RecordRef& contact);

// Each of these that still hangs on the one; with its event where it is a card.
void move_contacts(Transaction& tx, const std::vector<std::int64_t>& contacts, const RecordRef& from,
                   const RecordRef& to, const std::string& region, const Actor& by);
void move_sites(Transaction& tx, const std::vector<std::int64_t>& sites, const RecordRef& from, const RecordRef& to);
void move_daughters(Transaction& tx, const std::vector<std::int64_t>& parties, const RecordRef& from,
                    const RecordRef& to, const std::string& region, const Actor& by);
void move_main_contact(Transaction& tx, const std::vector<std::int64_t>& parties, const RecordRef& from,
                       const RecordRef& to, const std::string& region, const Actor& by);

}  // namespace relais::parties
