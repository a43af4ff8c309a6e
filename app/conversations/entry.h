// One thing said or done on a record, as its thread shows it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "lib/text/names.h"
#include "lib/time/timestamp.h"

namespace relais::conversations {

enum class EntryKind { mail_in, comment, work_note, partner_mail, mail_out, call, event };

constexpr auto names_of(EntryKind) {
  using namespace std::string_view_literals;
  return std::array{"mail_in"sv, "comment"sv, "work_note"sv, "partner_mail"sv, "mail_out"sv, "call"sv, "event"sv};
}

enum class DeliveryState { queued, deferred, sent, bounced, failed };

constexpr auto names_of(DeliveryState) {
  using namespace std::string_view_literals;
  return std::array{"queued"sv, "deferred"sv, "sent"sv, "bounced"sv, "failed"sv};
}

std::string_view filter_label(DeliveryState state);  // "en route", "parti", "refusé"

struct Correspondent {
  std::string name;
  std::string email;
};

struct EntryRecipient {
  std::int64_t copy = 0;
  std::string name;
  std::string email;
  std::optional<DeliveryState> delivery;
  // What the other server said, and when we try again, where that is of use.
  std::string words;
  // Nobody has tried yet to bring it to him.
  bool is_untouched = false;
  // Where it can be sent once more, to another address too; empty where it cannot.
  std::string retry_url;
};

struct EntryAttachment {
  std::string name;
  std::uint64_t size = 0;
  std::string type;
  std::string url;
};

std::string filter_file_size(std::uint64_t bytes);  // "1,2 Mo", "840 ko"

// The exchange that a mail belongs to.
struct EntryExchange {
  std::int64_t id = 0;
  std::string subject;
  std::string with;  // "Toitures Lambert et 2 autres"

  // "Échange avec Toitures Lambert"
  std::string title() const;
};

struct Entry {
  std::string id;  // "m12" for a message, "e34" for an event
  EntryKind kind = EntryKind::event;
  bool automatic = false;
  // Why a mail waits until somebody accepts it; empty where it does not.
  std::string held_because;
  // Why its sender is not proven; empty where he is.
  std::string unproven;
  Timestamp at;
  Correspondent from;
  std::string from_initials;
  std::vector<EntryRecipient> to;
  // Whom a note calls, as they are named in it.
  std::vector<std::string> mentions;
  std::string subject;
  std::string text;
  // The same with its marks, cleaned; empty where it has none.
  std::string html;
  // The text is longer than this; the mail as it came has all of it.
  bool is_cut = false;
  Html body;    // what is new in it, safe
  Html quoted;  // what it quotes, folded away; empty where nothing
  int quoted_lines = 0;
  std::string phrase;  // an event in words: "Urgence : Normale → Urgente"
  std::vector<EntryAttachment> attachments;
  std::string raw_url;   // the bytes as received, empty for what was not received
  std::string html_url;  // its own face, in a sandbox; empty where it has none
  // Where a held mail is let in, and where it is turned away.
  std::string hold_url;
  std::string turning_away_url;
  std::string trace_url;  // why the mail is here
  // Where a comment can still be taken back; and that it was.
  std::string taking_back_url;
  bool taken_back = false;
  // What whoever asks neither reads nor sees: none where it belongs to the record itself.
  std::optional<EntryExchange> exchange;

  bool held() const { return !held_because.empty(); }
};

std::string filter_message_number(std::string_view id);  // "12" of "m12"

void write_json(JsonWriter& out, const std::vector<Entry>& thread);

// Where something is to be read on the page of a thread, however old it is; `place` is what the page calls it.
std::string address_in_thread(const std::string& thread, std::string_view place);

}  // namespace relais::conversations
