// What the addresses of archiving take and give.
#pragma once

#include "dispatch/description.h"

namespace relais::client_file {

DescribedSubject card_addresses();
DescribedSubject card_mail_addresses();

}  // namespace relais::client_file
