// Addresses whose mails open nothing until somebody lets them in again.
#pragma once

#include "lib/text/email_address.h"
#include "people/person.h"

namespace relais::intake {

bool is_blocked(Reads& db, const EmailAddress& address);

void block(Transaction& tx, const EmailAddress& address, const Person& by);
void unblock(Transaction& tx, const EmailAddress& address);

}  // namespace relais::intake
