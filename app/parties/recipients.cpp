#include "parties/recipients.h"

#include <algorithm>
#include <set>

#include "conversations/bounces.h"
#include "lib/text/translation.h"
#include "parties/keys.h"
#include "parties/party_card.h"

namespace relais::parties {
namespace {

class Choice {
public:
  explicit Choice(Reads& db) : db_(db) {}

  void add(RecipientAs as, const std::string& name, const std::string& email) {
    const auto key = parties::email_key_of(email);
    if (key.empty() || !known_.insert(key).second || conversations::last_mail_came_back(db_, key)) return;
    recipients_.push_back({as, name, email});
  }
  std::vector<Recipient> taken() { return std::move(recipients_); }

private:
  Reads& db_;
  std::set<std::string> known_;
  std::vector<Recipient> recipients_;
};

void add_own_of(const Affiliation& one, RecipientAs as, Choice& choice) {
  if (!one.is_archived() && one.email.source == Source::own) choice.add(as, one.name, one.email.at);
}

}  // namespace

std::string_view filter_label(RecipientAs as) {
  switch (as) {
    case RecipientAs::record: return t("chosen here");
    case RecipientAs::main_contact: return t("main contact");
    case RecipientAs::party: return t("the party itself");
    case RecipientAs::site: return t("contact on the spot");
    case RecipientAs::contact: return t("contact");
    case RecipientAs::oneself: return t("yourself");
  }
  return {};
}

std::vector<Recipient> recipients_for(Reads& db, const SendingFrom& record, const Person& oneself) {
  Choice choice{db};
  const auto all = affiliations_of(db, record.party);
  for (const auto& one : all) {
    if (one.id == record.contact) add_own_of(one, RecipientAs::record, choice);
  }
  for (const auto& one : all) {
    if (one.is_main) add_own_of(one, RecipientAs::main_contact, choice);
  }
  if (const auto card = party_card(db, record.party)) choice.add(RecipientAs::party, card->name, card->email);
  const auto place = record.site ? site(db, *record.site) : std::nullopt;
  if (place && place->party == record.party) {
    const auto& name = place->card.contact_name.empty() ? place->card.name : place->card.contact_name;
    choice.add(RecipientAs::site, name, place->card.email);
  }
  for (const auto& one : all) add_own_of(one, RecipientAs::contact, choice);
  choice.add(RecipientAs::oneself, oneself.name, oneself.email);
  return choice.taken();
}

}  // namespace relais::parties
