#include "requests/note_reader_handlers.h"

#include "conversations/note_readers.h"
#include "requests/desk_answers.h"
#include "requests/mentioning.h"
#include "requests/notification.h"

namespace relais::requests {
namespace {

Response keep_me_informed(relais::Request& http, const Request& request) {
  conversations::add_note_reader(http.tx(), request.ref(), http.person().id, http.person());
  return acted(http, request, t("You are told of each note on this request."));
}

}  // namespace

Response create_note_reader(relais::Request& http) {
  const auto request = request_to_change(http, Right::work_note);
  if (http.typed("colleague") == "me") return keep_me_informed(http, request);
  const auto named = colleague_named(http.db(), request, http.typed("name"), http.typed("mentioned"));
  if (!named.colleague) return sent_back(http, request, "note-reader", {{"name", named.refused}});
  const auto person = *named.colleague->person;
  if (conversations::add_note_reader(http.tx(), request.ref(), person, http.person()))
    tell(http.tx(), request, person, Told::listed, "", http.person(), http.settings());
  return acted(http, request, t("{name} is told of each note.", {{"name", people::name_of(http.db(), person)}}));
}

Response destroy_note_reader(relais::Request& http) {
  const auto request = request_to_change(http, Right::work_note);
  const auto person = http.id_in_path<Person>("person");
  if (!conversations::remove_note_reader(http.tx(), request.ref(), person, http.person())) throw NotFound();
  return acted(http, request, t("Taken off the list of work notes."));
}

}  // namespace relais::requests
