// Where a card is taken out of use: why, how one knows, where the person works now, and who asks from now on what is
// open in his name.
#pragma once

#include "client_file/card_in_path.h"
#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "lib/html/html.h"
#include "lib/text/json.h"
#include "requests/party_candidates.h"
#include "requests/request.h"

namespace relais::client_file {

struct TypedArchival {
  std::string reason;
  std::string explanation;
  std::string new_requester;
  // Where the person works now.
  requests::TypedCaller company;
};

struct ReasonChoice {
  parties::ArchivalReason reason = parties::ArchivalReason::left;
  std::string stays;  // what is possible afterwards
  bool is_chosen = false;

  std::string_view value() const { return name_of(reason); }
};

struct ArchivalPage {
  Frame frame;
  RecordRef card;
  std::string name;
  std::string about;                          // "comptable, Ateliers Lenoir SRL"
  std::optional<parties::Archival> archival;  // where it is archived already
  std::vector<ReasonChoice> reasons;
  std::vector<parties::ArchivalReason> forbidden;
  std::string steward;  // whom one asks for the others; empty for nobody
  TypedArchival typed;
  requests::PartyCandidates companies;
  std::vector<requests::Request> open;
  Options requesters;
  Mistakes mistakes;

  std::string address() const { return parties::address_of(card); }
  bool is_contact() const { return card.kind == "contact"; }
};

ArchivalPage archival_page(const Request& http, const RecordRef& card, TypedArchival typed);

void render(HtmlWriter& out, const ArchivalPage& page);  // views/archival_page.html
void write_json(JsonWriter& out, const ArchivalPage& page);

}  // namespace relais::client_file
