#include "lib/time/format.h"
#include "messages/messages_page.h"

namespace relais::messages {
namespace {

std::optional<std::string> or_none(std::string text) {
  return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

void write_request(JsonWriter& out, const std::optional<requests::Mention>& request) {
  out.key("request");
  if (!request) {
    out.value(std::nullopt);
  } else {
    out.begin_object().field("number", request->number).field("title", request->title);
    out.field("urgency", request->urgency).end_object();
  }
}

void write_message(JsonWriter& out, const Message& message) {
  const auto& notice = message.notice;
  out.begin_object().field("id", notice.id.value).field("kind", notice.kind).field("by", notice.by);
  out.field("sentence", notice.sentence()).field("words", notice.words).field("at", iso(notice.at));
  out.field("read_at", notice.read_at ? std::optional{iso(*notice.read_at)} : std::nullopt);
  out.field("address", or_none(message.link()));
  out.field("answer_address", or_none(message.may_answer ? message.answer_address() : std::string{}));
  write_request(out, message.request);
  out.end_object();
}

}  // namespace

void write_json(JsonWriter& out, const MessagesPage& page) {
  out.begin_object().field("unread", page.unread).field("newest", page.newest).key("messages").begin_array();
  for (const auto& message : page.messages) write_message(out, message);
  out.end_array().field("next", or_none(page.next_json)).end_object();
}

}  // namespace relais::messages
