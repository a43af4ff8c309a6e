#include "requests/requests_handlers.h"

#include "lib/text/characters.h"
#include "lib/text/email_address.h"
#include "requests/opening.h"
#include "requests/pages.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_description = 100'000;
constexpr std::size_t longest_name = 200;

// What was typed about a new request, and what is wrong with it.
struct Typed {
  std::string title;
  std::string description;
  parties::NewContact requester;
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
  too_long("requester_name", typed.requester.name, longest_name);
  too_long("requester_phone", typed.requester.phone, longest_name);
}

Typed read_form(const relais::Request& http) {
  Typed typed;
  typed.title = on_one_line(http.typed("title"));
  typed.description = std::string{trimmed(http.typed("description"))};
  typed.requester.name = on_one_line(http.typed("requester_name"));
  typed.requester.phone = on_one_line(http.typed("requester_phone"));
  check_lengths(typed);

  const auto email = std::string{trimmed(http.typed("requester_email"))};
  typed.requester.email = EmailAddress::from(email);
  if (!email.empty() && !typed.requester.email) {
    typed.mistakes.push_back({"requester_email", std::string{t("This is not a mail address.")}});
  }
  const auto channel = http.typed("channel");
  const auto known = named<Channel>(channel);
  if (!channel.empty() && !known)
    typed.mistakes.push_back({"channel", t("Nobody knows the channel “{channel}”.", {{"channel", channel}})});
  typed.channel = known.value_or(http.wants_json() ? Channel::api : Channel::call);
  return typed;
}

std::optional<Id<parties::Contact>> requester_of(Transaction& tx, const Typed& typed, const Person& by) {
  const auto& requester = typed.requester;
  if (requester.email) {
    if (const auto known = parties::contact_with_email(tx, *requester.email)) return known->id;
  }
  if (requester.name.empty() && requester.phone.empty() && !requester.email) return std::nullopt;
  auto card = requester;
  if (card.name.empty()) card.name = card.email ? card.email->text() : card.phone;
  return parties::add_contact(tx, card, by);
}

Opened open_typed(const relais::Request& http, const Typed& typed) {
  NewRequest request;
  request.title = typed.title;
  request.description = typed.description;
  request.channel = typed.channel;
  request.requester = requester_of(http.tx(), typed, http.person());
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
