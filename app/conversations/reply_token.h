// The part behind the plus of the address to which an answer goes: it names the record and cannot be made up, so that a
// reply finds its thread whatever the mail program did with subject and headers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/database/database.h"
#include "lib/events/record_ref.h"

namespace relais::conversations {

// Made at the first use and kept.
class ReplyTokens {
public:
  // Reads the signing key, or makes it.
  static ReplyTokens of(Transaction& tx);
  // Reads the signing key where there is one: without one no token was ever given out.
  static std::optional<ReplyTokens> existing(Reads& db);

  std::string token_for(const RecordRef& record) const;
  std::optional<RecordRef> record_of(std::string_view token) const;

private:
  explicit ReplyTokens(std::string key) : key_(std::move(key)) {}

  std::string signature(const std::string& what) const;

  std::string key_;
};

}  // namespace relais::conversations
