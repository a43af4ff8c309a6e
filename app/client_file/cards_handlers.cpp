#include "client_file/cards_handlers.h"

#include "client_file/cards_page.h"
#include "dispatch/typed_list.h"
#include "lib/text/translation.h"
#include "tags/tag.h"
#include "tags/taking_back.h"

namespace relais::client_file {
namespace {

using requests::Outcome;

constexpr Sql select_party_there = R"sql(
  SELECT id FROM parties WHERE id = $1
)sql";

constexpr Sql select_contact_there = R"sql(
  SELECT id FROM contacts WHERE id = $1
)sql";

// Each once, and those that are there.
Outcome for_each_chosen(const Request& http, Cards cards, const std::function<void(const RecordRef&)>& change) {
  Outcome outcome;
  for (const auto& typed : typed_list(http, "cards")) {
    if (outcome.done.size() == requests::most_at_once) break;
    if (std::ranges::find(outcome.done, typed) != outcome.done.end()) continue;
    const auto id = id_in<parties::Party>(typed);
    const auto& there = cards == Cards::parties ? select_party_there : select_contact_there;
    if (!id || !http.tx().first<std::int64_t>(there, *id)) {
      outcome.not_done.push_back({typed, std::string{t("no such card")}});
      continue;
    }
    change({std::string{kind_of(cards)}, id->value});
    outcome.done.push_back(typed);
  }
  return outcome;
}

std::int64_t count(const Outcome& outcome) { return static_cast<std::int64_t>(outcome.done.size()); }

std::string list_address(const Request& http, Cards cards) {
  const auto& query = http.http().query_text;
  return fmt::format("/{}{}{}", list_of(cards), query.empty() ? "" : "?", query);
}

// The same address, deleted.
TakeBack way_back(const Request& http, const Outcome& outcome) {
  if (outcome.events.is_empty()) return {};
  const auto& query = http.http().query_text;
  return {fmt::format("{}{}{}", http.http().path, query.empty() ? "" : "?", query), outcome.events};
}

// On the list where they were chosen: in green when all was done, else as a form that came back.
Response answered(const Request& http, Cards cards, Outcome outcome, std::string_view done) {
  const bool nothing_chosen = outcome.done.empty() && outcome.not_done.empty();
  outcome.sentence = nothing_chosen ? std::string{t("Choose at least one card first.")}
                                    : fmt::format("{}{}", done, requests::not_done_in_words(outcome.not_done));
  const bool is_done = !nothing_chosen && outcome.not_done.empty();
  if (is_done && !http.wants_json())
    return see_other(list_address(http, cards), outcome.sentence, way_back(http, outcome));
  const auto status = !outcome.done.empty() && http.wants_json() ? Status::ok : Status::unprocessable;
  return cards == Cards::parties ? page(parties_page(http, std::move(outcome)), status)
                                 : page(contacts_page(http, std::move(outcome)), status);
}

Response unanswered(const Request& http, Cards cards, std::string_view sentence) {
  Outcome outcome;
  outcome.sentence = sentence;
  return cards == Cards::parties ? page(parties_page(http, std::move(outcome)), Status::unprocessable)
                                 : page(contacts_page(http, std::move(outcome)), Status::unprocessable);
}

Response tag_chosen(const Request& http, Cards cards) {
  const auto name = tags::TagName::from(http.typed("tag"));
  if (!name) return unanswered(http, cards, t("A tag is a word or a few, of at most 50 characters, without a comma."));
  EventSpan events;
  auto outcome = for_each_chosen(http, cards, [&](const RecordRef& card) {
    if (const auto event = tags::tag(http.tx(), card, *name, http.person())) events.add(*event);
  });
  outcome.events = events;
  const auto done =
      tn("{count} card tagged “{tag}”.", "{count} cards tagged “{tag}”.", count(outcome), {{"tag", name->text()}});
  return answered(http, cards, std::move(outcome), done);
}

Response take_tags_back(const Request& http, Cards cards) {
  const auto events = EventSpan::from(http.typed("events")).value_or(EventSpan{});
  Outcome outcome;
  for (const auto& tagged : tags::taggings_in(http.tx(), kind_of(cards), events, http.person())) {
    const auto name = tags::TagName::from(tagged.name);
    const bool is_taken_off =
        name && tags::untag(http.tx(), {std::string{kind_of(cards)}, tagged.record}, *name, http.person());
    if (is_taken_off) {
      outcome.done.push_back(std::to_string(tagged.record));
    } else {
      outcome.not_done.push_back(
          {std::to_string(tagged.record), std::string{t("something else was done with it since")}});
    }
  }
  const auto done = tn("{count} card is as it was before.", "{count} cards are as they were before.", count(outcome));
  return answered(http, cards, std::move(outcome), done);
}

}  // namespace

Response index_parties(Request& http) { return page(parties_page(http)); }
Response index_contacts(Request& http) { return page(contacts_page(http)); }

Response create_party_taggings(Request& http) { return tag_chosen(http, Cards::parties); }
Response destroy_party_taggings(Request& http) { return take_tags_back(http, Cards::parties); }
Response create_contact_taggings(Request& http) { return tag_chosen(http, Cards::contacts); }
Response destroy_contact_taggings(Request& http) { return take_tags_back(http, Cards::contacts); }

}  // namespace relais::client_file
