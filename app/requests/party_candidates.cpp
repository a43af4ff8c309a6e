#include "requests/party_candidates.h"

namespace relais::requests {
namespace {

void write_party(JsonWriter& out, const parties::Party& party) {
  out.begin_object().field("id", party.id.value).field("name", party.name);
  out.field("enterprise_number", party.enterprise_number).end_object();
}

}  // namespace

PartyCandidates party_candidates(Reads& db, const TypedCaller& typed, const std::string& region) {
  return {typed.company, typed.chosen_company, look_at_company(db, typed, region)};
}

void write_json(JsonWriter& out, const PartyCandidates& companies) {
  const auto& looked = companies.looked;
  out.begin_object().key("found").begin_array();
  if (looked.known) write_party(out, *looked.known);
  out.end_array().key("nearest").begin_array();
  for (const auto& party : looked.near) write_party(out, party);
  out.end_array();
  if (looked.number) {
    out.key("number").begin_object().field("check", looked.number->check).field("text", looked.number->text);
    out.field("typed_digits", looked.number->typed_digits)
        .field("right_digits", looked.number->right_digits)
        .end_object();
  }
  out.end_object();
}

}  // namespace relais::requests
