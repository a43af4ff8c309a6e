#include "client_file/cards_page.h"

#include "client_file/card_choices.h"
#include "client_file/card_list.h"
#include "client_file/typed_tags.h"
#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lists/head_parts.h"
#include "lists/kept_list.h"
#include "people/right.h"

namespace relais::client_file {
namespace {

// A note may be long, and a cell shows how it begins.
constexpr std::size_t longest_cell = 200;

CardWords words_of(Cards cards) {
  const auto say = [](std::string_view words) { return std::string{words}; };
  if (cards == Cards::parties)
    return {say(t("Parties")),
            say(t("No party yet")),
            say(t("A party is an organisation or an individual that you deal with. Add the first one, and all that "
                  "goes on with it will stand on its page.")),
            say(t("No party has all of this")),
            say(t("New party")),
            tn("{count} party chosen", "{count} parties chosen", 1),
            tn("{count} party chosen", "{count} parties chosen", 2)};
  return {say(t("Contacts")),
          say(t("No contact yet")),
          say(t("A contact is somebody, or a service, at a party. Whoever writes to a mailbox of the desk gets a card "
                "by himself.")),
          say(t("No contact has all of this")),
          say(t("New contact")),
          tn("{count} contact chosen", "{count} contacts chosen", 1),
          tn("{count} contact chosen", "{count} contacts chosen", 2)};
}

template <class Listed>
std::vector<lists::ColumnChoice> column_choices(const std::vector<ListColumn<Listed>>& all,
                                                const std::vector<ListColumn<Listed>>& shown) {
  std::vector<lists::ColumnChoice> choices;
  for (const auto& column : all) {
    const bool is_shown = std::ranges::find(shown, column.name, &ListColumn<Listed>::name) != shown.end();
    choices.push_back({std::string{column.name}, std::string{column.label}, is_shown});
  }
  return choices;
}

template <class Listed>
std::vector<CardColumnHead> heads_of(const std::vector<ListColumn<Listed>>& columns, const CardFilter& filter) {
  std::vector<CardColumnHead> heads;
  for (const auto& column : columns) {
    CardColumnHead head{std::string{column.label}, "", false, column.on_telephone};
    if (column.sort) {
      auto sorted = filter;
      sorted.sort = *column.sort;
      head.sort_address = address_of(sorted);
      head.is_sorted = filter.sort == *column.sort;
    }
    heads.push_back(std::move(head));
  }
  return heads;
}

std::string under(const ListedParty& party) { return party.other_name; }
std::string under(const ListedContact& contact) { return contact.other_name; }

template <class Listed>
CardRow row_of(const Listed& listed, Cards cards, const std::vector<ListColumn<Listed>>& columns) {
  CardRow row;
  row.id = listed.id;
  row.address = fmt::format("/{}/{}", list_of(cards), listed.id);
  row.name = listed.name;
  row.under = under(listed);
  row.is_archived = listed.is_archived;
  for (const auto& column : columns)
    row.cells.push_back({shortened(on_one_line(listed.*column.content), longest_cell), column.on_telephone});
  return row;
}

// What both pages are filled with; `all` are the columns that there are, `rows_with` fetches the rows of some ids.
template <class Listed, class RowsWith>
std::vector<Listed> fill(CardsPage& page, const Request& http, const std::vector<ListColumn<Listed>>& all, Cards cards,
                         RowsWith rows_with) {
  const auto filter = CardFilter::from(http, cards);
  const CardSearch search{http.db(), filter, http.settings().region};
  const auto found = search.page(http.db(), page_length);
  auto listed = rows_with(http.db(), found.ids);
  const auto next =
      found.is_last || listed.empty() ? std::nullopt : std::optional{position_of(listed.back(), filter.sort)};
  page.words = words_of(cards);
  page.frame = frame_of(http, page.words.title, "/parties", std::string{kind_of(cards)});
  page.head = head_of(http, filter);
  page.head.total = search.count();
  lists::place_rows(page.head, http, listed.size(), filter.after, next);
  page.tagging_address = fmt::format("/{}-taggings", kind_of(cards));
  page.may_change = may(http.person(), Right::change_parties);
  page.may_import = may(http.person(), Right::keep_cards);
  if (http.wants_json()) return listed;
  const auto columns = chosen_of(all, lists::columns_of(http.db(), http.person(), list_of(cards)));
  page.head.columns = column_choices(all, columns);
  page.columns = heads_of(columns, filter);
  for (const auto& each : listed) page.rows.push_back(row_of(each, cards, columns));
  page.known_tags = tags_to_propose(http.db());
  return listed;
}

}  // namespace

PartiesPage parties_page(const Request& http, std::optional<requests::Outcome> outcome) {
  PartiesPage page;
  page.parties = fill(page, http, party_columns(), Cards::parties, parties_with);
  page.outcome = std::move(outcome);
  return page;
}

ContactsPage contacts_page(const Request& http, std::optional<requests::Outcome> outcome) {
  ContactsPage page;
  page.contacts = fill(page, http, contact_columns(), Cards::contacts, contacts_with);
  page.outcome = std::move(outcome);
  return page;
}

}  // namespace relais::client_file
