#include "client_file/site_handlers.h"

#include "client_file/kept.h"
#include "client_file/pages.h"
#include "client_file/site_form.h"
#include "client_file/words.h"
#include "dispatch/refusal.h"
#include "parties/closed_card.h"

namespace relais::client_file {
namespace {

parties::Site site_in_path(const Request& http) {
  auto found = parties::site(http.db(), http.id_in_path<parties::Site>("site"));
  if (!found) throw NotFound();
  return *std::move(found);
}

parties::SiteCard read_form(const Request& http, const SiteFormPage& form) {
  parties::SiteCard typed;
  for (const auto& field : form.fields) {
    const bool is_left_out = !form.id && !form.shows(field.name) && !http.http().field(field.name);
    typed.*field.content = is_left_out ? form.typed.*field.content : http.typed(field.name);
  }
  return parties::laid_out(typed, form.seen.country.empty() ? http.settings().region : form.seen.country);
}

std::vector<EditedField<parties::SiteCard>> edited_fields(const SiteFormPage& form) {
  std::vector<EditedField<parties::SiteCard>> fields;
  for (const auto& field : form.fields) {
    const bool is_country = field.name == "country";
    fields.push_back(
        {field.name, field.label, field.content, is_country ? EditedForm::InWords{filter_country_name} : as_typed});
  }
  return fields;
}

Response kept_site(const Request& http, const SiteFormPage& form, Status status) {
  if (http.wants_json()) return page(party_page(http, http.db(), form.party.id), status).with("Location", form.back);
  const auto warnings = parties::in_words(parties::warnings_in(form.typed, http.settings().region));
  return see_other(form.back, said_with(t("The site is kept."), warnings));
}

}  // namespace

Response new_site(Request& http) {
  return page(site_form_page(http, http.id_in_path<parties::Party>("party"), nullptr));
}

Response create_site(Request& http) {
  auto form = site_form_page(http, http.id_in_path<parties::Party>("party"), nullptr);
  form.typed = read_form(http, form);
  form.mistakes = parties::mistakes_in(form.typed);
  if (const auto closed = parties::closed(http.db(), form.party.id))
    form.mistakes.push_back({"name", parties::nothing_new(form.party.name, *closed)});
  form.shown.reveal(form.mistakes);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);
  parties::add_site(http.tx(), form.party.id, form.typed, http.settings().region, http.person());
  return kept_site(http, form, Status::created);
}

Response edit_site(Request& http) {
  const auto site = site_in_path(http);
  return page(site_form_page(http, site.party, &site));
}

Response update_site(Request& http) {
  const auto site = site_in_path(http);
  const auto& region = http.settings().region;
  auto form = site_form_page(http, site.party, &site);
  const auto check = [&](const parties::SiteCard& merged) {
    auto mistakes = parties::mistakes_in(merged);
    form.shown.reveal(mistakes);
    return mistakes;
  };
  const auto typed = read_form(http, form);
  if (auto refusal = sent_back(http, site.ref(), form, typed, edited_fields(form), check)) return *std::move(refusal);
  form.typed = parties::laid_out(form.typed, region);
  parties::change_site(http.tx(), site, form.typed, region, http.person());
  return kept_site(http, form, Status::ok);
}

}  // namespace relais::client_file
