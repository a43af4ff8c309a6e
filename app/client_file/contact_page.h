// One card: somebody, or a service, at a party; how he is reached there, and what goes on with him.
#pragma once

#include "client_file/card_doings.h"
#include "client_file/card_standing.h"
#include "client_file/card_thread.h"
#include "client_file/tab.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "parties/affiliation.h"
#include "people/history.h"
#include "requests/sent_to_client.h"
#include "tags/tag.h"

namespace relais::client_file {

// Another card of the same person.
struct OtherCard {
  parties::Contact card;
  std::string at;  // the party, or what his mail told

  std::string address() const { return fmt::format("/contacts/{}", card.id.value); }
};

struct ContactPage {
  Frame frame;
  Id<parties::Contact> id;
  parties::ContactCard card;
  parties::Affiliation reached;
  std::optional<parties::Party> party;
  std::string site_place;
  std::string tab;
  std::vector<CardTab> tabs;
  std::vector<MoreAction> more;
  CardStanding standing;
  CardDoings doings;
  CardThread thread;
  std::vector<OtherCard> others;
  std::vector<tags::Tag> tags;
  std::vector<requests::Request> requests;
  std::vector<requests::Parcel> sent;
  History history;
  std::string new_request;
  bool may_change = false;
  bool may_record = false;
  Timestamp now;

  std::string address() const { return fmt::format("/contacts/{}", id.value); }
  // Where it is linked to a party, that of the name which his mail told proposed.
  std::string linking() const;
};

inline const Mistakes& mistakes_of(const ContactPage& page) { return page.thread.form.mistakes; }

void render(HtmlWriter& out, const ContactPage& page);      // views/contact_page.html
void write_json(JsonWriter& out, const ContactPage& page);  // client_file_json.cpp

}  // namespace relais::client_file
