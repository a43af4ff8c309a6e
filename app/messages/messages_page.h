// What one person was told: what he has not read first, then newest first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "notices/list.h"
#include "requests/mention.h"

namespace relais::messages {

struct MessageTab {
  std::string label;
  std::string address;
  bool current = false;
};

struct Message {
  notices::Notice notice;
  std::string by_initials;
  // What it is about; none where he may not see that any more.
  std::optional<requests::Mention> request;
  // The same where it is about a card: its name.
  std::string card;
  // Whether this person may answer it here, by a note.
  bool may_answer = false;
  // The note that came back, and what is wrong with it.
  std::string typed;
  std::string mistake;

  // The very place in the thread.
  std::string link() const;
  // POST there marks it as read, DELETE as unread.
  std::string reading_address() const { return fmt::format("/messages/{}/reading", notice.id.value); }
  std::string answer_address() const { return fmt::format("/messages/{}/answer", notice.id.value); }
  // What an answer begins with: whoever told it is called.
  std::string beginning() const { return notice.told_by ? fmt::format("@{} ", notice.by) : std::string{}; }
  std::string called() const { return notice.told_by ? fmt::format("p{}", notice.told_by->value) : std::string{}; }
};

struct MessagesPage {
  Frame frame;
  std::vector<MessageTab> tabs;
  notices::Wanted wanted = notices::Wanted::all;
  std::vector<Message> messages;
  std::int64_t unread = 0;
  // The newest there is: what comes after it was not seen on this page.
  std::int64_t newest = 0;
  // The addresses of the next page in both faces, empty on the last.
  std::string next;
  std::string next_json;
  Mistakes mistakes;
  Timestamp now;
};

// What a page asks for that stays where it is.
struct UnreadCount {
  std::int64_t unread = 0;
};

void render(HtmlWriter& out, const MessagesPage& page);      // views/messages_page.html
void write_json(JsonWriter& out, const MessagesPage& page);  // messages_json.cpp
void write_json(JsonWriter& out, const UnreadCount& count);

}  // namespace relais::messages
