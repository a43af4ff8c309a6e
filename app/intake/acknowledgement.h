// The number by return of mail: to the requester that his request is here, to the colleague who passed it on under
// which number.
#pragma once

#include <string>

#include "conversations/entry.h"
#include "conversations/letterhead.h"
#include "lib/text/translation.h"
#include "people/person.h"
#include "settings/settings.h"

namespace relais::intake {

// What both are told about, and in whose name.
struct Numbered {
  RecordRef record;
  std::string number;
  conversations::Letterhead letterhead;
  Language language = Language::fr;
};

// In the language of the request, as far as the catalogue has it. Not sent to who has had enough automatic messages in
// this hour, so that two robots cannot talk for ever.
void acknowledge(Transaction& tx, const Numbered& request, const conversations::Correspondent& requester,
                 const Settings& settings);

void tell_number(Transaction& tx, const Numbered& request, const Person& colleague, const Settings& settings);

}  // namespace relais::intake
