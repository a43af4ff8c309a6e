#include "client_file/card_in_path.h"

namespace relais::client_file {

RecordRef card_in_path(const Request& http) {
  const bool is_contact = http.http().path.starts_with("/contacts/");
  const auto card = is_contact ? parties::card_of(http.id_in_path<parties::Contact>("contact"))
                               : parties::card_of(http.id_in_path<parties::Party>("party"));
  if (parties::name_of_card(http.db(), card).empty()) throw NotFound();
  return card;
}

}  // namespace relais::client_file
