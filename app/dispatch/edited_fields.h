// A form in which a record is changed, field by field: what somebody else changed meanwhile stays or is shown, and what
// is wrong is said, in the same form.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "dispatch/edit_conflict.h"
#include "dispatch/response.h"
#include "people/history.h"

namespace relais {

// Its name in the form, what it is called, where it is kept, and how its content is said where it is not words.
template <class Settings>
struct EditedField {
  std::string_view name;
  std::string_view label;
  std::string Settings::*content;
  EditedForm::InWords in_words;
};

// For what is words already.
inline constexpr std::nullptr_t as_typed = nullptr;

// Nothing where all can be kept: it stands in `form.typed` then. Before, `form.seen` is what the record holds.
template <class Form, class Settings, class Check>
std::optional<Response> sent_back(const Request& http, const RecordRef& record, Form& form, const Settings& typed,
                                  const std::vector<EditedField<Settings>>& fields, const Check& mistakes_in) {
  EditedForm edited{http};
  for (const auto& field : fields) {
    form.typed.*field.content =
        edited.merged(field.name, field.label, typed.*field.content, form.seen.*field.content, field.in_words);
  }
  form.conflicts = edited.conflicts();
  if (!form.conflicts.empty()) {
    form.changed_by = last_changed_by(http.db(), record);
    return page(std::move(form), Status::conflict);
  }
  form.mistakes = mistakes_in(form.typed);
  if (form.mistakes.empty()) return std::nullopt;
  for (const auto& field : fields) {
    form.seen.*field.content = seen_before(http, field.name, form.seen.*field.content);
  }
  return page(std::move(form), Status::unprocessable);
}

}  // namespace relais
