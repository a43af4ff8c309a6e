// What the program tells somebody who works here, by mail and outside every thread. Where a record is named, his answer
// comes back to an address of his own: it goes out in the desk's name, or stays among us where he was told of a note.
#pragma once

#include <optional>
#include <string>

#include "conversations/reply_token.h"
#include "lib/events/record_ref.h"
#include "lib/jobs/job.h"
#include "mailboxes/mailbox.h"
#include "people/person.h"
#include "settings/settings.h"

namespace relais::conversations {

struct ColleagueMail {
  Id<Person> person;
  // In whose name it is sent.
  Id<mailboxes::Mailbox> mailbox;
  std::optional<RecordRef> record;
  std::string subject;
  std::string body;
  AnswersAs answers_as = AnswersAs::comment;
};

void tell_colleague(Transaction& tx, const ColleagueMail& mail);

void add_colleague_mail_jobs(JobKinds& kinds, const Settings& settings);

}  // namespace relais::conversations
