#include "client_file/duplicates_handlers.h"

#include "client_file/compare_page.h"
#include "client_file/duplicates_shown.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/described.h"
#include "parties/enterprise_number.h"
#include "parties/possible_duplicate.h"

namespace relais::client_file {
namespace {

template <class Card, class Field>
void read(const Request& http, Card& card, std::initializer_list<std::pair<const char*, Field>> fields) {
  for (const auto& [name, field] : fields) card.*field = on_one_line(http.in_query(name));
}

std::string number_in(const std::string& typed, const std::string& region) {
  return typed.empty() ? typed : parties::enterprise_number(typed, region).text;
}

Response shown_again(const Request& http, const Pair& pair, Mistakes mistakes) {
  auto shown = compare_page(http, pair);
  shown.explanation = http.typed("explanation");
  shown.mistakes = std::move(mistakes);
  return page(std::move(shown), Status::unprocessable);
}

}  // namespace

Response show_party_duplicates(Request& http) {
  parties::PartyCard card;
  read<parties::PartyCard, std::string parties::PartyCard::*>(http, card,
                                                              {{"name", &parties::PartyCard::name},
                                                               {"other_name", &parties::PartyCard::other_name},
                                                               {"phone", &parties::PartyCard::phone},
                                                               {"mobile", &parties::PartyCard::mobile},
                                                               {"email", &parties::PartyCard::email}});
  const auto& region = http.settings().region;
  card.enterprise_number = number_in(http.in_query("enterprise_number"), region);
  card.vat_number = number_in(http.in_query("vat_number"), region);
  card.establishment_number = http.in_query("establishment_number");
  std::erase_if(card.establishment_number, [](char each) { return each < '0' || each > '9'; });
  return page(
      DuplicatesShown{parties::duplicates_of(http.db(), card, region, id_in<parties::Party>(http.in_query("own")))});
}

Response show_contact_duplicates(Request& http) {
  parties::ContactCard card;
  read<parties::ContactCard, std::string parties::ContactCard::*>(http, card,
                                                                  {{"name", &parties::ContactCard::name},
                                                                   {"family_name", &parties::ContactCard::family_name},
                                                                   {"given_name", &parties::ContactCard::given_name},
                                                                   {"phone", &parties::ContactCard::phone},
                                                                   {"mobile", &parties::ContactCard::mobile},
                                                                   {"email", &parties::ContactCard::email},
                                                                   {"party", &parties::ContactCard::party}});
  if (card.name.empty()) card.name = parties::full_name(card.given_name, card.family_name);
  return page(DuplicatesShown{
      parties::duplicates_of(http.db(), card, http.settings().region, id_in<parties::Contact>(http.in_query("own")))});
}

Response new_possible_duplicate(Request& http) { return page(compare_page(http, pair_in(http))); }

Response create_possible_duplicate(Request& http) {
  const auto pair = pair_in(http);
  const auto why = parties::Explanation::from(http.typed("explanation"));
  if (!why) return shown_again(http, pair, {{"explanation", std::string{t("Say why it may be one card.")}}});
  parties::report(http.tx(), pair.one, pair.other, why->text(), http.person());
  if (http.wants_json()) return page(compare_page(http, pair), Status::created);
  return see_other(parties::address_of(pair.one), t("Reported: whoever keeps the cards finds both on one page."));
}

Response show_possible_duplicate(Request& http) {
  const auto duplicate = parties::reported_with_id(http.db(), http.id_in_path<parties::ReportedDuplicate>("duplicate"));
  if (!duplicate) throw NotFound();
  return page(compare_page(http, {duplicate->one, duplicate->other}));
}

Response create_card_difference(Request& http) {
  const auto pair = pair_in(http);
  parties::settle(http.tx(), pair.one, pair.other, parties::Settled::different, http.person());
  if (http.wants_json()) return page(compare_page(http, pair), Status::created);
  return see_other(parties::address_of(pair.one), t("Two different cards: they are not shown together any more."));
}

}  // namespace relais::client_file
