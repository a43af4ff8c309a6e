// What can be chosen in a form: as it is sent, and as people read it. Several choices stand in one text, "3,5", in the
// order in which they are offered, so that two such texts are equal when the choices are.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/id.h"
#include "lib/text/names.h"

namespace relais {

struct Option {
  std::string value;
  std::string label;
};

using Options = std::vector<Option>;

bool offers(const Options& options, std::string_view value);
// "Agent, Cadre"; what is not offered stays as it is.
std::string labels_of(const Options& options, std::string_view chosen);
// What is not offered comes last, so that it is found to be a mistake.
std::string chosen_among(const Options& options, const std::vector<std::string>& values);
bool all_offered(const Options& options, std::string_view chosen);

// "3,5" as {"3", "5"}; in a view `{% for part in page.teams|parts %}`.
std::vector<std::string> filter_parts(std::string_view chosen);

// Every word of an enumeration, with its filter_label().
template <Named E>
Options options_of() {
  Options options;
  for (const auto value : all_of<E>())
    options.push_back({std::string{name_of(value)}, std::string{filter_label(value)}});
  return options;
}

template <Named E>
std::vector<E> words_in(std::string_view chosen) {
  std::vector<E> words;
  for (const auto& part : filter_parts(chosen)) {
    if (const auto word = named<E>(part)) words.push_back(*word);
  }
  return words;
}

template <class T>
std::vector<Id<T>> ids_in(std::string_view chosen) {
  std::vector<Id<T>> ids;
  for (const auto& part : filter_parts(chosen)) {
    Id<T> id;
    std::from_chars(part.data(), part.data() + part.size(), id.value);
    ids.push_back(id);
  }
  return ids;
}

}  // namespace relais
