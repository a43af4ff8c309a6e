// The lists of parties and of contacts: what narrows them, their columns, and fifty rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client_file/contact_list.h"
#include "client_file/party_list.h"
#include "dispatch/request.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "lists/list_head.h"
#include "requests/selection.h"

namespace relais::client_file {

struct CardColumnHead {
  std::string label;
  // Where the list is put in order by it; empty where it cannot be.
  std::string sort_address;
  bool is_sorted = false;
  OnTelephone on_telephone = OnTelephone::hidden;
};

struct CardCell {
  std::string words;
  OnTelephone on_telephone = OnTelephone::hidden;
};

struct CardRow {
  std::int64_t id = 0;
  std::string address;
  std::string name;
  // Another name it goes by, or what it does.
  std::string under;
  bool is_archived = false;
  // One for each column.
  std::vector<CardCell> cells;
};

// How the page is called, and what it says where there is nothing, in the words of its cards.
struct CardWords {
  std::string title;
  std::string nothing_at_all;
  std::string how_to_begin;
  std::string nothing_found;
  std::string add;
  std::string one_chosen;
  std::string two_chosen;
};

struct CardsPage {
  Frame frame;
  lists::ListHead head;
  CardWords words;
  std::vector<CardColumnHead> columns;
  std::vector<CardRow> rows;
  std::vector<lists::Option> known_tags;
  std::string tagging_address;  // "/party-taggings"
  bool may_change = false;
  bool may_import = false;
  // After something was done with several of them.
  std::optional<requests::Outcome> outcome;
};

void render(HtmlWriter& out, const CardsPage& page);  // views/cards_page.html

struct PartiesPage : CardsPage {
  std::vector<ListedParty> parties;
};

struct ContactsPage : CardsPage {
  std::vector<ListedContact> contacts;
};

constexpr std::int64_t page_length = 50;

PartiesPage parties_page(const Request& http, std::optional<requests::Outcome> outcome = std::nullopt);
ContactsPage contacts_page(const Request& http, std::optional<requests::Outcome> outcome = std::nullopt);

void write_json(JsonWriter& out, const PartiesPage& page);  // cards_json.cpp
void write_json(JsonWriter& out, const ContactsPage& page);

}  // namespace relais::client_file
