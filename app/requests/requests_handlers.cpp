#include "requests/requests_handlers.h"

#include "lib/text/characters.h"
#include "lib/text/email_address.h"
#include "requests/opening.h"
#include "requests/pages.h"
#include "requests/requests_page.h"
#include "requests/typed_requester.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_description = 100'000;

// What was typed about a new request, and what is wrong with it.
struct Typed {
  std::string title;
  std::string description;
  TypedRequester requester;
  Channel channel = Channel::call;
  Mistakes mistakes;
};

void check_lengths(Typed& typed) {
  if (typed.title.empty()) typed.mistakes.push_back({"title", std::string{t("Say in a few words what is asked.")}});
  const auto too_long = [&](const char* field, const std::string& text, std::size_t longest) {
    if (characters(text) <= longest) return;
    typed.mistakes.push_back({field, t("At most {count} characters, please.", {{"count", std::to_string(longest)}})});
  };
  too_long("title", typed.title, longest_title);
  too_long("description", typed.description, longest_description);
}

Typed read_form(const relais::Request& http) {
  Typed typed;
  typed.title = on_one_line(http.typed("title"));
  typed.description = std::string{trimmed(http.typed("description"))};
  check_lengths(typed);
  typed.requester = typed_requester(http);
  const auto& mistakes = typed.requester.mistakes;
  typed.mistakes.insert(typed.mistakes.end(), mistakes.begin(), mistakes.end());
  const auto channel = http.typed("channel");
  const auto known = named<Channel>(channel);
  if (!channel.empty() && !known)
    typed.mistakes.push_back({"channel", t("Nobody knows the channel “{channel}”.", {{"channel", channel}})});
  typed.channel = known.value_or(http.wants_json() ? Channel::api : Channel::call);
  return typed;
}

std::optional<Id<parties::Contact>> requester_of(Transaction& tx, const TypedRequester& typed, const Person& by) {
  if (typed.is_blank()) return std::nullopt;
  const auto email = EmailAddress::from(typed.email);
  if (const auto known = email ? parties::contact_with_email(tx, *email) : std::nullopt) return known->id;
  return parties::add_contact(tx, {typed.name, email, typed.phone, ""}, by);
}

Opened open_typed(const relais::Request& http, const Typed& typed) {
  NewRequest request;
  request.title = typed.title;
  request.description = typed.description;
  request.channel = typed.channel;
  request.requester = requester_of(http.tx(), typed.requester, http.person());
  request.received_at = http.tx().now();
  return open_request(http.tx(), request, http.person(), http.settings().time_zone);
}

}  // namespace

Response index_requests(relais::Request& http) { return page(requests_page(http)); }

Response show_request(relais::Request& http) {
  return page(request_page(http, visible_request(http.db(), http.person(), http.in_path("number"))));
}

Response new_request(relais::Request& http) { return page(new_request_page(http)); }

Response create_request(relais::Request& http) {
  auto typed = read_form(http);
  if (!typed.mistakes.empty()) return page(new_request_page(http, std::move(typed.mistakes)), Status::unprocessable);

  const auto opened = open_typed(http, typed);
  const auto request = visible_request(http.db(), http.person(), opened.number);
  if (http.wants_json()) return page(request_page(http, request), Status::created).with("Location", request.address());
  return see_other(request.address(), t("Request {number} is recorded.", {{"number", request.number}}));
}

}  // namespace relais::requests
