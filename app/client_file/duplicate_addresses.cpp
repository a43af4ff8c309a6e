#include "client_file/duplicate_addresses.h"

#include <algorithm>

#include "client_file/duplicates_handlers.h"
#include "client_file/duplicates_shown.h"
#include "client_file/merge_page.h"
#include "client_file/merges_handlers.h"

namespace relais::client_file {
namespace {

enum class CardKind { party, contact };

constexpr auto names_of(CardKind) {
  using namespace std::string_view_literals;
  return std::array{"party"sv, "contact"sv};
}

std::vector<Input> pair_and(const std::vector<Input>& more) {
  std::vector<Input> taken{takes::one_of<CardKind>("kind"), takes::id("one").needed(), takes::id("other").needed()};
  taken.insert(taken.end(), more.begin(), more.end());
  return taken;
}

// "take.name" for each field of either kind of card.
const std::vector<std::string>& choices_of_fields() {
  static const auto all = [] {
    std::vector<std::string> names;
    const auto add = [&](std::string_view name) {
      auto choice = fmt::format("take.{}", name);
      if (std::ranges::find(names, choice) == names.end()) names.push_back(std::move(choice));
    };
    for (const auto& field : parties::party_fields()) add(field.name);
    for (const auto& field : parties::contact_fields()) add(field.name);
    return names;
  }();
  return all;
}

std::vector<Input> merge_taken() {
  std::vector<Input> more{takes::text("keep", "Which card stays: “one” or “other”."),
                          takes::text("explanation").needed()};
  for (const auto& name : choices_of_fields())
    more.push_back(takes::text(name, "Whose value stays: “one”, “other” or, of texts, “both”."));
  return pair_and(more);
}

std::vector<Input> texts(std::initializer_list<const char*> names) {
  std::vector<Input> taken;
  for (const auto* name : names) taken.push_back(takes::text(name));
  taken.push_back(takes::id("own", "The card itself, where it stands already."));
  return taken;
}

}  // namespace

DescribedSubject duplicate_addresses() {
  const auto found = gives<DuplicatesShown>("Duplicates");
  const auto compared = gives<ComparePage>("ComparedCards");
  const auto both = makes<ComparePage>("ComparedCards");
  const auto merge = gives<MergePage>("Merge");
  const auto party = texts(
      {"name", "other_name", "phone", "mobile", "email", "enterprise_number", "vat_number", "establishment_number"});
  const auto contact = texts({"name", "family_name", "given_name", "phone", "mobile", "email", "party"});
  const auto reported = pair_and({takes::text("explanation", "Why it may be one card.").needed()});
  return {"Duplicates and merges",
          {{show_party_duplicates, "Parties that may be the one being typed", party, found},
           {show_contact_duplicates, "Contacts that may be the one being typed", contact, found},
           {new_possible_duplicate, "Two cards side by side", pair_and({}), compared},
           {create_possible_duplicate, "Report that two cards may be one", reported, both},
           {show_possible_duplicate, "Two cards that were reported", {}, compared},
           {create_card_difference, "Say that two cards are different", pair_and({}), both},
           {create_merge, "Merge two cards", merge_taken(), makes<MergePage>("Merge")},
           {show_merge, "What a merge moved and changed", {}, merge},
           {destroy_merge, "Undo a merge", {}, merge}}};
}

}  // namespace relais::client_file
