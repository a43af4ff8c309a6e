#include "requests/pages.h"

#include "conversations/thread.h"
#include "dispatch/address.h"
#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "people/right.h"
#include "requests/commenting.h"
#include "requests/desk.h"
#include "requests/history.h"
#include "requests/list.h"
#include "requests/rights.h"

namespace relais::requests {
namespace {

constexpr Sql count_desk = R"sql(
  SELECT count(*) FROM (SELECT DISTINCT person_id FROM person_roles WHERE role <> 'worker') AS desk
)sql";

std::string list_address(std::string_view path, const std::string& state, const std::string& words,
                         const std::string& after) {
  return Address{std::string{path}}.with("state", state).with("q", words).with("after", after).text();
}

std::vector<StateTab> tabs_of(const ListFilter& filter) {
  std::vector<StateTab> tabs{{std::string{t("All")}, list_address("/requests", "", filter.words, ""), !filter.state}};
  for (const auto state :
       {State::received, State::qualified, State::assigned, State::in_progress, State::waiting, State::resolved}) {
    tabs.push_back({std::string{filter_label(state)},
                    list_address("/requests", std::string{name_of(state)}, filter.words, ""), filter.state == state});
  }
  return tabs;
}

ListFilter filter_of(const relais::Request& http) {
  ListFilter filter;
  filter.state = named<State>(http.in_query("state"));
  filter.words = on_one_line(http.in_query("q"));
  filter.after = ListPosition::from(http.in_query("after"));
  return filter;
}

}  // namespace

RequestsPage requests_page(const relais::Request& http) {
  const auto filter = filter_of(http);
  auto list = list_requests(http.db(), http.person(), filter);
  const std::string state{filter.state ? name_of(*filter.state) : ""};

  RequestsPage page;
  page.frame = frame_of(http, std::string{t("Requests")}, "/requests", "request");
  page.tabs = tabs_of(filter);
  page.words = filter.words;
  page.requests = std::move(list.requests);
  if (list.next) {
    page.next = list_address("/requests", state, filter.words, list.next->text());
    page.next_json = list_address("/requests.json", state, filter.words, list.next->text());
  }
  if (list.counted_all) page.total = list.counted;
  page.total_at_least = list.counted;
  page.may_create = may(http.person(), Right::record_request);
  page.now = now();
  return page;
}

RequestPage request_page(const relais::Request& http, const Request& request, Composer composer) {
  RequestPage page;
  fill_desk(http, request, page);
  page.frame = frame_of(http, request.title, "/requests", fmt::format("request/{}", request.id.value));
  page.request = request;
  page.may_let_in = may(http.person(), Right::accept_mail, request);
  page.thread = conversations::thread_of(http.db(), request.ref(), request.address(), in_words);
  page.composer = std::move(composer);
  page.composer.recipients = recipients_of(request);
  page.composer.colleagues = http.db().value<int>(count_desk);
  page.composer.may_comment = may(http.person(), Right::comment, request);
  page.composer.may_note = may(http.person(), Right::work_note);
  if (const auto wanted = named<Writing>(http.in_query("write"))) page.composer.open = *wanted;
  page.now = now();
  return page;
}

NewRequestPage new_request_page(const relais::Request& http, Mistakes mistakes) {
  NewRequestPage page;
  page.frame = frame_of(http, std::string{t("New request")}, "/requests", "");
  page.title = http.typed("title");
  page.description = http.typed("description");
  page.requester_name = http.typed("requester_name");
  page.requester_email = http.typed("requester_email");
  page.requester_phone = http.typed("requester_phone");
  page.channel = named<Channel>(http.typed("channel")).value_or(Channel::call);
  page.mistakes = std::move(mistakes);
  return page;
}

}  // namespace relais::requests
