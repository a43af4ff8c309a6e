// All that is known of a party on one page: its card, who works there, its places, and what goes on with it.
#pragma once

#include "client_file/card_doings.h"
#include "client_file/card_standing.h"
#include "client_file/card_thread.h"
#include "client_file/tab.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "parties/affiliation.h"
#include "parties/enterprise_number.h"
#include "parties/party_card.h"
#include "people/history.h"
#include "requests/sent_to_client.h"
#include "tags/tag.h"

namespace relais::client_file {

struct SiteLine {
  parties::Site site;
  std::string place;  // its address in a line
};

struct PartyPage {
  Frame frame;
  Id<parties::Party> id;
  parties::PartyCard card;
  std::string tab;
  std::vector<CardTab> tabs;
  std::vector<MoreAction> more;
  CardStanding standing;
  CardDoings doings;
  CardThread thread;
  std::vector<std::string> relations;  // in words
  std::string place;
  std::string account_manager;  // his name
  parties::NumberCheck vat_check = parties::NumberCheck::wrong_form;
  std::vector<parties::Party> parents;
  std::vector<parties::Party> daughters;
  std::vector<tags::Tag> tags;
  std::optional<parties::Affiliation> main_contact;
  std::vector<parties::Affiliation> contacts;
  std::int64_t archived_contacts = 0;
  // Those that the page lists, and how many more there are under their own tab.
  std::vector<parties::Affiliation> listed;
  std::int64_t more_contacts = 0;
  bool shows_archived = false;
  std::vector<SiteLine> sites;
  std::vector<requests::Request> requests;
  std::vector<requests::Parcel> sent;
  History history;
  // Where a request of theirs is recorded, its requester chosen.
  std::string new_request;
  bool may_change = false;
  bool may_record = false;
  Timestamp now;

  std::string address() const { return fmt::format("/parties/{}", id.value); }
  // Nobody has said its establishment number, which tells its card from that of another place.
  bool lacks_establishment() const { return card.establishment_number.empty() && card.kind == "organisation"; }
  // Something that a browser opens, not the shelf where the papers stand.
  bool has_folder_link() const { return card.folder.find("://") != std::string::npos; }
  bool shows(std::string_view name) const {
    return tab == name || (tab == "data" && (name == "contacts" || name == "sites"));
  }
};

inline const Mistakes& mistakes_of(const PartyPage& page) { return page.thread.form.mistakes; }

void render(HtmlWriter& out, const PartyPage& page);      // views/party_page.html
void write_json(JsonWriter& out, const PartyPage& page);  // client_file_json.cpp

}  // namespace relais::client_file
