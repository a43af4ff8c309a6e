#include "client_file/countries.h"

#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

Option country(std::string_view code, std::string_view name) { return {std::string{code}, std::string{name}}; }

}  // namespace

Options countries(std::string_view own) {
  Options all{country("BE", t("Belgium")),        country("FR", t("France")),       country("LU", t("Luxembourg")),
              country("NL", t("Netherlands")),    country("DE", t("Germany")),      country("CH", t("Switzerland")),
              country("GB", t("United Kingdom")), country("IE", t("Ireland")),      country("AT", t("Austria")),
              country("DK", t("Denmark")),        country("ES", t("Spain")),        country("IT", t("Italy")),
              country("PL", t("Poland")),         country("PT", t("Portugal")),     country("SE", t("Sweden")),
              country("MA", t("Morocco")),        country("US", t("United States"))};
  if (!own.empty() && !offers(all, own)) all.push_back(country(own, own));
  return all;
}

}  // namespace relais::client_file
