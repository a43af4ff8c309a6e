#include "parties/closed_card.h"

#include "lib/text/translation.h"
#include "lib/time/format.h"
#include "lists/rows_about.h"
#include "parties/archival.h"
#include "parties/contact_card.h"
#include "parties/signpost.h"

namespace relais::parties {
namespace {

constexpr std::string_view select_closed_contacts = R"sql(
  SELECT contacts.id, coalesce(own.reason, whole.reason), coalesce(own.explanation, whole.explanation),
         coalesce(own.archived_at, whole.archived_at), CASE WHEN own.contact_id IS NULL THEN parties.name ELSE '' END
    FROM contacts
    LEFT JOIN contact_archivals AS own ON own.contact_id = contacts.id
    LEFT JOIN parties ON parties.id = contacts.party_id
    LEFT JOIN party_archivals AS whole ON whole.party_id = contacts.party_id
   WHERE contacts.id IN ({}) AND (own.contact_id IS NOT NULL OR whole.party_id IS NOT NULL)
)sql";

constexpr std::string_view select_closed_parties = R"sql(
  SELECT party_id, reason, explanation, archived_at, '' FROM party_archivals WHERE party_id IN ({})
)sql";

struct Closed {
  std::int64_t id = 0;
  ArchivalReason reason = ArchivalReason::left;
  std::string explanation;
  Timestamp at;
  std::string party;  // that is archived, where the card itself is not

  static Closed from(Row& row) {
    Closed closed;
    closed.id = row.read<std::int64_t>();
    closed.reason = row.read<ArchivalReason>();
    closed.explanation = row.read<std::string>();
    closed.at = row.read<Timestamp>();
    closed.party = row.read<std::string>();
    return closed;
  }
};

std::string in_words(const Closed& closed) {
  const std::string reason{filter_label(closed.reason)};
  const auto day = full_day(closed.at);
  if (closed.party.empty())
    return t("{reason}, archived on {day}: “{words}”",
             {{"reason", reason}, {"day", day}, {"words", closed.explanation}});
  return t("{party}: {reason}, archived on {day}: “{words}”",
           {{"party", closed.party}, {"reason", reason}, {"day", day}, {"words", closed.explanation}});
}

// The one that it became part of, else the newest card of the same person that is in use.
std::optional<Contact> instead_of(Reads& db, std::int64_t id) {
  const auto led = followed(db, {"contact", id});
  if (led.id != id && !archival_of(db, led)) return contact(db, Id<Contact>{led.id});
  for (auto& other : other_cards_of(db, Id<Contact>{id})) {
    if (!archival_of(db, card_of(other.id))) return std::move(other);
  }
  return std::nullopt;
}

}  // namespace

std::map<std::int64_t, ClosedCard> closed_among(Reads& db, const std::vector<Contact>& contacts) {
  std::map<std::int64_t, ClosedCard> cards;
  for (const auto& closed : lists::rows_about<Closed>(db, select_closed_contacts, contacts, &Contact::id))
    cards[closed.id] = {in_words(closed), instead_of(db, closed.id)};
  return cards;
}

std::map<std::int64_t, ClosedCard> closed_among(Reads& db, const std::vector<Party>& parties) {
  std::map<std::int64_t, ClosedCard> cards;
  for (const auto& closed : lists::rows_about<Closed>(db, select_closed_parties, parties, &Party::id))
    cards[closed.id] = {in_words(closed), std::nullopt};
  return cards;
}

std::optional<ClosedCard> closed(Reads& db, Id<Contact> contact) {
  Contact card;
  card.id = contact;
  auto cards = closed_among(db, std::vector{card});
  if (cards.empty()) return std::nullopt;
  return std::move(cards.begin()->second);
}

std::optional<ClosedCard> closed(Reads& db, Id<Party> party) {
  Party card;
  card.id = party;
  auto cards = closed_among(db, std::vector{card});
  if (cards.empty()) return std::nullopt;
  return std::move(cards.begin()->second);
}

std::string nothing_new(const std::string& name, const ClosedCard& card) {
  if (!card.instead)
    return t("Nothing new can be made on the card of {name} ({why}).", {{"name", name}, {"why", card.why}});
  const auto& other = *card.instead;
  const auto where = other.organisation.empty() ? other.name : fmt::format("{}, {}", other.name, other.organisation);
  return t("Nothing new can be made on the card of {name} ({why}). Take the one of today: {other}.",
           {{"name", name}, {"why", card.why}, {"other", where}});
}

std::string nothing_new_at(Reads& db, const EmailAddress& address) {
  const auto card = contact_with_email(db, address);
  const auto found = card ? closed(db, card->id) : std::nullopt;
  return found ? nothing_new(card->name, *found) : std::string{};
}

}  // namespace relais::parties
