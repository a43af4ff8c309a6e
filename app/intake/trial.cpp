#include "intake/trial.h"

#include "lib/text/translation.h"
#include "parties/contact.h"
#include "requests/number.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr Sql select_here = R"sql(
  SELECT 1 FROM raw_mails WHERE identity = $1
)sql";

std::string shown(const std::string& name, const std::string& email) {
  if (name.empty() || name == email) return email;
  return email.empty() ? name : fmt::format("{} <{}>", name, email);
}

std::string of_sender(Reads& db, const Sender& sender) {
  const auto who = shown(sender.name, sender.address.text());
  if (const auto card = parties::contact_with_email(db, sender.address)) {
    return t("{name}, whose card is here", {{"name", shown(card->name, card->email)}});
  }
  return t("{name}, with a new card", {{"name", who}});
}

std::string of_passed_on(const PassedOn& passed) {
  if (!passed.requester) return passed.sentence;
  const auto& requester = *passed.requester;
  return shown(requester.name, requester.email ? requester.email->text() : requester.phone);
}

std::string title_of(const Case& mail, const Decision& decision) {
  const auto& message = mail.incoming.message;
  return decision.passed_on ? decision.passed_on->title : title_from(message.subject, message.text);
}

// As this person may name it.
std::string request_in_words(const std::string& number) {
  return number.empty() ? std::string{t("a request that you may not see")} : number;
}

std::string joined_exchange_in_words(const std::string& number) {
  if (number.empty()) return std::string{t("It would join an exchange with somebody outside.")};
  return t("It would join an exchange of {number} with somebody outside.", {{"number", number}});
}

std::string joined_in_words(const Decision& decision, const std::string& number) {
  if (decision.place->exchange && decision.joining == Joining::mail) return joined_exchange_in_words(number);
  const auto request = request_in_words(number);
  switch (decision.joining) {
    case Joining::mail: return t("It would join {number}.", {{"number", request}});
    case Joining::note: return t("It would be a note in {number}.", {{"number", request}});
    case Joining::comment:
      return t("It would go out to the requester of {number}, in the name of the desk.", {{"number", request}});
    case Joining::held:
    case Joining::held_note:
      return t("It would wait before {number} until somebody lets it in.", {{"number", request}});
  }
  return {};
}

std::string what_would_happen(const Case& mail, const Decision& decision, const std::string& number) {
  switch (decision.outcome) {
    case Outcome::opened: return t("A new request would be opened: “{title}”.", {{"title", title_of(mail, decision)}});
    case Outcome::joined:
    case Outcome::noted:
    case Outcome::held: return joined_in_words(decision, number);
    case Outcome::to_sort: return std::string{t("It would wait among the mails to sort.")};
    case Outcome::ignored: return std::string{t("It would be set aside, and open nothing.")};
    case Outcome::bounce: return std::string{t("The recipient that it names would be marked as not reached.")};
  }
  return {};
}

std::string told_the_number(const std::string& who) { return t("{name} would be told the number.", {{"name", who}}); }

std::vector<std::string> told_of_new_request(const Case& mail, const Decision& decision) {
  if (!decision.passed_on) return {told_the_number(shown(mail.sender->name, mail.sender->address.text()))};
  std::vector<std::string> told;
  if (const auto& requester = decision.passed_on->requester; requester && requester->email) {
    told.push_back(told_the_number(shown(requester->name, requester->email->text())));
  }
  told.push_back(told_the_number(mail.sender->person->name));
  return told;
}

std::vector<std::string> told_of_joined(const Case& mail, const Decision& decision,
                                        const std::optional<requests::Request>& request) {
  if (decision.joining == Joining::comment) {
    return {t("{name} would be told what was done with his answer.", {{"name", mail.sender->person->name}})};
  }
  if (decision.joining != Joining::mail || decision.is_automatic || !request || !request->responsible) return {};
  return {t("{name}, who is responsible, would be told.", {{"name", request->responsible->name}})};
}

std::optional<requests::Request> request_of(Reads& db, const Decision& decision, const Person& asking) {
  const auto id = decision.place ? decision.place->request() : std::nullopt;
  return id ? requests::request_seen_by(db, asking, requests::number_of(db, *id)) : std::nullopt;
}

// Who asks, in what would be opened.
void tell_requester(Reads& db, const Case& mail, const Decision& decision, TrialResult& result) {
  if (decision.outcome != Outcome::opened) return;
  if (decision.passed_on) {
    result.requester = of_passed_on(*decision.passed_on);
    result.proof = decision.passed_on->proof;
    result.passed_on_by = mail.sender->person->name;
  } else if (mail.sender) {
    result.requester = of_sender(db, *mail.sender);
  }
}

}  // namespace

TrialResult try_mail(Reads& db, const Incoming& incoming, const Person& asking) {
  const auto mail = case_of(db, incoming);
  const auto decision = decide(db, mail);
  const auto request = request_of(db, decision, asking);
  TrialResult result;
  result.from = mail.sender ? shown(mail.sender->name, mail.sender->address.text()) : std::string{};
  result.subject = incoming.message.subject;
  result.outcome = decision.outcome;
  result.number = request ? request->number : std::string{};
  result.what = what_would_happen(mail, decision, result.number);
  result.why = decision.why;
  result.steps = decision.steps;
  result.told = decision.outcome == Outcome::opened ? told_of_new_request(mail, decision)
                                                    : told_of_joined(mail, decision, request);
  tell_requester(db, mail, decision, result);
  if (mail.sender) result.unproven = mail.sender->doubt();
  result.is_here = db.first<int>(select_here, mail::identity_of(incoming.message, incoming.raw.bytes)).has_value();
  return result;
}

}  // namespace relais::intake
