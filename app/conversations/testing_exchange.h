// Where whoever was written to last, besides a thread, answers.
#pragma once

#include <string>

#include "conversations/exchange.h"
#include "conversations/reply_token.h"

namespace relais::testing {

inline std::string address_of_newest_exchange(Database& database) {
  return database.read([](Reads& db) {
    const auto id = db.value<std::int64_t>("SELECT max(id) FROM exchanges");
    const auto tokens = conversations::ReplyTokens::existing(db);
    return "demandes+" + tokens->token_for({std::string{conversations::exchange_kind}, id}) + "@desk.example";
  });
}

}  // namespace relais::testing
