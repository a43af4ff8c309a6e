// A request written down by hand on one page: who asks, what, how urgent, for when, and who answers for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "requests/contact_candidates.h"
#include "requests/moment_answer.h"
#include "requests/new_request_choices.h"
#include "requests/party_candidates.h"
#include "requests/typed_new_request.h"

namespace relais::requests {

struct Choice {
  std::string value;
  std::string label;
  bool is_chosen = false;
};

struct NewRequestPage {
  Frame frame;
  TypedNewRequest typed;
  std::vector<Choice> channels;
  std::vector<Choice> types;
  std::vector<Choice> urgencies;
  std::vector<Choice> people;
  ContactCandidates candidates;
  PartyCandidates companies;
  MomentAnswer due;
  // What the last save of this page made.
  std::optional<Request> recorded;
  bool may_set_urgency = false;
  bool may_set_due = false;
  bool may_assign = false;
  Mistakes mistakes;

  bool makes_person() const;
  bool makes_company() const { return makes_person() && !companies.name.empty() && !companies.looked.known; }
};

NewRequestPage new_request_page(const relais::Request& http, TypedNewRequest typed, Mistakes mistakes = {});

void render(HtmlWriter& out, const NewRequestPage& page);  // views/new_request_page.html

}  // namespace relais::requests
