#include "requests/typed_requester.h"

#include "lib/text/characters.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest = 200;

void check_length(Mistakes& mistakes, const char* field, const std::string& text) {
  if (characters(text) <= longest) return;
  mistakes.push_back({field, t("At most {count} characters, please.", {{"count", std::to_string(longest)}})});
}

}  // namespace

TypedRequester typed_requester(const relais::Request& http) {
  TypedRequester typed{on_one_line(http.typed("requester_name")),
                       std::string{trimmed(http.typed("requester_email"))},
                       on_one_line(http.typed("requester_phone")),
                       {}};
  check_length(typed.mistakes, "requester_name", typed.name);
  check_length(typed.mistakes, "requester_phone", typed.phone);
  if (!typed.email.empty() && !EmailAddress::from(typed.email)) {
    typed.mistakes.push_back({"requester_email", std::string{t("This is not a mail address.")}});
  }
  if (typed.name.empty()) typed.name = typed.email.empty() ? typed.phone : typed.email;
  return typed;
}

}  // namespace relais::requests
