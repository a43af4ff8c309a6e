// The lines of a file that was brought, whatever its format, laid out once so that work on them can stop anywhere and
// go on: a list of JSON a line, its own number first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imports/vcard_lines.h"
#include "lib/blobs/blob_store.h"
#include "lib/table/table.h"

namespace relais::imports {

struct LaidOutFile {
  std::vector<std::string> headers;
  // Where the file itself says what each column is.
  std::vector<std::string> fields;
  std::string lines;
  std::int64_t count = 0;
};

// CSV, .xlsx or vCards, by its content. Throws BadTable.
LaidOutFile laid_out(std::string bytes, const VCardUse& use);

struct SomeLines {
  std::vector<TableRow> rows;
  std::int64_t next_byte = 0;
  bool is_end = false;
};

SomeLines lines_from(const BlobStore& blobs, const std::string& blob, std::int64_t first_byte, std::size_t most);

}  // namespace relais::imports
