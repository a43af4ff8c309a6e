// A party as a row of the list shows it and as an export writes it.
#pragma once

#include <string>
#include <vector>

#include "client_file/list_column.h"

namespace relais::client_file {

struct ListedParty {
  std::int64_t id = 0;
  std::string name;
  std::string other_name;
  std::string kind;       // in words, as everything that follows
  std::string relations;  // "Client, Fournisseur"
  std::string category;
  std::string postcode;
  std::string town;
  std::string phone;
  std::string mobile;
  std::string email;
  std::string website;
  std::string vat_number;
  std::string enterprise_number;
  std::string establishment_number;
  std::string language;
  std::string account_manager;
  std::string parent;
  std::string main_contact;
  std::string tags;
  std::string public_note;
  std::string private_note;
  std::string added_on;  // "22/11/2026"
  bool is_archived = false;
  // By which the list is put in order.
  std::string name_sort;
  std::string town_sort;

  static ListedParty from(Row& row);
};

// In the order of the ids.
std::vector<ListedParty> parties_with(Reads& db, const std::vector<std::int64_t>& ids);

std::vector<ListColumn<ListedParty>> party_columns();
lists::Position position_of(const ListedParty& party, CardSort sort);

}  // namespace relais::client_file
