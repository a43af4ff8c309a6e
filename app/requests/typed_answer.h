// What was typed in an answer: plain, or with its marks where the browser has the editor for them.
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

}  // namespace relais::requests
