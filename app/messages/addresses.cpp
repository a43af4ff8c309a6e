#include "messages/addresses.h"

#include "messages/messages_handlers.h"
#include "messages/messages_page.h"

namespace relais::messages {

DescribedSubject addresses() {
  const auto show = takes::one_of<notices::Wanted>("show");
  const auto unread = gives<UnreadCount>("Unread");
  return {
      "Messages",
      {{index_messages,
        "What I was told: not read first, then newest first, 50 a page",
        {show, takes::text("after")},
        gives<MessagesPage>("Messages")},
       {create_readings,
        "Mark all as read, or all about one record",
        {takes::number("up_to", "The newest that was seen.").needed(), takes::text("record", "As “request/42”.")},
        unread},
       {create_reading, "Mark one as read", {}, unread},
       {destroy_reading, "Mark one as not read", {}, unread},
       {create_answer,
        "Answer by a work note on its request",
        {takes::text("text").needed(), takes::text("mentioned", "Which of two namesakes is called: “p7,t3”."), show},
        unread}}};
}

}  // namespace relais::messages
