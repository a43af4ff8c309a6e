#include "intake/passing_on.h"

#include "intake/placing.h"
#include "intake/requester.h"
#include "intake/told_requester.h"
#include "lib/mail/address.h"
#include "lib/mail/public_providers.h"
#include "lib/mail/quotes.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "mailboxes/domain.h"
#include "people/people.h"

namespace relais::intake {
namespace {

constexpr std::size_t longest_proof = 600;

std::string in_words(const mail::Mailbox& who) {
  if (who.address.empty()) return who.name;
  return who.name.empty() ? who.address : fmt::format("{} <{}>", who.name, who.address);
}

// The first of them whose address could be a requester's.
const mail::ForwardedBlock* outside_block(Reads& db, const mail::Forward& forward) {
  const auto is_outside = [&](const mail::ForwardedBlock& block) {
    return block.sender && EmailAddress::from(block.sender->address) && !is_ours(db, block.sender->address);
  };
  if (is_outside(forward.first)) return &forward.first;
  const auto found = std::find_if(forward.chain.begin(), forward.chain.end(), is_outside);
  return found == forward.chain.end() ? nullptr : &*found;
}

void take_requester(Reads& db, const mail::Forward& forward, PassedOn& passed) {
  const auto* const block = outside_block(db, forward);
  const auto& shown = block ? *block : forward.first;
  passed.proof = shortened(trimmed(shown.proof), longest_proof);
  if (shown.sender) passed.writer = in_words(*shown.sender);
  if (!block) {
    passed.sentence = t("Who asks is to be completed: the mail names {name} without an address outside.",
                        {{"name", shown.sender ? in_words(*shown.sender) : std::string{t("nobody")}}});
    return;
  }
  const auto who = in_words(*block->sender);
  if (!forward.certain) {
    passed.sentence = t("Who asks is to be confirmed: it may be {name}.", {{"name", who}});
    return;
  }
  const auto name = on_one_line(block->sender->name);
  const auto address = *EmailAddress::from(block->sender->address);
  passed.requester = prepared_card(name.empty() ? address.text() : name, address, block->body);
  passed.sentence = t("The mail that is passed on was written by {name}.", {{"name", who}});
}

PassedOn from_forward(Reads& db, const Incoming& incoming, const mail::Forward& forward) {
  PassedOn passed;
  passed.is_mail = true;
  take_requester(db, forward, passed);
  const auto& subject = forward.first.subject.empty() ? incoming.message.subject : forward.first.subject;
  passed.title = title_from(subject, forward.first.body);
  passed.text = forward.first.body;
  passed.own_words = forward.own_words;
  passed.in_copy = forward.first.cc;
  passed.written_at = forward.first.date;
  return passed;
}

PassedOn from_own_words(Reads& db, const Incoming& incoming) {
  PassedOn passed;
  passed.text = mail::without_quote(incoming.message.text);
  passed.title = title_from(incoming.message.subject, passed.text);
  auto told = told_requester(passed.text);
  if (told && told->contact.email && is_ours(db, told->contact.email->text())) told.reset();
  if (told) {
    passed.proof = told->line;
    passed.requester = std::move(told->contact);
    passed.sentence = t("His words say who asks: {name}.", {{"name", passed.requester->name}});
  } else {
    passed.sentence = t("Who asks is to be completed.");
  }
  return passed;
}

}  // namespace

PassedOn passed_on_in(Reads& db, const Incoming& incoming) {
  return incoming.forward ? from_forward(db, incoming, *incoming.forward) : from_own_words(db, incoming);
}

bool is_only_copied(Reads& db, const Incoming& incoming) {
  const auto& to = incoming.message.to;
  return !to.empty() && std::none_of(to.begin(), to.end(), [&](const mail::Mailbox& who) {
    return mailboxes::is_own_address(db, mail::without_plus_part(who.address));
  });
}

bool is_ours(Reads& db, const std::string& address) {
  const auto email = EmailAddress::from(address);
  if (!email) return false;
  if (mailboxes::is_own_address(db, address) || people::person_with_email(db, *email)) return true;
  const auto domain = mail::domain_of(address);
  if (mail::is_public_provider(domain)) return false;
  return mailboxes::has_mailbox_in(db, domain) || people::somebody_in_domain(db, domain);
}

}  // namespace relais::intake
