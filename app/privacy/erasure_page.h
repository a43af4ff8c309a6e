// Where a person is found and what erasing her would do; or, once it is done, that it is, and how.
#pragma once

#include "client_file/card_in_path.h"
#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "privacy/erasing.h"

namespace relais::privacy {

struct PlaceLink {
  std::string label;
  std::string address;
};

struct PlaceShown {
  std::string label;
  std::vector<parties::ErasedPlaces> deeds;
  std::vector<PlaceLink> links;
};

// A request of the person, which a law may keep.
struct HeldChoice {
  std::string number;
  std::string title;
  std::string why;
};

struct ErasurePage {
  Frame frame;
  RecordRef card;
  std::string name;
  // Why nothing can be done here; empty where it can.
  std::string why_not;
  std::vector<PlaceShown> places;
  std::vector<OpenRequest> open;
  std::vector<HeldChoice> requests;
  // What others bear, too, and is looked for only in what is hers.
  std::vector<std::string> shared;
  std::vector<PlaceLink> others;
  std::string searched;  // the address of the search for the name
  std::string reason;
  std::string years;
  std::optional<parties::Erasure> erasure;
  std::vector<parties::LegalHold> holds;
  Mistakes mistakes;

  std::string address() const { return parties::address_of(card); }
};

// What was typed into the form.
struct TypedErasure {
  std::string reason;
  std::string years;
  // By the numbers of requests.
  std::map<std::string, std::string> kept;
};

ErasurePage erasure_page(const Request& http, const RecordRef& card, const TypedErasure& typed);

void render(HtmlWriter& out, const ErasurePage& page);  // views/erasure_page.html
void write_json(JsonWriter& out, const ErasurePage& page);

}  // namespace relais::privacy
