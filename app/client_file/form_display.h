// Which fields of a form somebody sees: he may hide those that he never fills in, and the administrator says what is
// hidden from whoever chose nothing. A field that must be filled in is always shown, and so is one with a mistake.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/mistake.h"
#include "people/person.h"

namespace relais::client_file {

enum class FormName { party, contact, site };

constexpr auto names_of(FormName) {
  using namespace std::string_view_literals;
  return std::array{"party"sv, "contact"sv, "site"sv};
}

std::string_view filter_label(FormName form);

struct FormField {
  std::string name;
  std::string label;
  // Without it the form is not kept.
  bool is_needed = false;
};

// As people read them, in the order of the form.
std::vector<FormField> fields_of(FormName form);

// What a form leaves out keeps what it holds: such a field is carried along unseen, never emptied.
struct ShownFields {
  std::vector<std::string> hidden;

  bool shows(std::string_view field) const { return std::ranges::find(hidden, field) == hidden.end(); }
  // A form that comes back shows where its mistakes are.
  void reveal(const Mistakes& mistakes);
};

ShownFields shown_fields(Reads& db, const Person& person, FormName form);
// For whoever chose nothing.
ShownFields usually_shown(Reads& db, FormName form);

enum class ChosenFor { oneself, everybody };

// By the names of the fields that are to be seen.
void keep_display(Transaction& tx, const Person& by, FormName form, const std::vector<std::string>& shown,
                  ChosenFor whom);

}  // namespace relais::client_file
