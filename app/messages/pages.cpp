#include "messages/pages.h"

#include "dispatch/address.h"
#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "notices/reading.h"
#include "people/initials.h"

namespace relais::messages {
namespace {

using notices::Wanted;

std::string list_address(std::string_view path, Wanted wanted, const std::string& after) {
  const auto shown = wanted == Wanted::all ? std::string_view{} : name_of(wanted);
  return Address{std::string{path}}.with("show", shown).with("after", after).text();
}

std::vector<MessageTab> tabs_of(Wanted wanted, std::int64_t unread) {
  return {{std::string{t("All (messages)")}, list_address("/messages", Wanted::all, ""), wanted == Wanted::all},
          {t("Not read: {count}", {{"count", std::to_string(unread)}}), list_address("/messages", Wanted::unread, ""),
           wanted == Wanted::unread}};
}

}  // namespace

std::string Message::link() const {
  if (!request) return {};
  return notice.place.empty() ? request->address() : fmt::format("{}#{}", request->address(), notice.place);
}

std::vector<Message> with_requests(Reads& db, const Person& person, std::vector<notices::Notice> notices) {
  std::vector<std::int64_t> ids;
  for (const auto& notice : notices) {
    if (notice.record.kind == "request") ids.push_back(notice.record.id);
  }
  const auto mentions = requests::mentions_of(db, person, ids);
  std::vector<Message> messages;
  messages.reserve(notices.size());
  for (auto& notice : notices) {
    auto& message = messages.emplace_back();
    if (const auto found = mentions.find(notice.record.id); found != mentions.end()) message.request = found->second;
    // What it was about is not for him any more, and neither are the words of it.
    if (!message.request) notice.words.clear();
    message.by_initials = initials_of(notice.by);
    message.notice = std::move(notice);
  }
  return messages;
}

MessagesPage messages_page(const Request& http) {
  const auto person = http.person().id;
  const auto wanted = named<Wanted>(http.in_query("show")).value_or(Wanted::all);
  auto list = notices::list_notices(http.db(), person, wanted, notices::NoticePosition::from(http.in_query("after")));
  MessagesPage page;
  page.frame = frame_of(http, std::string{t("Messages")}, "/messages", "messages");
  page.wanted = wanted;
  page.unread = notices::count_unread(http.db(), person);
  page.tabs = tabs_of(wanted, page.unread);
  page.messages = with_requests(http.db(), http.person(), std::move(list.notices));
  page.newest = notices::newest_notice(http.db(), person).value;
  if (list.next) {
    page.next = list_address("/messages", wanted, list.next->text());
    page.next_json = list_address("/messages.json", wanted, list.next->text());
  }
  page.now = now();
  return page;
}

}  // namespace relais::messages
