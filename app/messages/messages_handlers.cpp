#include "messages/messages_handlers.h"

#include "lib/text/translation.h"
#include "messages/pages.h"
#include "notices/list.h"
#include "notices/reading.h"
#include "requests/mentioning.h"
#include "requests/noting.h"
#include "requests/standing.h"
#include "requests/visibility.h"
#include "requests/written.h"

namespace relais::messages {
namespace {

using notices::Notice;

// Without a number nothing is meant: what was not seen is not read.
Id<Notice> typed_limit(const Request& http) { return http.chosen<Notice>("up_to").value_or(Id<Notice>{}); }

// A page asks for the count alone, and stays where it is.
Response counted(const Request& http, const std::string& address, std::string_view done) {
  if (!http.wants_json()) return see_other(address, done);
  Response response;
  JsonWriter json{response.body};
  write_json(json, UnreadCount{notices::count_unread(http.db(), http.person().id)});
  response.headers = {{"Content-Type", "application/json; charset=utf-8"}};
  return response;
}

std::string address_of(const Request& http, const RecordRef& record) {
  const auto mentions = requests::mentions_of(http.db(), http.person(), {record.id});
  return record.kind == "request" && !mentions.empty() ? mentions.begin()->second.address() : "/messages";
}

// What he may no longer see he cannot answer either.
requests::Request request_of(const Request& http, const Notice& notice) {
  const auto about = requests::mentions_of(http.db(), http.person(), {notice.record.id});
  if (notice.record.kind != "request" || about.empty()) throw NotFound();
  return requests::visible_request(http.db(), http.person(), about.begin()->second.number);
}

Response answer_sent_back(const Request& http, Id<Notice> notice, std::string mistake) {
  return page(messages_page(http, notice, std::move(mistake)), Status::unprocessable);
}

}  // namespace

Response index_messages(Request& http) { return page(messages_page(http)); }

Response create_readings(Request& http) {
  const auto up_to = typed_limit(http);
  if (const auto record = notices::record_named(http.typed("record"))) {
    notices::read_of(http.tx(), http.person(), *record, up_to);
    return counted(http, address_of(http, *record), {});
  }
  const auto read = notices::read_all(http.tx(), http.person(), up_to);
  return counted(http, "/messages",
                 tn("{count} message is marked as read.", "{count} messages are marked as read.", read));
}

Response create_reading(Request& http) {
  if (!notices::read_one(http.tx(), http.person(), http.id_in_path<Notice>("message"))) throw NotFound();
  return counted(http, "/messages", t("The message is marked as read."));
}

Response destroy_reading(Request& http) {
  if (!notices::unread_again(http.tx(), http.person(), http.id_in_path<Notice>("message"))) throw NotFound();
  return counted(http, "/messages", t("The message is marked as not read."));
}

Response create_answer(Request& http) {
  const auto notice = notices::notice_of(http.db(), http.person().id, http.id_in_path<Notice>("message"));
  if (!notice) throw NotFound();
  const auto request = request_of(http, *notice);
  const auto words = conversations::Words::from(http.typed("text"));
  if (!words) return answer_sent_back(http, notice->id, std::string{requests::nothing_written()});
  const auto called = requests::called_in(http.db(), request, words->text(), http.typed("mentioned"));
  if (!called.refused.empty()) return answer_sent_back(http, notice->id, called.refused.front());
  requests::note(http.tx(), request, http.person(), *words, called.called, http.settings());
  notices::read_one(http.tx(), http.person(), notice->id);
  const auto wanted = named<notices::Wanted>(http.typed("show")).value_or(notices::Wanted::all);
  return counted(http, messages_address(wanted), t("Your note is kept, among ourselves."));
}

}  // namespace relais::messages
