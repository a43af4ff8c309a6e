// One mail with what somebody has not read and the way to each: a day to whoever chose it so, and where his hours
// begin.
#pragma once

#include "lib/jobs/job.h"
#include "settings/settings.h"

namespace relais::messages {

void mail_the_day(Database& database, const Settings& settings);
void mail_what_waited(Database& database, const Settings& settings);

void add_message_jobs(JobKinds& kinds, const Settings& settings);

}  // namespace relais::messages
