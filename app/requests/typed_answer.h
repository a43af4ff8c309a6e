// What was typed in an answer, or a mail to somebody else: plain, or with its marks where the browser has the editor
// for them.
#pragma once

#include <string>

#include "dispatch/request.h"
#include "lib/mail/rich_text.h"

namespace relais::requests {

struct TypedAnswer {
  mail::RichText words;
  // Why it cannot be taken as it is; empty where it can.
  std::string mistake;
};

TypedAnswer typed_answer(const relais::Request& http);

// What was taken back stands before what was begun since.
mail::RichText put_before(mail::RichText taken_back, const mail::RichText& begun);

}  // namespace relais::requests
