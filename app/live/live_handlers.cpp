#include "live/live_handlers.h"

#include <algorithm>
#include <charconv>

#include <spdlog/spdlog.h>

#include "dispatch/identity.h"
#include "lib/live/hub.h"
#include "notices/reading.h"
#include "parties/contact_card.h"
#include "requests/visibility.h"

namespace relais::live {
namespace {

// Of these nothing is told but that one changed, and only those who may can look.
constexpr std::array<std::string_view, 9> told_to_all{"mailbox", "mail",  "request_type", "team",   "person",
                                                      "import",  "party", "contact",      "webhook"};

// "<event id> <record kind> <record id>", as lib/events tells it.
std::optional<RecordRef> record_in(const std::string& payload) {
  const auto after_event = payload.find(' ');
  const auto after_kind = payload.rfind(' ');
  if (after_event == std::string::npos || after_kind == after_event) return std::nullopt;
  RecordRef record{payload.substr(after_event + 1, after_kind - after_event - 1), 0};
  std::from_chars(payload.data() + after_kind + 1, payload.data() + payload.size(), record.id);
  return record;
}

std::string changed(std::string_view record, Hub::News news) {
  return fmt::format(R"({{"news":{},"record":"{}"}})", news, record);
}

// The count goes along, so that a page that shows nothing else of it need not be made again.
void tell_reader(const Services& services, Id<Person> person, Hub::News news) {
  const auto unread = services.database.read([&](Reads& db) { return notices::count_unread(db, person); });
  services.hub.publish({{person.value}}, "changed",
                       fmt::format(R"({{"news":{},"record":"messages/{}","unread":{}}})", news, person.value, unread));
}

bool is_let_in(const Services& services, const std::string& shown) {
  return services.database.read([&](Reads& db) { return whoever_shows(db, shown).has_value(); });
}

// Who has signed out, or was deactivated, hears nothing more from this moment on.
void cut_off(const Services& services, Id<Person> person) {
  services.hub.close_where(person.value, [&](const std::string& shown) { return !is_let_in(services, shown); });
}

void cut_off_everybody_who_left(const Services& services) {
  for (const auto person : services.hub.people()) cut_off(services, Id<Person>{person});
}

// The page of a party shows who works there.
void tell_of_party(const Services& services, Id<parties::Contact> contact, Hub::News news) {
  const auto card = services.database.read([&](Reads& db) { return parties::contact_card(db, contact); });
  if (card && !card->party.empty())
    services.hub.publish_to_all("changed", changed(fmt::format("party/{}", card->party), news));
}

void tell(const Services& services, const std::string& payload) {
  if (payload.empty()) cut_off_everybody_who_left(services);
  const auto record = record_in(payload);
  if (record && (record->kind == "person" || record->kind == "session")) cut_off(services, Id<Person>{record->id});
  if (record && record->kind == "session") return;
  const auto news = services.hub.next_news();
  // A lost connection may have hidden something: everybody looks again.
  if (payload.empty()) return services.hub.publish_to_all("changed", changed("*", news));
  if (record && std::ranges::find(told_to_all, record->kind) != told_to_all.end()) {
    services.hub.publish_to_all("changed", changed(fmt::format("{}/{}", record->kind, record->id), news));
    if (record->kind == "contact" && services.hub.count() > 0)
      tell_of_party(services, Id<parties::Contact>{record->id}, news);
    return;
  }
  if (record && record->kind == "messages") return tell_reader(services, Id<Person>{record->id}, news);
  if (!record || record->kind != "request" || services.hub.count() == 0) return;
  std::vector<std::int64_t> readers;
  services.database.read([&](Reads& db) {
    for (const auto& person : requests::readers_of(db, Id<requests::Request>{record->id}))
      readers.push_back(person.value);
  });
  services.hub.publish(readers, "changed", changed(fmt::format("request/{}", record->id), news));
}

}  // namespace

Response open_live(Request& request) {
  Response response;
  response.headers = {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}};
  response.stream = [services = request.services(), person = request.person().id,
                     shown = shown_by(request.http(), request.settings()),
                     seen = request.in_query("after")](const std::shared_ptr<web::EventStream>& stream) {
    auto& hub = services.hub;
    hub.subscribe(person.value, stream, shown);
    // He may have been shut out since he was let in; where that cannot be asked, the browser comes again.
    try {
      if (!is_let_in(services, shown)) stream->close();
    } catch (const std::exception&) {
      stream->close();
    }
    // Something was told between the making of the page and this connection.
    if (const auto news = hub.news(); !seen.empty() && seen != std::to_string(news)) {
      stream->send("changed", changed("*", news));
    }
  };
  return response;
}

void tell_of_changes(const Services& services) {
  services.database.listen("events", [services](const std::string& payload) {
    try {
      tell(services, payload);
    } catch (const std::exception& gone) {
      spdlog::warn("nobody was told of a change: {}", gone.what());
    }
  });
}

}  // namespace relais::live
