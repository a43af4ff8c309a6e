// What a person keeps of a list: which columns he sees, and views under a name, his own and those shared with all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/person.h"

namespace relais::lists {

// Every list that exists, by its name in addresses; a name that is none is a 404.
void require_list(std::string_view list);

// The names of the columns he chose; nothing where he never did.
std::optional<std::vector<std::string>> columns_of(Reads& db, const Person& person, std::string_view list);
void keep_columns(Transaction& tx, const Person& person, std::string_view list,
                  const std::vector<std::string>& columns);

struct ListView {
  std::int64_t id = 0;
  std::string name;
  std::string query;
  bool is_shared = false;
  Id<Person> kept_by;

  static ListView from(Row& row);
};

enum class SharedWith { nobody, everybody };

// His own, then those of others.
std::vector<ListView> views_for(Reads& db, const Person& person, std::string_view list);
void keep_view(Transaction& tx, const Person& person, std::string_view list, std::string_view name,
               std::string_view query, SharedWith shared);
// False where it is not his.
bool forget_view(Transaction& tx, const Person& person, std::string_view list, std::int64_t view);

}  // namespace relais::lists
