#include "demo/cards.h"
#include "demo/teller.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "people/password.h"

namespace relais::demo {
namespace {

constexpr std::chrono::hours half_a_year{24 * 190};

}  // namespace

std::vector<Scene> tell_all(const Services& services, Organisation& organisation, const std::string& password) {
  const ZoneScope zone{services.settings.time_zone};
  const LanguageScope language{Language::fr};
  const auto present = now();
  const auto hash = people::hash_of_password(password);
  auto office = [&] {
    const FrozenClock clock{present - half_a_year};
    auto founded = std::make_unique<Office>(services, organisation, hash);
    bring_cards(*founded, organisation.sector);
    return founded;
  }();
  auto told = tell(*office, scenes_of(organisation, present), present);
  office->database().write([&](Transaction& tx) { settle_down(tx, organisation, office->cast()); });
  office->close();
  return told;
}

}  // namespace relais::demo
