#include "demo/cards.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "demo/demo_files.h"
#include "lib/text/typography.h"
#include "parties/contact.h"
#include "parties/site.h"
#include "people/right.h"

namespace relais::demo {
namespace {

// The number with which the address of what was just added ends: "/parties/12?tab=sites" is 12.
std::string number_at(const std::string& address) {
  const auto path = address.substr(0, address.find_first_of("?#"));
  return path.substr(path.rfind('/') + 1);
}

class Bringing {
public:
  explicit Bringing(Office& office) : office_(office), who_(somebody_who_may(office)) {}

  void bring(const toml::table& card) {
    auto form = form_of(card);
    const auto party = number_at(office_.post(who_, "/parties", form));
    numbers_[value_of(form, "name")] = party;
    each_in(card, "sites", [&](const toml::table& site) {
      office_.post(who_, fmt::format("/parties/{}/sites", party), form_of(site));
    });
    each_in(card, "contacts", [&](const toml::table& contact) { bring_contact(party, contact); });
  }

private:
  static std::string somebody_who_may(const Office& office) {
    for (const auto& [key, person] : office.cast()) {
      if (may(person, Right::change_parties)) return key;
    }
    throw std::invalid_argument("nobody may add cards");
  }

  template <class Do>
  static void each_in(const toml::table& table, std::string_view name, Do what) {
    const auto* list = table[name].as_array();
    if (list == nullptr) return;
    for (const auto& each : *list) what(*each.as_table());
  }

  void bring_contact(const std::string& party, const toml::table& contact) {
    auto form = form_of(contact);
    form.push_back({"party", party});
    if (const auto site = value_of(form, "site"); !site.empty()) set(form, "site", site_named(party, site));
    const bool is_main = !value_of(form, "main").empty();
    const auto number = number_at(office_.post(who_, "/contacts", form));
    if (is_main) office_.patch(who_, fmt::format("/parties/{}", party), {{"main_contact", number}});
  }

  std::string site_named(const std::string& party, const std::string& name) const {
    const auto id = Id<parties::Party>{std::stoll(party)};
    const auto sites = office_.database().read([&](Reads& db) { return parties::sites_of(db, id); });
    const auto found = std::ranges::find(sites, name, [](const auto& site) { return site.card.name; });
    if (found == sites.end()) throw std::invalid_argument(fmt::format("no site is called {}", name));
    return std::to_string(found->id.value);
  }

  static void set(Fields& form, std::string_view name, std::string value) {
    std::ranges::find(form, name, &web::Field::name)->value = std::move(value);
  }

  std::string meant(std::string_view name, const std::string& value) const {
    if (name == "parent") return numbers_.at(value);
    if (name == "account_manager") return std::to_string(office_.person(value).id.value);
    return name.ends_with("_note") || name == "information" ? french_typography(value) : value;
  }

  Fields form_of(const toml::table& table) const {
    Fields form;
    for (const auto& [key, value] : table) {
      const std::string name{key.str()};
      if (const auto text = value.value<std::string>()) form.push_back({name, meant(name, *text)});
      if (name != "relations") continue;
      for (const auto& each : *value.as_array()) form.push_back({name, each.value_or(std::string{})});
    }
    return form;
  }

  Office& office_;
  std::string who_;
  std::map<std::string, std::string> numbers_;
};

}  // namespace

void bring_cards(Office& office, std::string_view sector) {
  const auto path = fmt::format("{}/cards.toml", sector);
  const auto file = std::ranges::find(demo_files(), std::string_view{path}, &DemoFile::path);
  if (file == demo_files().end()) return;
  Bringing bringing{office};
  const auto table = toml::parse(file->content);
  for (const auto& party : *table["parties"].as_array()) bringing.bring(*party.as_table());
}

}  // namespace relais::demo
