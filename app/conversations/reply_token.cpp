#include "conversations/reply_token.h"

#include <charconv>

#include <sodium.h>

namespace relais::conversations {
namespace {

constexpr Sql select_key = R"sql(
  SELECT value FROM secrets WHERE name = 'reply_tokens'
)sql";

constexpr Sql insert_key = R"sql(
  INSERT INTO secrets (name, value, created_at) VALUES ('reply_tokens', $1, $2) ON CONFLICT (name) DO NOTHING
)sql";

constexpr std::size_t key_length = crypto_generichash_KEYBYTES;
// 80 bits: nobody guesses one by sending mails.
constexpr std::size_t signature_length = 10;

Bytes random_key() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  Bytes key{std::string(key_length, '\0')};
  randombytes_buf(key.data.data(), key.data.size());
  return key;
}

std::string in_hexadecimal(const std::array<unsigned char, signature_length>& bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

std::string_view before_last_dash(std::string_view text) {
  return text.substr(0, std::min(text.rfind('-'), text.size()));
}

std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

char letter_of(AnswersAs answers_as) {
  switch (answers_as) {
    case AnswersAs::comment: return 'p';
    case AnswersAs::note: return 'n';
  }
  return 'n';
}

}  // namespace

ReplyTokens ReplyTokens::of(Transaction& tx) {
  if (const auto tokens = existing(tx)) return *tokens;
  tx.run(insert_key, random_key(), tx.now());
  return ReplyTokens{tx.value<Bytes>(select_key).data};
}

std::optional<ReplyTokens> ReplyTokens::existing(Reads& db) {
  if (auto key = db.first<Bytes>(select_key)) return ReplyTokens{std::move(key->data)};
  return std::nullopt;
}

// "t-request-42-0f3a...": letters, digits and dashes only, since some servers fold case and refuse the rest.
std::string ReplyTokens::token_for(const RecordRef& record) const {
  return signed_token(fmt::format("{}-{}", record.kind, record.id));
}

std::string ReplyTokens::token_for(const RecordRef& record, Id<Person> person, AnswersAs answers_as) const {
  return signed_token(fmt::format("{}-{}-{}{}", record.kind, record.id, letter_of(answers_as), person.value));
}

std::optional<ReplyAddress> ReplyTokens::meant_by(std::string_view token) const {
  if (!token.starts_with("t-")) return std::nullopt;
  token.remove_prefix(2);
  auto what = before_last_dash(token);
  const auto given = token.substr(std::min(what.size() + 1, token.size()));
  const auto right = signature(std::string{what});
  if (given.size() != right.size() || sodium_memcmp(given.data(), right.data(), right.size()) != 0) return std::nullopt;

  ReplyAddress address;
  auto last = what.substr(std::min(before_last_dash(what).size() + 1, what.size()));
  if (last.starts_with('p') || last.starts_with('n')) {
    address.answers_as = last.starts_with('n') ? AnswersAs::note : AnswersAs::comment;
    address.person = Id<Person>{number_in(last.substr(1))};
    what = before_last_dash(what);
    last = what.substr(std::min(before_last_dash(what).size() + 1, what.size()));
  }
  address.record = {std::string{before_last_dash(what)}, number_in(last)};
  return address;
}

std::string ReplyTokens::signed_token(const std::string& what) const {
  return fmt::format("t-{}-{}", what, signature(what));
}

std::string ReplyTokens::signature(const std::string& what) const {
  std::array<unsigned char, crypto_generichash_BYTES> full{};
  crypto_generichash(full.data(), full.size(), reinterpret_cast<const unsigned char*>(what.data()), what.size(),
                     reinterpret_cast<const unsigned char*>(key_.data()), key_.size());
  std::array<unsigned char, signature_length> shortened{};
  std::copy_n(full.begin(), signature_length, shortened.begin());
  return in_hexadecimal(shortened);
}

}  // namespace relais::conversations
