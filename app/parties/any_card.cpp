#include "parties/any_card.h"

#include "dispatch/options.h"
#include "lib/text/translation.h"
#include "parties/archival.h"
#include "parties/contact_card.h"
#include "parties/keys.h"
#include "parties/party_card.h"
#include "parties/site.h"
#include "people/language.h"
#include "people/people.h"

namespace relais::parties {
namespace {

template <class E>
std::string label_of(const std::string& word) {
  const auto named_word = named<E>(word);
  return named_word ? std::string{filter_label(*named_word)} : word;
}

std::string site_name(Reads& db, const std::string& id) {
  const auto found = site(db, id_of<Site>(id).value());
  return found ? found->card.name : id;
}

template <class Card>
std::vector<CardValue> listed(Reads& db, const std::optional<Card>& card, const std::vector<CardField<Card>>& fields) {
  std::vector<CardValue> values;
  if (!card) return values;
  for (const auto& field : fields) {
    const auto& value = *card.*field.content;
    values.push_back(
        {std::string{field.name}, std::string{field.label}, value, shown_value(db, std::string{field.name}, value)});
  }
  return values;
}

template <class Card>
Card with(Card card, const Values& values, const std::vector<CardField<Card>>& fields) {
  for (const auto& field : fields) {
    if (const auto value = values.find(std::string{field.name}); value != values.end())
      card.*field.content = value->second;
  }
  return card;
}

}  // namespace

std::string shown_value(Reads& db, const std::string& field, const std::string& value) {
  if (value.empty()) return value;
  if (field == "kind") return label_of<PartyKind>(value);
  if (field == "relations") return labels_of(options_of<Relation>(), value);
  if (field == "vat_liability") return label_of<VatLiability>(value);
  if (field == "quality") return label_of<Quality>(value);
  if (field == "language") return label_of<Language>(value);
  if (field == "parent" || field == "party") return name_of_card(db, card_of(id_of<Party>(value).value()));
  if (field == "main_contact") return name_of_card(db, card_of(id_of<Contact>(value).value()));
  if (field == "account_manager") return people::name_of(db, id_of<Person>(value).value());
  if (field == "site") return site_name(db, value);
  return value;
}

std::vector<CardValue> values_of(Reads& db, const RecordRef& card) {
  if (card.kind == "contact") return listed(db, contact_card(db, Id<Contact>{card.id}), contact_fields());
  return listed(db, party_card(db, Id<Party>{card.id}), party_fields());
}

void set_values(Transaction& tx, const RecordRef& card, const Values& values, const std::string& region,
                const Actor& by) {
  if (card.kind == "contact") {
    const auto before = contact_card(tx, Id<Contact>{card.id}).value();
    change_contact(tx, Id<Contact>{card.id}, before, with(before, values, contact_fields()), region, by);
  } else {
    const auto before = party_card(tx, Id<Party>{card.id}).value();
    change_party(tx, Id<Party>{card.id}, before, with(before, values, party_fields()), region, by);
  }
}

}  // namespace relais::parties
