// To whom a document or a message of a record may be sent.
#pragma once

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/recipients.h"

namespace relais::client_file {

struct RecipientChoice {
  std::vector<parties::Recipient> recipients;
};

void render(HtmlWriter& out, const RecipientChoice& choice);  // views/recipient_choice.html
void write_json(JsonWriter& out, const RecipientChoice& choice);

}  // namespace relais::client_file
