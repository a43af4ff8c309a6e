// Whoever has to do with a request is told, in his messages and by mail as he chose. A mail of somebody outside he may
// answer from his own mail program.
#pragma once

#include "conversations/message.h"
#include "conversations/reply_token.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

// What waited for him goes on, what was resolved is open again, and the responsible is told: not who brought the words
// there himself.
void outsider_wrote(Transaction& tx, Id<Request> request, Id<conversations::Message> message, const Settings& settings,
                    const Actor& by = {});
// A mail waits before his request until somebody lets it in.
void tell_of_held_mail(Transaction& tx, Id<Request> request, Id<conversations::Message> message,
                       const Settings& settings);

enum class Told {
  assigned,   // it is his from now on
  for_team,   // it is his team's, and nobody's yet
  sent_back,  // he passed it on, and something is missing
  listed,     // he is told of the notes from now on
  activity_given,
  activity_done,
};

// Nobody is told what he did himself. `words` are what the doer wrote for him.
void tell(Transaction& tx, const Request& request, Id<Person> person, Told what, const std::string& words,
          const Person& by, const Settings& settings);

// Tells one of us about a request, in the name of the mailbox it came through. His answer goes to the requester, or is
// a note.
void tell_about(Transaction& tx, Id<Request> request, Id<Person> person, const std::string& body,
                conversations::AnswersAs answers_as = conversations::AnswersAs::comment);

}  // namespace relais::requests
