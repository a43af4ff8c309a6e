#include "requests/party_candidates.h"

#include "parties/closed_card.h"

namespace relais::requests {
namespace {

void write_party(JsonWriter& out, const parties::Party& party) {
  out.begin_object().field("id", party.id.value).field("name", party.name);
  out.field("enterprise_number", party.enterprise_number).end_object();
}

}  // namespace

PartyCandidates party_candidates(Reads& db, const TypedCaller& typed, const std::string& region) {
  PartyCandidates companies{typed.company, typed.chosen_company, look_at_company(db, typed, region), {}};
  const auto& known = companies.looked.known;
  if (const auto closed = known ? parties::closed(db, known->id) : std::nullopt)
    companies.closed = parties::nothing_new(known->name, *closed);
  return companies;
}

void write_json(JsonWriter& out, const PartyCandidates& companies) {
  const auto& looked = companies.looked;
  const auto found = looked.known ? std::vector{*looked.known} : std::vector<parties::Party>{};
  out.begin_object().list("found", found, write_party).list("nearest", looked.near, write_party);
  out.perhaps(looked.number, [](JsonWriter& number, const auto& said) {
    number.key("number").begin_object().field("check", said.check).field("text", said.text);
    number.field("typed_digits", said.typed_digits).field("right_digits", said.right_digits).end_object();
  });
  out.field("closed", if_said(companies.closed)).end_object();
}

}  // namespace relais::requests
