// The part behind the plus of the address to which an answer goes: it names the record and cannot be made up, so that a
// reply finds its thread whatever the mail program did with subject and headers.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "lib/database/database.h"
#include "lib/events/record_ref.h"
#include "lib/text/names.h"
#include "people/person.h"

namespace relais::conversations {

// What becomes of the answer of one who works here.
enum class AnswersAs { comment, note };

constexpr auto names_of(AnswersAs) {
  using namespace std::string_view_literals;
  return std::array{"comment"sv, "note"sv};
}

struct ReplyAddress {
  RecordRef record;
  // To whom alone it was given; nobody where it is the thread's.
  std::optional<Id<Person>> person;
  AnswersAs answers_as = AnswersAs::comment;
};

// Made at the first use and kept.
class ReplyTokens {
public:
  // Reads the signing key, or makes it.
  static ReplyTokens of(Transaction& tx);
  // Reads the signing key where there is one: without one no token was ever given out.
  static std::optional<ReplyTokens> existing(Reads& db);

  std::string token_for(const RecordRef& record) const;
  // For one who works here: what he answers to it goes out in the desk's name, or is a note that never does.
  std::string token_for(const RecordRef& record, Id<Person> person, AnswersAs answers_as = AnswersAs::comment) const;
  std::optional<ReplyAddress> meant_by(std::string_view token) const;

private:
  explicit ReplyTokens(std::string key) : key_(std::move(key)) {}

  std::string signed_token(const std::string& what) const;
  std::string signature(const std::string& what) const;

  std::string key_;
};

}  // namespace relais::conversations
