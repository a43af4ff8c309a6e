#include "privacy/data_subject.h"

#include <algorithm>
#include <set>

#include "parties/contact_card.h"
#include "parties/keys.h"
#include "parties/name_key.h"
#include "parties/party_card.h"

namespace relais::privacy {
namespace {

constexpr Sql select_tied = R"sql(
  SELECT other.id FROM contacts JOIN contacts AS other ON other.holder_id = contacts.holder_id WHERE contacts.id = $1
)sql";

constexpr Sql select_merged = R"sql(
  SELECT lost_id FROM merges WHERE record_kind = $1 AND kept_id = $2 AND undone_at IS NULL
   UNION SELECT kept_id FROM merges WHERE record_kind = $1 AND lost_id = $2 AND undone_at IS NULL
)sql";

// Somebody who is a client himself has a card of either kind.
constexpr Sql select_individual = R"sql(
  SELECT parties.id FROM contacts JOIN parties ON parties.id = contacts.party_id
   WHERE contacts.id = $1 AND parties.kind = 'individual' AND parties.name_key = contacts.name_key
)sql";

constexpr Sql select_contacts_of_individual = R"sql(
  SELECT contacts.id FROM parties JOIN contacts ON contacts.party_id = parties.id
   WHERE parties.id = $1 AND parties.kind = 'individual' AND parties.name_key = contacts.name_key
)sql";

constexpr Sql select_sites = R"sql(
  SELECT id FROM sites WHERE party_id = $1
)sql";

constexpr Sql count_others_with_email = R"sql(
  SELECT (SELECT count(*) FROM contacts WHERE email_key = $1) + (SELECT count(*) FROM parties WHERE email_key = $1)
       + (SELECT count(*) FROM sites WHERE email_key = $1) + (SELECT count(*) FROM people WHERE email_key = $1)
       + (SELECT count(*) FROM mailboxes WHERE address_key = $1)
)sql";

constexpr Sql count_others_with_phone = R"sql(
  SELECT (SELECT count(*) FROM contacts WHERE phone_e164 = $1 OR mobile_e164 = $1)
       + (SELECT count(*) FROM parties WHERE phone_e164 = $1 OR mobile_e164 = $1)
       + (SELECT count(*) FROM sites WHERE phone_e164 = $1)
)sql";

constexpr Sql count_others_named = R"sql(
  SELECT (SELECT count(*) FROM contacts WHERE name_key = $1) + (SELECT count(*) FROM parties WHERE name_key = $1)
)sql";

constexpr Sql select_senders = R"sql(
  SELECT DISTINCT from_name, from_email
    FROM requests JOIN messages ON record_kind = 'request' AND record_id = requests.id
   WHERE requester_id = $1 AND messages.kind = 'mail_in' AND from_key <> ''
)sql";

constexpr Sql select_named = R"sql(
  SELECT 'contact', id FROM contacts WHERE name_key = $1 UNION SELECT 'party', id FROM parties WHERE name_key = $1
)sql";

constexpr Sql select_names_of_colleagues = R"sql(
  SELECT name FROM people
)sql";

void add(std::vector<std::int64_t>& ids, const std::vector<std::int64_t>& more) {
  for (const auto id : more) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
}

// Until no card leads to another one.
void gather(Reads& db, DataSubject& subject) {
  for (std::size_t contact = 0, party = 0; contact < subject.contacts.size() || party < subject.parties.size();) {
    if (contact < subject.contacts.size()) {
      const auto id = subject.contacts[contact++];
      add(subject.contacts, db.all<std::int64_t>(select_tied, id));
      add(subject.contacts, db.all<std::int64_t>(select_merged, "contact", id));
      add(subject.parties, db.all<std::int64_t>(select_individual, id));
    } else {
      const auto id = subject.parties[party++];
      add(subject.parties, db.all<std::int64_t>(select_merged, "party", id));
      add(subject.contacts, db.all<std::int64_t>(select_contacts_of_individual, id));
      add(subject.sites, db.all<std::int64_t>(select_sites, id));
    }
  }
}

// What stands on the cards, and what stood there before.
struct Told {
  std::set<std::string> names;
  std::set<std::string> parts;
  std::set<std::string> emails;
  std::set<std::string> phones;

  void add(std::string_view field, const std::string& value) {
    if (value.empty()) return;
    if (field == "name" || field == "other_name") names.insert(value);
    if (field == "family_name" || field == "given_name") parts.insert(value);
    if (field == "email") emails.insert(value);
    if (field == "phone" || field == "mobile") phones.insert(value);
  }
};

template <class Card>
void add_card(Told& told, const Card& card, const std::vector<parties::CardField<Card>>& fields) {
  for (const auto& field : fields) told.add(field.name, card.*field.content);
}

Told told_of(Reads& db, const DataSubject& subject) {
  Told told;
  for (const auto id : subject.contacts) {
    if (const auto card = parties::contact_card(db, Id<parties::Contact>{id})) {
      add_card(told, *card, parties::contact_fields());
      if (!card->family_name.empty() && !card->given_name.empty())
        told.names.insert(fmt::format("{} {}", card->given_name, card->family_name));
    }
  }
  for (const auto id : subject.parties) {
    if (const auto card = parties::party_card(db, Id<parties::Party>{id}))
      add_card(told, *card, parties::party_fields());
  }
  for (const auto& card : subject.cards()) {
    for (const auto& event : events_of(db, card)) {
      for (const auto& change : event.changes) {
        told.add(change.field, change.from);
        told.add(change.field, change.to);
      }
    }
  }
  return told;
}

bool is_of_a_colleague(Reads& db, const std::string& key) {
  return std::ranges::any_of(db.all<std::string>(select_names_of_colleagues),
                             [&](const std::string& name) { return parties::name_key(name) == key; });
}

// How many of her own cards have it, to be taken from all that have.
template <class Has>
std::int64_t own(Reads& db, const DataSubject& subject, Has has) {
  std::int64_t count = 0;
  for (const auto id : subject.contacts) {
    const auto card = parties::contact_card(db, Id<parties::Contact>{id});
    count += card && has(*card) ? 1 : 0;
  }
  for (const auto id : subject.parties) {
    const auto card = parties::party_card(db, Id<parties::Party>{id});
    count += card && has(*card) ? 1 : 0;
  }
  return count;
}

void add_namesakes(DataSubject& subject, const std::vector<RecordRef>& named) {
  const auto own = subject.cards();
  for (const auto& card : named) {
    const bool is_known = std::ranges::find(own, card) != own.end() ||
                          std::ranges::find(subject.namesakes, card) != subject.namesakes.end();
    if (!is_known) subject.namesakes.push_back(card);
  }
}

void add_names(Reads& db, DataSubject& subject, const Told& told) {
  for (const auto& name : told.names) {
    const auto key = parties::name_key(name);
    const auto same = own(db, subject, [&](const auto& card) { return parties::name_key(card.name) == key; });
    if (db.value<std::int64_t>(count_others_named, key) > same || is_of_a_colleague(db, key)) {
      subject.shared.push_back(name);
      add_namesakes(subject, db.all<RecordRef>(select_named, key));
      subject.identifiers.add_part(name);
    } else {
      subject.identifiers.add_name(name);
    }
  }
  for (const auto& part : told.parts) subject.identifiers.add_part(part);
}

struct Sender {
  std::string name;
  std::string email;

  static Sender from(Row& row) { return {row.read<std::string>(), row.read<std::string>()}; }
};

// People write from more addresses than their cards know.
void add_other_addresses(Reads& db, const DataSubject& subject, Told& told) {
  for (const auto contact : subject.contacts) {
    for (const auto& sender : db.all<Sender>(select_senders, contact)) {
      if (subject.identifiers.are_in(sender.name, Whose::of_others)) told.emails.insert(sender.email);
    }
  }
}

void add_addresses(Reads& db, DataSubject& subject, const Told& told, const std::string& region) {
  for (const auto& email : told.emails) {
    const auto key = email_key_of(email);
    const auto same = own(db, subject, [&](const auto& card) { return email_key_of(card.email) == key; });
    if (key.empty() || db.value<std::int64_t>(count_others_with_email, key) > same) {
      subject.shared.push_back(email);
    } else {
      subject.identifiers.add_email(email);
      subject.email_keys.push_back(key);
    }
  }
  for (const auto& phone : told.phones) {
    const auto e164 = parties::e164_of(phone, region);
    const auto same = own(db, subject, [&](const auto& card) {
      return parties::e164_of(card.phone, region) == e164 || parties::e164_of(card.mobile, region) == e164;
    });
    if (e164.empty() || db.value<std::int64_t>(count_others_with_phone, e164) > same) {
      subject.shared.push_back(phone);
    } else {
      subject.identifiers.add_phone(e164);
    }
  }
}

bool is_person(Reads& db, const RecordRef& card) {
  if (card.kind == "contact") {
    const auto found = parties::contact_card(db, Id<parties::Contact>{card.id});
    return found && found->quality == name_of(parties::Quality::person);
  }
  const auto found = parties::party(db, Id<parties::Party>{card.id});
  return found && found->kind == parties::PartyKind::individual;
}

}  // namespace

std::vector<RecordRef> DataSubject::cards() const {
  std::vector<RecordRef> all;
  for (const auto id : contacts) all.push_back({"contact", id});
  for (const auto id : parties) all.push_back({"party", id});
  for (const auto id : sites) all.push_back({"site", id});
  return all;
}

std::optional<DataSubject> subject_of(Reads& db, const RecordRef& card, const std::string& region) {
  if (!is_person(db, card)) return std::nullopt;
  DataSubject subject;
  subject.card = card;
  subject.name = parties::name_of_card(db, card);
  (card.kind == "contact" ? subject.contacts : subject.parties).push_back(card.id);
  gather(db, subject);
  auto told = told_of(db, subject);
  add_names(db, subject, told);
  add_other_addresses(db, subject, told);
  add_addresses(db, subject, told, region);
  return subject;
}

}  // namespace relais::privacy
