#include "requests/noting.h"

#include <algorithm>

#include "conversations/colleague_mail.h"
#include "conversations/entry.h"
#include "conversations/mentions.h"
#include "conversations/note_readers.h"
#include "lib/text/translation.h"
#include "notices/waiting.h"
#include "people/language.h"
#include "requests/beginning.h"
#include "requests/notification.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

using conversations::Correspondent;
using notices::NoticeKind;

constexpr Sql select_name = R"sql(
  SELECT name, email FROM people WHERE id = $1
)sql";

struct Listener {
  Id<Person> person;
  NoticeKind kind = NoticeKind::noted;
};

// What concerns somebody most is what he is told: the first kind stands.
void add(std::vector<Listener>& listeners, Id<Person> person, NoticeKind kind, const Person& by) {
  if (person == by.id || std::ranges::find(listeners, person, &Listener::person) != listeners.end()) return;
  listeners.push_back({person, kind});
}

std::vector<Listener> listeners_of(Reads& db, const Request& request, const std::vector<people::Callable>& called,
                                   const Person& by) {
  std::vector<Listener> listeners;
  const auto add_if_he_sees_it = [&](Id<Person> person, NoticeKind kind) {
    if (may_see(db, request.id, person)) add(listeners, person, kind, by);
  };
  const auto add_team = [&](Id<Team> team, NoticeKind kind) {
    for (const auto person : readers_in_team(db, request.id, team)) add(listeners, person, kind, by);
  };
  for (const auto& each : called) {
    if (each.person) add_if_he_sees_it(*each.person, NoticeKind::mentioned);
  }
  for (const auto& each : called) {
    if (each.team) add_team(*each.team, NoticeKind::team_mentioned);
  }
  for (const auto& reader : conversations::note_readers(db, request.ref()))
    add_if_he_sees_it(reader.id, NoticeKind::noted);
  if (request.responsible_id) add_if_he_sees_it(*request.responsible_id, NoticeKind::noted);
  if (request.team_id) add_team(*request.team_id, NoticeKind::noted);
  return listeners;
}

struct Named {
  Correspondent who;

  static Named from(Row& row) { return {{row.read<std::string>(), row.read<std::string>()}}; }
};

std::vector<Correspondent> named(Reads& db, const std::vector<Listener>& listeners) {
  std::vector<Correspondent> who;
  for (const auto& each : listeners) who.push_back(db.value<Named>(select_name, each.person).who);
  return who;
}

// "Karim Benali, Nora Peeters": colleagues see whom else the note was told.
std::string all_but(const std::vector<Correspondent>& told, std::size_t left_out) {
  std::string names;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (i != left_out) names += fmt::format("{}{}", names.empty() ? "" : ", ", told[i].name);
  }
  return names;
}

struct NewsOfNote {
  const Request& request;
  const Person& by;
  const Settings& settings;
  std::string place;
  std::string words;
};

void tell_by_mail(Transaction& tx, const NewsOfNote& note, const Listener& listener, const std::string& others) {
  const LanguageScope scope{people::language_of(tx, listener.person)};
  auto body = fmt::format("{}\n\n{}\n\n", notices::sentence_of(listener.kind, note.by.name), note.words);
  if (!others.empty()) body += t("Also told: {names}", {{"names", others}}) + "\n\n";
  body += t("Answer this mail and your words stay among us, as an internal note.");
  const auto place = conversations::address_in_thread(note.request.address(), note.place);
  body += fmt::format("\n{}{}", note.settings.public_url, place);
  tell_about(tx, note.request.id, listener.person, body, conversations::AnswersAs::note);
}

void tell_all(Transaction& tx, const NewsOfNote& note, const std::vector<Listener>& listeners) {
  const auto names = named(tx, listeners);
  for (std::size_t i = 0; i < listeners.size(); ++i) {
    const auto& each = listeners[i];
    const notices::NewNotice notice{each.person, each.kind, note.request.ref(), note.place, note.words, note.by.name};
    if (!notices::tell(tx, notice, note.by)) continue;
    if (notices::mails_now(tx, each.person)) tell_by_mail(tx, note, each, all_but(names, i));
  }
}

std::string place_of(Id<conversations::Message> note) { return fmt::format("m{}", note.value); }

}  // namespace

Id<conversations::Message> note(Transaction& tx, const Request& request, const Person& by,
                                const conversations::Words& words, const std::vector<people::Callable>& called,
                                const Settings& settings) {
  begin_by_writing(tx, request, by);
  const auto listeners = listeners_of(tx, request, called, by);
  const auto id = conversations::write_note(tx, request.ref(), by, words, named(tx, listeners));
  conversations::keep_mentions(tx, id, called);
  tell_all(tx, {request, by, settings, place_of(id), words.text()}, listeners);
  return id;
}

void tell_of_note(Transaction& tx, const Request& request, Id<conversations::Message> note, const std::string& words,
                  const std::vector<people::Callable>& called, const Person& by, const Settings& settings) {
  conversations::keep_mentions(tx, note, called);
  tell_all(tx, {request, by, settings, place_of(note), words}, listeners_of(tx, request, called, by));
}

}  // namespace relais::requests
