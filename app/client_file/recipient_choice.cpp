#include "client_file/recipient_choice.h"

namespace relais::client_file {

void write_json(JsonWriter& out, const RecipientChoice& choice) {
  out.begin_object().list("recipients", choice.recipients, [](JsonWriter& row, const parties::Recipient& one) {
    row.begin_object().field("as", one.as).field("name", one.name).field("email", one.email).end_object();
  });
  out.end_object();
}

}  // namespace relais::client_file
