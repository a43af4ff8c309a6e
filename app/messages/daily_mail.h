// One mail a day to whoever chose it so, with what he has not read and the way to each.
#pragma once

#include "lib/jobs/job.h"
#include "settings/settings.h"

namespace relais::messages {

void mail_the_day(Database& database, const Settings& settings);

void add_message_jobs(JobKinds& kinds, const Settings& settings);

}  // namespace relais::messages
