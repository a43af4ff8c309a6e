// Who could answer for a request, and why: each proposal says on what it rests, and none acts by itself.
#pragma once

#include <string>
#include <vector>

#include "requests/request.h"

namespace relais::requests {

struct Proposal {
  Id<Person> person;
  std::string name;
  std::string why;  // "répond aux demandes Toiture · connaît ce demandeur · 3 demandes ouvertes"

  bool operator==(const Proposal&) const = default;
};

// Those who answer this type come first, then who knows the requester, then its team; among equals the least laden.
std::vector<Proposal> proposals_for(Reads& db, const Request& request, std::size_t most = 3);

// For choosing somebody else: everyone who may answer for this request, by name.
std::vector<Proposal> everyone_for(Reads& db, const Request& request);

}  // namespace relais::requests
