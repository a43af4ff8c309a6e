// A field that an address takes, in its query or in its body: its name and what may stand in it.
#pragma once

#include <string_view>

#include "lib/text/json.h"
#include "lib/text/names.h"

namespace relais {

struct Input {
  std::string_view name;
  void (*shape)(JsonWriter& out);  // writes the schema of its content
  std::string_view what = {};      // NOLINT(readability-redundant-member-init): g++ 12 warns where it is left out
  bool is_needed = false;
  // Comes only with multipart/form-data.
  bool is_file = false;

  Input needed() const;
};

// Read as a sentence where an address is described: `takes::text("why")`.
namespace takes {

Input text(std::string_view name, std::string_view what = {});
Input number(std::string_view name, std::string_view what = {});
// The id of a record; none where it is empty.
Input id(std::string_view name, std::string_view what = {});
Input ids(std::string_view name, std::string_view what = {});
Input texts(std::string_view name, std::string_view what = {});
// RFC 3339, or as people say it.
Input moment(std::string_view name, std::string_view what = {});
// A box: anything ticks it.
Input tick(std::string_view name, std::string_view what = {});
Input file(std::string_view name, std::string_view what = {});
// What each field held when it was read, so that nobody is overwritten unseen.
Input seen();

template <Named E>
Input one_of(std::string_view name, std::string_view what = {}) {
  return {name, [](JsonWriter& out) { write_shape(out, [](JsonWriter& word) { word.value(E{}); }); }, what};
}
template <Named E>
Input some_of(std::string_view name, std::string_view what = {}) {
  const auto shape = [](JsonWriter& out) {
    write_shape(out, [](JsonWriter& words) {
      words.elements(std::vector<E>{}, [](JsonWriter& word, E each) { word.value(each); });
    });
  };
  return {name, shape, what};
}

}  // namespace takes

}  // namespace relais
