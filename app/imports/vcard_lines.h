// Cards of telephones and mail programs as lines with columns, so that all that is done with a table is done with them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imports/import.h"
#include "lib/table/table.h"
#include "lib/vcard/vcard.h"

namespace relais::imports {

// Stands where a card says whether it is of a person, for one that cannot become such a card.
constexpr std::string_view word_of_organisation = "organisation";
constexpr std::string_view word_of_group = "group";

bool are_vcards(std::string_view bytes);

// What they are to become; `home` is where this desk is found, by which it knows its own cards again:
// "https://desk.example".
struct VCardUse {
  Kind kind = Kind::contacts;
  std::string home;
};

// The fields of which any card says something, each a column.
std::vector<std::string> vcard_fields(std::string_view bytes, const VCardUse& use);

// Throws BadTable.
void read_vcard_lines(std::string_view bytes, const VCardUse& use, const std::vector<std::string>& fields,
                      const EachRow& with_row);

}  // namespace relais::imports
