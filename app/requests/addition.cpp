#include "requests/addition.h"

#include "conversations/writing.h"
#include "people/people.h"
#include "requests/notification.h"

namespace relais::requests {
namespace {

std::string words_of(const TypedNewRequest& typed) {
  if (typed.title.empty() || typed.description.empty()) return typed.title + typed.description;
  return fmt::format("{}\n\n{}", typed.title, typed.description);
}

void keep_call(Transaction& tx, const Request& request, const conversations::Words& words, const Person& by,
               const Settings& settings) {
  conversations::NewMessage message;
  message.record = request.ref();
  message.kind = conversations::EntryKind::call;
  message.author = by.id;
  if (request.requester) message.from = {request.requester->name, request.requester->email};
  message.body = words.text();
  message.said_at = tx.now();
  const auto id = conversations::keep_message(tx, message, by);
  outsider_wrote(tx, request.id, id, settings, by);
}

}  // namespace

bool add_words(Transaction& tx, const Request& request, const TypedNewRequest& typed, const Person& by,
               const Settings& settings) {
  const auto words = conversations::Words::from(words_of(typed));
  if (!words) return false;
  const bool is_call = typed.channel.empty() || typed.channel == name_of(Channel::call);
  if (is_call) {
    keep_call(tx, request, *words, by, settings);
  } else {
    conversations::write_note(tx, request.ref(), by, *words);
  }
  return true;
}

void advise(Transaction& tx, const Request& request, Id<Person> responsible, const Person& by) {
  const auto name = people::name_of(tx, responsible);
  const auto words = t("Would suit as responsible: {name}.", {{"name", name}});
  conversations::write_note(tx, request.ref(), by, conversations::Words::from(words).value());
}

}  // namespace relais::requests
