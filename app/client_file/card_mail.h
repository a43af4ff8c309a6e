// Somebody outside wrote in an exchange that belongs to a card: those of us who wrote in it are told.
#pragma once

#include "conversations/exchange.h"
#include "notices/notice.h"
#include "settings/settings.h"

namespace relais::client_file {

void tell_writers(Transaction& tx, const conversations::Exchange& exchange, Id<conversations::Message> mail,
                  notices::NoticeKind kind, const Settings& settings, const Actor& by = {});

}  // namespace relais::client_file
