#include "messages/messages_page.h"

namespace relais::messages {
namespace {

void write_request(JsonWriter& out, const requests::Mention& request) {
  out.begin_object().field("number", request.number).field("title", request.title);
  out.field("urgency", request.urgency).end_object();
}

void write_message(JsonWriter& out, const Message& message) {
  const auto& notice = message.notice;
  out.begin_object().field("id", notice.id.value).field("kind", notice.kind).field("by", notice.by);
  out.field("sentence", notice.sentence()).field("words", notice.words).field("at", notice.at);
  out.field("read_at", notice.read_at);
  out.field("address", if_said(message.link()));
  out.field("answer_address", if_said(message.may_answer ? message.answer_address() : std::string{}));
  out.field("card", if_said(message.card)).object("request", message.request, write_request).end_object();
}

}  // namespace

void write_json(JsonWriter& out, const MessagesPage& page) {
  out.begin_object().field("unread", page.unread).field("newest", page.newest);
  out.list("messages", page.messages, write_message).field("next", if_said(page.next_json)).end_object();
}

void write_json(JsonWriter& out, const UnreadCount& count) {
  out.begin_object().field("unread", count.unread).end_object();
}

}  // namespace relais::messages
