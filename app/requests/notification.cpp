#include "requests/notification.h"

#include "conversations/colleague_mail.h"
#include "conversations/received.h"
#include "lib/mail/quotes.h"
#include "lib/text/translation.h"
#include "notices/waiting.h"
#include "people/language.h"
#include "people/outside_writing.h"
#include "requests/waking.h"

namespace relais::requests {
namespace {

using conversations::AnswersAs;
using notices::NoticeKind;

constexpr Sql select_responsible = R"sql(
  SELECT number, responsible_id FROM requests WHERE id = $1 AND responsible_id IS NOT NULL
)sql";

constexpr Sql select_subject = R"sql(
  SELECT number, title, mailbox_id FROM requests WHERE id = $1
)sql";

// Of a request that somebody answers for.
struct Answerer {
  std::string number;
  Id<Person> responsible;

  static Answerer from(Row& row) { return {row.read<std::string>(), row.read<Id<Person>>()}; }
};

struct WhatCame : Answerer {
  std::string sender;
  std::string words;
};

std::optional<WhatCame> what_came(Reads& db, Id<Request> request, Id<conversations::Message> message) {
  auto answerer = db.first<Answerer>(select_responsible, request);
  const auto said = answerer ? conversations::received(db, message) : std::nullopt;
  if (!said) return std::nullopt;
  return WhatCame{*std::move(answerer), said->sender_name(), mail::without_quote(said->words)};
}

struct Heading {
  std::string number;
  std::string title;
  std::optional<Id<mailboxes::Mailbox>> mailbox;

  static Heading from(Row& row) {
    return {row.read<std::string>(), row.read<std::string>(), row.read<std::optional<Id<mailboxes::Mailbox>>>()};
  }
};

NoticeKind kind_of(Told what) {
  switch (what) {
    case Told::assigned: return NoticeKind::assigned;
    case Told::for_team: return NoticeKind::for_team;
    case Told::sent_back: return NoticeKind::sent_back;
    case Told::listed: return NoticeKind::listed;
    case Told::activity_given: return NoticeKind::activity_given;
    case Told::activity_done: return NoticeKind::activity_done;
  }
  return NoticeKind::assigned;
}

// Where his answer to a mail from outside goes.
AnswersAs answer_of(Reads& db, Id<Person> person) {
  return people::may_write_outside(db, person, people::WrittenFrom::request) ? AnswersAs::comment : AnswersAs::note;
}

std::string_view what_an_answer_does(AnswersAs answers_as) {
  switch (answers_as) {
    case AnswersAs::comment:
      return t(
          "Answer this mail and your words go to the requester in the name of the desk. To write among "
          "colleagues, open the request:");
    case AnswersAs::note: return t("Answer this mail and your words stay among us, as an internal note.");
  }
  return {};
}

// Whoever is told of what stays among us does not answer outside by it.
AnswersAs answer_to(Reads& db, Told what, Id<Person> person) {
  switch (what) {
    case Told::assigned:
    case Told::for_team:
    case Told::sent_back: return answer_of(db, person);
    case Told::listed:
    case Told::activity_given:
    case Told::activity_done: return AnswersAs::note;
  }
  return AnswersAs::note;
}

// Whether he is to get a mail of it now.
bool tell_of_mail(Transaction& tx, NoticeKind kind, const WhatCame& came, Id<Request> request,
                  Id<conversations::Message> message, const Actor& by) {
  const notices::NewNotice notice{
      came.responsible, kind, {"request", request.value}, fmt::format("m{}", message.value), came.words, came.sender};
  return notices::tell(tx, notice, by) && notices::mails_now(tx, came.responsible);
}

}  // namespace

void tell(Transaction& tx, const Request& request, Id<Person> person, Told what, const std::string& words,
          const Person& by, const Settings& settings) {
  const auto kind = kind_of(what);
  if (!notices::tell(tx, {person, kind, request.ref(), "", words, by.name}, by)) return;
  if (!notices::mails_now(tx, person)) return;
  const LanguageScope scope{people::language_of(tx, person)};
  const auto sentence = notices::sentence_of(kind, by.name);
  const auto said = words.empty() ? sentence : fmt::format("{}\n\n{}", sentence, words);
  tell_about(tx, request.id, person, fmt::format("{}\n\n{}{}", said, settings.public_url, request.address()),
             answer_to(tx, what, person));
}

void outsider_wrote(Transaction& tx, Id<Request> request, Id<conversations::Message> message, const Settings& settings,
                    const Actor& by) {
  wake(tx, request);
  const auto came = what_came(tx, request, message);
  if (!came || !tell_of_mail(tx, NoticeKind::mail_came, *came, request, message, by)) return;
  const LanguageScope scope{people::language_of(tx, came->responsible)};
  const auto answers_as = answer_of(tx, came->responsible);
  const auto said = t("{name} wrote:\n\n{text}\n\n{what_an_answer_does}\n{link}",
                      {{"name", came->sender},
                       {"text", came->words},
                       {"what_an_answer_does", std::string{what_an_answer_does(answers_as)}},
                       {"link", settings.public_url + "/requests/" + came->number}});
  tell_about(tx, request, came->responsible, said, answers_as);
}

void tell_of_held_mail(Transaction& tx, Id<Request> request, Id<conversations::Message> message,
                       const Settings& settings) {
  const auto came = what_came(tx, request, message);
  if (!came || !tell_of_mail(tx, NoticeKind::mail_waits, *came, request, message, {})) return;
  const LanguageScope scope{people::language_of(tx, came->responsible)};
  tell_about(tx, request, came->responsible,
             fmt::format("{}\n\n{}/requests/{}", notices::sentence_of(NoticeKind::mail_waits, came->sender),
                         settings.public_url, came->number));
}

void tell_about(Transaction& tx, Id<Request> request, Id<Person> person, const std::string& body,
                AnswersAs answers_as) {
  const auto heading = tx.value<Heading>(select_subject, request);
  auto mailbox = heading.mailbox;
  if (const auto first = mailbox ? std::nullopt : mailboxes::first_mailbox(tx)) mailbox = first->id;
  if (!mailbox) return;
  conversations::tell_colleague(tx, {person, *mailbox, RecordRef{"request", request.value},
                                     fmt::format("[{}] {}", heading.number, heading.title), body, answers_as});
}

}  // namespace relais::requests
