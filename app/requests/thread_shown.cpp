#include "requests/thread_shown.h"

#include <algorithm>

#include "conversations/received.h"
#include "lib/text/translation.h"
#include "requests/history.h"
#include "requests/list_place.h"

namespace relais::requests {
namespace {

using conversations::EntryKind;
using conversations::Shown;

constexpr std::int64_t messages_at_once = 100;

// A program gets all of it; for people, what is older comes by a click, or with the message that was looked for.
std::int64_t most_messages(const relais::Request& http, const Request& request) {
  if (http.wants_json()) return 0;
  const auto wanted = id_in<conversations::Entry>(http.in_query("thread"));
  const auto looked_for = id_in<conversations::Message>(http.in_query("message"));
  const auto from_there = looked_for ? conversations::count_from(http.db(), request.ref(), looked_for->value) : 0;
  return std::max({wanted ? wanted->value : 0, from_there, messages_at_once});
}

std::vector<ThreadTab> tabs_of(const relais::Request& http, const Request& request,
                               const conversations::ThreadCounts& counts) {
  std::vector<ThreadTab> tabs;
  for (const auto each : all_of<Shown>())
    tabs.push_back({each, counts.of(each), fmt::format("{}#thread-title", address_showing(http, request, each))});
  return tabs;
}

std::string with_more(const relais::Request& http, const Request& request, Shown shown, std::int64_t most) {
  const auto address = address_showing(http, request, shown);
  const auto mark = address.find('?') == std::string::npos ? '?' : '&';
  return fmt::format("{}{}thread={}#thread-title", address, mark, most);
}

}  // namespace

bool ThreadShown::shows_nothing() const {
  return std::ranges::all_of(entries, [this](const auto& entry) { return opening && entry.id == opening->id; });
}

ThreadShown thread_shown(const relais::Request& http, const Request& request) {
  const auto most = most_messages(http, request);
  ThreadShown page;
  page.shown = shown_on_page(http, request);
  auto thread = conversations::thread_of(http.db(), request.ref(), request.address(), in_words, page.shown, most);
  page.counts = thread.counts;
  page.tabs = tabs_of(http, request, thread.counts);
  page.entries = std::move(thread.entries);
  page.mails = page.shown == Shown::all && thread.earlier == 0
                   ? std::ranges::count(page.entries, EntryKind::mail_in, &conversations::Entry::kind)
                   : conversations::count_mails_on(http.db(), request.ref());
  page.opening = std::move(thread.opening);
  page.earlier = thread.earlier;
  page.with_earlier = with_more(http, request, page.shown, most + messages_at_once);
  return page;
}

std::string_view filter_short_label(Shown shown) {
  switch (shown) {
    case Shown::all: return t("All (thread)");
    case Shown::exchanges: return t("Exchanges");
    case Shown::notes: return t("Notes");
    case Shown::events: return t("Events");
  }
  return {};
}

std::string_view filter_nothing_of(Shown shown) {
  switch (shown) {
    case Shown::all: return t("Nothing was said yet.");
    case Shown::exchanges: return t("Nothing else went to and fro with people outside.");
    case Shown::notes: return t("No internal note yet.");
    case Shown::events: return t("Nothing has happened yet.");
  }
  return {};
}

}  // namespace relais::requests
