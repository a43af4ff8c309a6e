// A sender who is not to be read: what comes from him from then on is set aside, and so is what waits.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/blobs/blob_store.h"
#include "lib/text/email_address.h"
#include "people/person.h"

namespace relais::intake {

struct Block {
  Id<Person> person;
  std::string by;
  Timestamp at;

  static Block from(Row& row);
};

std::optional<Block> block_of(Reads& db, const EmailAddress& address);
// Of many at once, by the keys of their addresses.
std::map<std::string, Block> blocks_of(Reads& db, const std::vector<EmailAddress>& addresses);

void block_sender(Transaction& tx, const BlobStore& blobs, const EmailAddress& address, const Person& by);
// What was set aside by it waits again; what was set aside before stays where it is.
void let_sender_in(Transaction& tx, const EmailAddress& address, const Block& block, const Person& by);

}  // namespace relais::intake
