#include "dispatch/edit_conflict.h"

namespace relais {
namespace {

std::string seen_name(std::string_view field) { return fmt::format("seen.{}", field); }

}  // namespace

void write_json(JsonWriter& out, const Conflicts& conflicts) {
  out.begin_object().list("conflicts", conflicts, [](JsonWriter& row, const Conflict& conflict) {
    row.begin_object().field("field", conflict.field).field("theirs", conflict.theirs);
    row.field("yours", conflict.yours).end_object();
  });
  out.end_object();
}

bool EditedForm::was_sent(std::string_view field) const {
  // Boxes of which none is ticked send nothing, but the form says that it had them.
  return http_.http().field(field) || http_.http().field(seen_name(field));
}

std::string EditedForm::merged(std::string_view field, std::string_view label, const std::string& typed,
                               const std::string& now, const InWords& in_words) {
  if (!was_sent(field)) return now;
  const auto seen = seen_before(http_, field, now);
  if (typed == seen) return now;
  if (seen != now && typed != now) {
    const auto said = [&](const std::string& content) { return in_words ? in_words(content) : content; };
    conflicts_.push_back({std::string{field}, std::string{label}, said(now), said(typed)});
  }
  return typed;
}

std::string seen_before(const Request& http, std::string_view field, const std::string& now) {
  return http.http().field(seen_name(field)) ? http.typed(seen_name(field)) : now;
}

}  // namespace relais
