// A contact as a row of the list shows it and as an export writes it.
#pragma once

#include <string>
#include <vector>

#include "client_file/list_column.h"

namespace relais::client_file {

struct ListedContact {
  std::int64_t id = 0;
  std::string name;
  std::string other_name;
  std::string quality;  // in words, as everything that follows
  std::string civility;
  std::string family_name;
  std::string given_name;
  std::string function;
  // As his party is called, else as a mail told it.
  std::string party;
  std::string site;
  std::string phone;
  std::string mobile;
  std::string email;
  std::string language;
  std::string starts_on;  // "22/11/2026"
  std::string ends_on;
  std::string tags;
  std::string public_note;
  std::string private_note;
  std::string added_on;
  std::optional<std::int64_t> party_id;
  bool is_archived = false;
  // By which the list is put in order.
  std::string name_sort;

  static ListedContact from(Row& row);
};

// In the order of the ids.
std::vector<ListedContact> contacts_with(Reads& db, const std::vector<std::int64_t>& ids);

std::vector<ListColumn<ListedContact>> contact_columns();
lists::Position position_of(const ListedContact& contact, CardSort sort);

}  // namespace relais::client_file
