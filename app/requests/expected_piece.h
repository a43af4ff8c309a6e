// What the file of a request is to hold besides the mails, which come by themselves: an offer, an order, anything
// named.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "requests/reason.h"
#include "requests/request.h"

namespace relais::requests {

struct ExpectedPiece {
  Id<ExpectedPiece> id;
  std::string name;
  std::optional<Timestamp> received_at;
  std::string received_by;

  static ExpectedPiece from(Row& row);
};

std::vector<ExpectedPiece> pieces_of(Reads& db, Id<Request> request);

void expect_piece(Transaction& tx, const Request& request, const Reason& name, const Person& by);
// False where the request has no such piece, or it is so already.
bool receive_piece(Transaction& tx, const Request& request, Id<ExpectedPiece> piece, const Person& by);
bool miss_piece(Transaction& tx, const Request& request, Id<ExpectedPiece> piece, const Person& by);
bool remove_piece(Transaction& tx, const Request& request, Id<ExpectedPiece> piece, const Person& by);

}  // namespace relais::requests
