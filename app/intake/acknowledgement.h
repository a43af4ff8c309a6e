// The number by return of mail, to the colleague who passed a request on.
#pragma once

#include "automatic_texts/sending.h"
#include "people/person.h"

namespace relais::intake {

void tell_number(Transaction& tx, const automatic_texts::About& request, const Person& colleague,
                 const Settings& settings);

}  // namespace relais::intake
