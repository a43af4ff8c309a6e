#include "intake/decision.h"

#include "conversations/participation.h"
#include "intake/blocked_senders.h"
#include "intake/requester.h"
#include "lib/mail/automatic.h"
#include "lib/text/translation.h"
#include "parties/closed_card.h"
#include "requests/number.h"
#include "requests/standing.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

// What a rule says: why it knows or does not know, and the decision where it does.
struct Answer {
  std::string why;
  std::optional<Decision> decision;
};

struct Rule {
  std::string_view question;
  Answer (*ask)(Reads& db, const Case& mail);
};

Answer no(std::string_view why) { return {std::string{why}, std::nullopt}; }

Answer goes(Outcome outcome, std::string why) {
  Decision decision;
  decision.outcome = outcome;
  return {std::move(why), std::move(decision)};
}

Answer waits(WaitingReason reason, std::string why) {
  auto answer = goes(Outcome::to_sort, std::move(why));
  answer.decision->reason = reason;
  return answer;
}

Answer goes_to(const Place& place, Outcome outcome, Joining joining, std::string why) {
  auto answer = goes(outcome, std::move(why));
  answer.decision->place = place;
  answer.decision->joining = joining;
  return answer;
}

Answer delivery_report(Reads& db, const Case& mail) {
  if (!mail::is_bounce(mail.incoming.message)) return no(t("No."));
  auto answer = goes(Outcome::bounce, std::string{t("It is a delivery report.")});
  answer.decision->report = mail::delivery_report_of(mail.incoming.message);
  answer.decision->place = place_of_report(db, mail.incoming, answer.decision->report);
  return answer;
}

Answer read_receipt(Reads&, const Case& mail) {
  if (!mail::is_read_receipt(mail.incoming.message)) return no(t("No."));
  return goes(Outcome::ignored, std::string{t("It only says that a mail was read.")});
}

// What a robot answers in a thread is of use to whoever waits there; it changes nothing and is not answered.
Answer machine(Reads& db, const Case& mail) {
  const auto sign = mail::why_automatic(mail.incoming.message, mail.incoming.raw.return_path);
  if (sign.empty()) return no(t("Nothing says so."));
  const auto why = t("A machine sent it ({sign}).", {{"sign", sign}});
  const auto place = place_of(db, mail.incoming);
  const bool may_join = place && mail.sender && mail.sender->standing == Standing::outsider &&
                        conversations::takes_part(db, place->correspondence(), mail.sender->address.key());
  if (!may_join) return goes(Outcome::ignored, why);
  auto answer = goes_to(*place, Outcome::joined, Joining::mail, why);
  answer.decision->is_automatic = true;
  return answer;
}

Answer nobody(Reads&, const Case& mail) {
  if (!mail.sender) return waits(WaitingReason::no_sender, std::string{t("It names no sender.")});
  return no(mail.sender->address.text());
}

Answer ourselves(Reads& db, const Case& mail) {
  if (!mailboxes::is_own_address(db, mail.sender->address.text())) return no(t("No."));
  return goes(Outcome::ignored, std::string{t("It comes from our own address.")});
}

Answer blocked(Reads& db, const Case& mail) {
  if (!is_blocked(db, mail.sender->address)) return no(t("No."));
  return goes(Outcome::ignored, t("{address} was blocked.", {{"address", mail.sender->address.text()}}));
}

Answer spam(Reads&, const Case& mail) {
  const auto verdict = mail::spam_verdict(mail.incoming.message);
  if (verdict.empty()) return no(t("No."));
  return waits(WaitingReason::spam, t("The mail server takes it for spam ({words}).", {{"words", verdict}}));
}

bool still_sees(Reads& db, const Person& person, const Place& place) {
  const auto request = place.request();
  return request && requests::request_seen_by(db, person, requests::number_of(db, *request));
}

// What answers a note stays a note, also where somebody has to let it in.
Answer held(const Place& place, const std::string& but) {
  return goes_to(place, Outcome::held, place.is_for_notes() ? Joining::held_note : Joining::held,
                 t("{why}; but {but}", {{"why", place.why}, {"but", but}}));
}

Answer colleague_answering_note(Reads& db, const Case& mail, const Place& place) {
  const auto& person = *mail.sender->person;
  if (!still_sees(db, person, place))
    return held(place, t("{name} may no longer see this request", {{"name", person.name}}));
  return goes_to(
      place, Outcome::noted, Joining::note,
      t("{why}, for answers to a note: it is a note of {name}.", {{"why", place.why}, {"name", person.name}}));
}

Answer colleague_in_thread(Reads& db, const Case& mail, const Place& place) {
  if (place.is_for_notes()) return colleague_answering_note(db, mail, place);
  const auto& sender = *mail.sender;
  if (place.person && *place.person == sender.person->id && sender.is_authenticated()) {
    return goes_to(place, Outcome::joined, Joining::comment,
                   t("{why}, and it is the personal address of {name}: his answer goes out.",
                     {{"why", place.why}, {"name", sender.person->name}}));
  }
  return goes_to(place, Outcome::noted, Joining::note,
                 t("{why}; {name} works here, so it is a note.", {{"why", place.why}, {"name", sender.person->name}}));
}

bool is_over(Reads& db, const Place& place) {
  const auto request = place.request();
  return request && requests::request_with_id(db, *request).is_over();
}

Answer continued(const Place& place) {
  auto answer = goes_to(place, Outcome::opened, Joining::mail,
                        t("{why}, which is over: a new request continues it.", {{"why", place.why}}));
  answer.decision->continues = true;
  return answer;
}

// Never opened again, never continued in another request, and never brought to anybody.
Answer in_exchange(Reads& db, const Case& mail, const Place& place) {
  const auto& sender = *mail.sender;
  if (sender.is_colleague()) {
    return goes_to(
        place, Outcome::noted, Joining::note,
        t("{why}; {name} works here, so it is a note.", {{"why", place.why}, {"name", sender.person->name}}));
  }
  if (const auto doubt = sender.doubt(); !doubt.empty()) return held(place, doubt);
  if (!conversations::takes_part(db, place.correspondence(), sender.address.key()))
    return held(place, t("{address} takes no part in this exchange", {{"address", sender.address.text()}}));
  return goes_to(place, Outcome::joined, Joining::mail,
                 t("{why}: it belongs to an exchange that nobody else outside reads.", {{"why", place.why}}));
}

Answer thread(Reads& db, const Case& mail) {
  const auto place = place_of(db, mail.incoming);
  if (!place) return no(t("To none that we know."));
  if (place->exchange) return in_exchange(db, mail, *place);
  const auto& sender = *mail.sender;
  if (sender.is_colleague()) return colleague_in_thread(db, mail, *place);
  if (const auto doubt = sender.doubt(); !doubt.empty()) return held(*place, doubt);
  if (place->person) return held(*place, std::string{t("that address was given to a colleague alone")});
  if (conversations::takes_part(db, place->record, sender.address.key())) {
    if (!is_over(db, *place)) return goes_to(*place, Outcome::joined, Joining::mail, place->why);
    if (auto why = parties::nothing_new_at(db, sender.address); !why.empty())
      return waits(WaitingReason::other, std::move(why));
    return continued(*place);
  }
  return held(*place, t("{address} takes no part in it", {{"address", sender.address.text()}}));
}

// Whoever opens the request says who asks: an archived card is never taken by itself.
Answer archived(Reads& db, const Case& mail) {
  if (mail.sender->is_colleague()) return no(t("The sender works here."));
  auto why = parties::nothing_new_at(db, mail.sender->address);
  if (why.empty()) return no(t("No."));
  return waits(WaitingReason::other, std::move(why));
}

Answer passed_on(Reads& db, const Case& mail) {
  if (!mail.sender->is_colleague()) return no(t("The sender does not work here."));
  if (!mail.incoming.forward && is_only_copied(db, mail.incoming)) {
    return waits(
        WaitingReason::between_colleagues,
        std::string{t("A colleague wrote to somebody else and only copied the mailbox. To pass on a request, forward "
                      "the mail to the mailbox itself.")});
  }
  auto passed = passed_on_in(db, mail.incoming);
  auto answer = goes(Outcome::opened, t("{name} works here and passed it on. {proof}",
                                        {{"name", mail.sender->person->name}, {"proof", passed.sentence}}));
  answer.decision->passed_on = std::move(passed);
  return answer;
}

Answer new_request(Reads&, const Case&) { return goes(Outcome::opened, std::string{t("It belongs to no request.")}); }

// In the order in which they are asked; the last always knows.
std::array<Rule, 11> rules() {
  return {{{t("Is it a delivery report?"), delivery_report},
           {t("Is it a read receipt?"), read_receipt},
           {t("Did a machine send it?"), machine},
           {t("Who sent it?"), nobody},
           {t("Did we send it ourselves?"), ourselves},
           {t("Is the sender blocked?"), blocked},
           {t("Does the mail server take it for spam?"), spam},
           {t("To which request does it belong?"), thread},
           {t("Is the card of the sender archived?"), archived},
           {t("Does a colleague pass it on?"), passed_on},
           {t("Is it a new request?"), new_request}}};
}

}  // namespace

Case case_of(Reads& db, const Incoming& incoming) {
  const auto mailbox = mailboxes::mailbox(db, incoming.raw.mailbox).value();
  return {incoming, mailbox, sender_of(db, incoming, mailbox)};
}

Decision decide(Reads& db, const Case& mail) {
  std::vector<Step> steps;
  for (const auto& rule : rules()) {
    auto answer = rule.ask(db, mail);
    steps.push_back({std::string{rule.question}, answer.why, answer.decision.has_value()});
    if (!answer.decision) continue;
    answer.decision->why = std::move(answer.why);
    answer.decision->steps = std::move(steps);
    return *std::move(answer.decision);
  }
  return {};
}

}  // namespace relais::intake
