#include "messages/pages.h"

#include "conversations/entry.h"
#include "dispatch/address.h"
#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "notices/reading.h"
#include "parties/archival.h"
#include "people/initials.h"
#include "people/right.h"
#include "requests/record_mention.h"

namespace relais::messages {
namespace {

using notices::Wanted;

std::string list_address(std::string_view path, Wanted wanted, const std::string& after) {
  const auto shown = wanted == Wanted::all ? std::string_view{} : name_of(wanted);
  return Address{std::string{path}}.with("show", shown).with("after", after).text();
}

std::string label_of(Wanted wanted, std::int64_t unread) {
  switch (wanted) {
    case Wanted::all: return std::string{t("All (messages)")};
    case Wanted::unread: return t("Not read: {count}", {{"count", std::to_string(unread)}});
    case Wanted::mentions: return std::string{t("Where I am mentioned")};
    case Wanted::outside: return std::string{t("From outside")};
  }
  return {};
}

std::vector<MessageTab> tabs_of(Wanted wanted, std::int64_t unread) {
  std::vector<MessageTab> tabs;
  for (const auto each : all_of<Wanted>())
    tabs.push_back({label_of(each, unread), messages_address(each), wanted == each});
  return tabs;
}

// An answer that came back asks again for the part of the messages it was written in.
Wanted wanted_in(const Request& http) {
  const auto typed = http.typed("show");
  return named<Wanted>(typed.empty() ? http.in_query("show") : typed).value_or(Wanted::all);
}

}  // namespace

std::string messages_address(Wanted wanted) { return list_address("/messages", wanted, ""); }

std::string Message::link() const {
  if (!request && card.empty()) return {};
  const auto thread = request ? request->address() : parties::address_of_thread(notice.record);
  return conversations::address_in_thread(thread, notice.place);
}

std::vector<Message> with_requests(Reads& db, const Person& person, std::vector<notices::Notice> notices) {
  std::vector<RecordRef> records;
  for (const auto& notice : notices) records.push_back(notice.record);
  const auto mentions = requests::record_mentions_of(db, person, records);
  std::vector<Message> messages;
  messages.reserve(notices.size());
  for (auto& notice : notices) {
    auto& message = messages.emplace_back();
    if (const auto found = mentions.find(notice.record); found != mentions.end()) {
      message.request = found->second.request;
      if (!message.request) message.card = found->second.name;
    }
    // What it was about is not for him any more, and neither are the words of it.
    if (!message.request && message.card.empty()) notice.words.clear();
    message.may_answer = message.request && may(person, Right::work_note);
    message.by_initials = initials_of(notice.by);
    message.notice = std::move(notice);
  }
  return messages;
}

MessagesPage messages_page(const Request& http) {
  const auto person = http.person().id;
  const auto wanted = wanted_in(http);
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

MessagesPage messages_page(const Request& http, Id<notices::Notice> answered, std::string mistake) {
  auto page = messages_page(http);
  auto found = std::ranges::find(page.messages, answered, [](const auto& each) { return each.notice.id; });
  if (found == page.messages.end()) {
    auto one = with_requests(http.db(), http.person(), {*notices::notice_of(http.db(), http.person().id, answered)});
    found = page.messages.insert(page.messages.begin(), std::move(one.front()));
  }
  found->typed = http.typed("text");
  found->mistake = mistake;
  page.mistakes.push_back({"text", std::move(mistake)});
  return page;
}

}  // namespace relais::messages
