// How far the reading of a mailbox by IMAP has come, and how it goes. One process reads it at a time: the one that
// holds its lease.
#pragma once

#include "mailboxes/mailbox.h"

namespace relais::mailboxes {

enum class ReadingState {
  not_yet,       // nobody has looked
  told_at_once,  // the server says when a mail comes (IDLE)
  asks_again,    // it has to be asked
  failing,
};

constexpr auto names_of(ReadingState) {
  using namespace std::string_view_literals;
  return std::array{"not_yet"sv, "told_at_once"sv, "asks_again"sv, "failing"sv};
}

enum class ReadingFailure { unreachable, sign_in_refused, refused, misunderstood, own_side };

constexpr auto names_of(ReadingFailure) {
  using namespace std::string_view_literals;
  return std::array{"unreachable"sv, "sign_in_refused"sv, "refused"sv, "misunderstood"sv, "own_side"sv};
}

// For whoever looks after it.
struct Reading {
  Id<Mailbox> mailbox;
  std::string address;
  ReadingState state = ReadingState::not_yet;
  std::optional<Timestamp> last_success_at;
  std::optional<ReadingFailure> failure;
  // The server's own, of the last failure.
  std::string words;
  std::optional<Timestamp> failing_since;
  std::optional<Timestamp> next_try_at;
  Timestamp begins_at;

  static Reading from(Row& row);
};

// Of those that are read by IMAP.
std::vector<Reading> all_readings(Reads& db);
std::optional<Reading> reading_of(Reads& db, Id<Mailbox> mailbox);

// What a reader needs to go on.
struct Position {
  std::optional<std::uint32_t> uid_validity;
  std::uint32_t last_uid = 0;
  // Mails numbered below this are read only where they came after `begins_at`.
  std::uint32_t dated_below = 0;
  Timestamp begins_at;

  static Position from(Row& row);
};

// Anew from this moment.
void begin_reading(Transaction& tx, Id<Mailbox> mailbox);
bool reads_same_account(std::string_view imap_url, std::string_view other);
Position position_of(Reads& db, Id<Mailbox> mailbox);

// Somebody else reads it now, or it was taken from us.
struct ReadingLost : std::runtime_error {
  ReadingLost() : std::runtime_error("somebody else reads this mailbox now") {}
};

// A process by its name, holding the lease of a mailbox. All but take() throw ReadingLost where it is another's.
struct Lease {
  Id<Mailbox> mailbox;
  std::string by;

  // From nobody, from whoever let it run out, or from one that has died.
  bool take(Transaction& tx, std::chrono::seconds lasting, std::string_view died = {}) const;
  void renew(Transaction& tx, std::chrono::seconds lasting) const;
  void move_to(Transaction& tx, const Position& position) const;
  void succeeded(Transaction& tx, ReadingState state) const;
  void failed(Transaction& tx, ReadingFailure failure, std::string_view words, Timestamp next_try) const;
  // Another may take it at once. Says nothing where it is another's already.
  void give_back(Transaction& tx) const;
};

// The mailboxes to be read: which, since when set up so, and who does; empty where nobody does.
struct ToRead {
  Id<Mailbox> mailbox;
  Timestamp changed_at;
  std::string leased_by;

  static ToRead from(Row& row);
};
std::vector<ToRead> to_be_read(Reads& db, Timestamp now);

}  // namespace relais::mailboxes
