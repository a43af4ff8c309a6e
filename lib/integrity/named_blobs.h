// Which files the rows of a database name: in sixteen parts, by the first digit of their hash, so that no list of all
// of them is ever held.
#pragma once

#include <functional>

#include "lib/blobs/blob_store.h"
#include "lib/database/database.h"
#include "lib/integrity/rules.h"

namespace relais {

constexpr std::string_view first_digits = "0123456789abcdef";

struct NamedBlob {
  std::string hash;
  std::uint64_t size = 0;
  // One of those that name it: "message_attachments 17".
  std::string by;

  static NamedBlob from(Row& row);
};

// In the order of their hashes. A file appears once for each size that is said of it; tables that this database does
// not have yet are passed over.
std::vector<NamedBlob> named_blobs(Reads& db, const std::vector<BlobNames>& names, char first_digit);

}  // namespace relais
