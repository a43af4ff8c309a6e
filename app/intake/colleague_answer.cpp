#include "intake/colleague_answer.h"

#include <fmt/ranges.h>

#include "intake/sharing.h"
#include "lib/mail/quotes.h"
#include "lib/text/translation.h"
#include "people/outside_writing.h"
#include "people/right.h"
#include "requests/commenting.h"
#include "requests/notification.h"
#include "requests/noting.h"
#include "requests/number.h"
#include "requests/rights.h"
#include "requests/standing.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

using requests::Commented;

std::string names_of(const std::vector<requests::Reader>& readers) {
  std::string names;
  for (const auto& reader : readers) {
    if (!names.empty()) names += ", ";
    names += reader.who.name.empty() ? reader.who.email : reader.who.name;
  }
  return names;
}

std::string in_words(Commented done, const std::vector<requests::Reader>& readers, bool somebody_had_it) {
  switch (done) {
    case Commented::sent:
      return t("Your answer went to {name}, in the name of the desk.", {{"name", names_of(readers)}});
    case Commented::kept:
      if (somebody_had_it)
        return std::string{t("Your answer is kept on the request. Your own mail went to everybody there already.")};
      return std::string{
          t("Your answer is kept on the request. Nobody there has a mail address, so nothing was sent.")};
    case Commented::not_possible:
      return std::string{t("Your answer could not be sent: no mailbox is set up. It is kept as a note.")};
  }
  return {};
}

// Nothing is lost, and nothing leaves; what he answers to this stays among us, too.
void keep_unsent(Transaction& tx, const Case& mail, const Place& place, Id<requests::Request> request) {
  const auto& colleague = *mail.sender->person;
  keep_as_note(tx, mail, place);
  const LanguageScope scope{colleague.language};
  const auto kept =
      t("Nothing was sent: your answer is kept on the request as an internal note. A colleague of a team "
        "that writes outside can send it.");
  requests::tell_about(tx, request, colleague.id, fmt::format("{}\n\n{}", people::team_does_not_write(), kept),
                       conversations::AnswersAs::note);
}

}  // namespace

Id<conversations::Message> keep_as_note(Transaction& tx, const Case& mail, const Place& place) {
  auto message = as_message(mail.incoming, place, conversations::EntryKind::work_note);
  message.author = mail.sender->person->id;
  return conversations::keep_message(tx, message, *mail.sender->person);
}

void note_by_mail(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings) {
  const auto& author = *mail.sender->person;
  const auto note = keep_as_note(tx, mail, *decision.place);
  const auto id = decision.place->request();
  if (!id) return;
  const auto request = requests::request_with_id(tx, *id);
  const auto words = mail::without_quote(mail.incoming.message.text);
  const LanguageScope scope{author.language};
  const auto called = requests::called_in(tx, request, words);
  requests::tell_of_note(tx, request, note, words, called.called, author, settings);
  if (called.refused.empty()) return;
  const auto lead = t("Your note is kept on the request.");
  requests::tell_about(tx, *id, author.id, fmt::format("{}\n\n{}", lead, fmt::join(called.refused, "\n")),
                       conversations::AnswersAs::note);
}

void answer_for_colleague(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings) {
  const auto& colleague = *mail.sender->person;
  const auto id = *decision.place->request();
  const auto request = requests::request_seen_by(tx, colleague, requests::number_of(tx, id));
  const auto words = conversations::Words::from(mail::without_quote(mail.incoming.message.text));
  if (!request || !words || !requests::may(colleague, Right::comment, *request)) {
    keep_as_note(tx, mail, *decision.place);
    const LanguageScope scope{colleague.language};
    requests::tell_about(tx, id, colleague.id,
                         std::string{t("You may not write outside here, or wrote nothing: it is kept as a note.")});
    return;
  }
  if (!requests::may_comment(tx, colleague, *request)) return keep_unsent(tx, mail, *decision.place, id);
  const auto readers = readers_without(tx, *request, mail.incoming);
  const bool somebody_had_it = readers.size() < requests::readers_of(tx, *request).size();
  const auto done =
      requests::comment(tx, *request, colleague, {*words, mail.incoming.attachments, {}}, readers, settings);
  if (done == Commented::not_possible) keep_as_note(tx, mail, *decision.place);
  const LanguageScope scope{colleague.language};
  requests::tell_about(tx, id, colleague.id, in_words(done, readers, somebody_had_it));
}

}  // namespace relais::intake
