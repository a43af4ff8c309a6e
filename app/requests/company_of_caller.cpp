#include "requests/company_of_caller.h"

#include "lib/text/characters.h"
#include "parties/closed_card.h"
#include "parties/name_key.h"
#include "requests/sent.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest = 200;

using parties::NumberCheck;

std::optional<parties::Party> chosen(Reads& db, const TypedCaller& typed) {
  const auto id = id_in<parties::Party>(typed.chosen_company);
  return id ? parties::party(db, *id) : std::nullopt;
}

bool is_called(const parties::Party& party, const std::string& name) {
  return name.empty() || parties::name_key(party.name) == parties::name_key(name);
}

// Those of two establishments differ in name and not in number, so a number alone does not make another name wrong.
void check_number(const TypedCaller& typed, const CompanyLooked& looked, Mistakes& mistakes) {
  if (!looked.number) return;
  const auto& number = *looked.number;
  if (number.check == NumberCheck::wrong_form) {
    mistakes.push_back(
        {"enterprise_number", std::string{t("This is neither an enterprise number nor a VAT number: BE and ten digits, "
                                            "FR and eleven characters, a SIREN or a SIRET.")}});
  } else if (number.check == NumberCheck::wrong_digits && typed.number_why.empty()) {
    mistakes.push_back(
        {"enterprise_number",
         t("The check digits do not fit: {typed} should be {right}. Correct it, or say below why it is kept.",
           {{"typed", number.typed_digits}, {"right", number.right_digits}})});
  }
}

void check_length(Mistakes& mistakes, const char* field, const std::string& text) {
  if (characters(text) > longest)
    mistakes.push_back({field, t("At most {count} characters, please.", {{"count", std::to_string(longest)}})});
}

}  // namespace

CompanyLooked look_at_company(Reads& db, const TypedCaller& typed, const std::string& region) {
  CompanyLooked looked;
  looked.known = chosen(db, typed);
  if (!typed.number.empty()) looked.number = parties::enterprise_number(typed.number, region);
  if (looked.number) {
    auto bearers = parties::parties_numbered(db, looked.number->text);
    if (!bearers.empty()) looked.bearer = bearers.front();
  }
  if (looked.known || typed.chosen_company == "new") return looked;
  if (looked.bearer && is_called(*looked.bearer, typed.company)) {
    looked.known = looked.bearer;
    return looked;
  }
  if (typed.company.empty()) return looked;
  auto like = parties::parties_like(db, typed.company);
  const auto has_number = [&](const parties::Party& party) {
    return !looked.number || party.enterprise_number == looked.number->text;
  };
  if (like.same.size() == 1 && has_number(like.same.front())) looked.known = like.same.front();
  looked.near = like.same.empty() ? std::move(like.near) : std::move(like.same);
  const auto closed = parties::closed_among(db, looked.near);
  std::erase_if(looked.near, [&](const parties::Party& party) { return closed.contains(party.id.value); });
  return looked;
}

void add_company(Reads& db, const TypedCaller& typed, const std::string& region, Caller& caller, Mistakes& mistakes) {
  if (typed.company.empty() && typed.number.empty() && typed.chosen_company.empty()) return;
  check_length(mistakes, "company", typed.company);
  check_length(mistakes, "number_why", typed.number_why);
  const auto looked = look_at_company(db, typed, region);
  if (looked.known) {
    if (const auto closed = parties::closed(db, looked.known->id))
      mistakes.push_back({"company", parties::nothing_new(looked.known->name, *closed)});
    caller.party = looked.known->id;
    return;
  }
  check_number(typed, looked, mistakes);
  if (typed.company.empty() && !typed.number.empty())
    mistakes.push_back({"company", std::string{t("Name the company that has this number.")}});
  if (typed.company.empty()) return;
  const bool has_doubt = looked.number && looked.number->check == NumberCheck::wrong_digits;
  caller.company = parties::NewParty{parties::PartyKind::organisation, typed.company,
                                     looked.number ? looked.number->text : "", has_doubt ? typed.number_why : ""};
}

}  // namespace relais::requests
