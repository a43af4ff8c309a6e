// The mail that opened a record stays on top of its page, so the thread below leaves it out.
#pragma once

#include <vector>

#include "conversations/entry.h"

namespace relais::conversations {

// Nothing where a call or a form opened it. Points into the thread.
const Entry* filter_first_mail(const std::vector<Entry>& thread);

}  // namespace relais::conversations
