#include "command/demo.h"

#include <fstream>

#include "command/demo_agency.h"
#include "command/exit.h"
#include "people/people.h"

namespace relais::command {
namespace {

// A demonstration must never write to anybody.
void hold_all_mail(const Place& place) {
  const auto file = std::filesystem::path{place.data} / "relais.toml";
  std::filesystem::create_directories(place.data);
  if (std::filesystem::exists(file)) return;
  std::ofstream out{file};
  out << "organisation = \"Agence de développement\"\n# No mail leaves: everything stays in sight.\nmail_is_held = "
         "true\n";
}

void print_logins() {
  fmt::print("\nComptes de démonstration (mot de passe : {}) :\n", demo_password);
  for (const auto& person : demo_people())
    fmt::print("  {:<28} {}, {}\n", person.email, person.name, person.role_in_french);
}

}  // namespace

void demo(const Place& place, const std::string& sector) {
  if (sector != "agency") throw Stop(Exit::usage, fmt::format("demo {}: there is only \"agency\"", sector));
  hold_all_mail(place);
  Opened opened{place};
  if (opened.database->read([](Reads& db) { return people::nobody_yet(db); })) tell_agency(opened);
  print_logins();
}

}  // namespace relais::command
