// The form of a place of a party.
#pragma once

#include "client_file/form_display.h"
#include "dispatch/edited_fields.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "parties/card_check.h"

namespace relais::client_file {

struct SiteFormPage {
  Frame frame;
  // Nothing for one that is to be added.
  std::optional<std::int64_t> id;
  parties::Party party;
  parties::SiteCard typed;
  parties::SiteCard seen;
  std::vector<parties::CardField<parties::SiteCard>> fields;
  Options countries;
  ShownFields shown;
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;
  std::string back;
  std::string back_name;

  std::string action() const { return id ? fmt::format("/sites/{}", *id) : fmt::format("{}/sites", back); }
  // The three complete each other and are shown together.
  bool shows(std::string_view field) const {
    const bool is_of_place = field == "postcode" || field == "town" || field == "country";
    if (!is_of_place) return shown.shows(field);
    return shown.shows("postcode") || shown.shows("town") || shown.shows("country");
  }
  const std::string& seen_of(const parties::CardField<parties::SiteCard>& field) const { return seen.*field.content; }
};

void render(HtmlWriter& out, const SiteFormPage& page);  // views/site_form_page.html

SiteFormPage site_form_page(const Request& http, Id<parties::Party> party, const parties::Site* site);

}  // namespace relais::client_file
