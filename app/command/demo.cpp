#include "command/demo.h"

#include <algorithm>
#include <fstream>

#include <fmt/ranges.h>

#include "command/exit.h"
#include "demo/teller.h"
#include "lib/live/hub.h"
#include "people/people.h"

namespace relais::command {
namespace {

constexpr std::string_view password = "relais-demo";

// A demonstration must never write to anybody.
void hold_all_mail(const Place& place, const demo::Organisation& organisation) {
  const auto file = std::filesystem::path{place.data} / "relais.toml";
  std::filesystem::create_directories(place.data);
  if (std::filesystem::exists(file)) return;
  std::ofstream out{file};
  out << fmt::format("organisation = \"{}\"\n# No mail leaves: everything stays in sight.\nmail_is_held = true\n",
                     organisation.name);
}

// What is lost with the machine is told again, so nothing waits for the disk.
void tell(const Settings& settings, BlobStore& blobs, demo::Organisation& organisation) {
  auto told = settings;
  told.mail_is_held = false;
  const auto database =
      Database::open(settings.database_address(), {.idle_connections = 4, .durability = Durability::none});
  live::Hub hub;
  demo::tell_all({told, *database, blobs, hub}, organisation, std::string{password});
}

void print_logins(const demo::Organisation& organisation) {
  fmt::print("\nComptes de démonstration (mot de passe : {}) :\n", password);
  for (const auto& colleague : organisation.people)
    if (!colleague.has_left) fmt::print("  {:<34} {}, {}\n", colleague.email, colleague.name, colleague.what_he_is);
}

demo::Organisation known(const std::string& sector) {
  const auto sectors = demo::sectors();
  if (std::ranges::find(sectors, sector) != sectors.end()) return demo::organisation_of(sector);
  throw Stop(Exit::usage, fmt::format("demo {}: there is only {}", sector, fmt::join(sectors, ", ")));
}

}  // namespace

void demo(const Place& place, const std::string& sector) {
  auto organisation = known(sector);
  hold_all_mail(place, organisation);
  Opened opened{place};
  if (opened.database->read([](Reads& db) { return people::nobody_yet(db); }))
    tell(opened.settings, opened.blobs, organisation);
  print_logins(organisation);
}

}  // namespace relais::command
