// Two people who edit the same thing at once: a form carries what each field held when it was shown (the macro `seen`),
// so that what only the other has changed stays, and what both have changed is shown to the second and never lost.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/request.h"
#include "lib/text/json.h"

namespace relais {

// A field that both have changed, in words: what it holds by now, and what was about to be kept instead.
struct Conflict {
  std::string field;
  std::string label;
  std::string theirs;
  std::string yours;
};

using Conflicts = std::vector<Conflict>;

void write_json(JsonWriter& out, const Conflicts& conflicts);

class EditedForm {
public:
  // How the content of a field is shown to people, where it is not words already.
  using InWords = std::function<std::string(const std::string& content)>;

  explicit EditedForm(const Request& http) : http_(http) {}

  // What the field is to hold. `typed` is what was read of it, `now` what the record holds in this transaction. A field
  // that was not sent stays as it is; one that came without what was seen is meant as typed.
  std::string merged(std::string_view field, std::string_view label, const std::string& typed, const std::string& now,
                     const InWords& in_words = nullptr);

  const Conflicts& conflicts() const { return conflicts_; }

private:
  bool was_sent(std::string_view field) const;

  const Request& http_;
  Conflicts conflicts_;
};

// What a form that is shown again with a mistake has seen: what it said before, where it said something.
std::string seen_before(const Request& http, std::string_view field, const std::string& now);

}  // namespace relais
