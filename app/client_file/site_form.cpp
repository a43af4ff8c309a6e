#include "client_file/site_form.h"

#include "client_file/countries.h"
#include "dispatch/refusal.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"

namespace relais::client_file {

SiteFormPage site_form_page(const Request& http, Id<parties::Party> party, const parties::Site* site) {
  const auto found = parties::party(http.db(), party);
  if (!found) throw NotFound();
  SiteFormPage page;
  page.frame = frame_of(http, std::string{site ? t("Change the site") : t("New site")}, "/parties", "");
  page.party = *found;
  page.fields = parties::site_fields();
  page.shown = shown_fields(http.db(), http.person(), FormName::site);
  page.back = fmt::format("/parties/{}", party.value);
  page.back_name = found->name;
  if (site) {
    page.id = site->id.value;
    page.typed = page.seen = site->card;
  } else {
    page.typed.country = http.settings().region;
  }
  page.countries = countries(page.typed.country);
  return page;
}

}  // namespace relais::client_file
