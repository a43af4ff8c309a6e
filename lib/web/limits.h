// What one request may cost in memory, whatever its route allows on disk.
#pragma once

#include <cstddef>

namespace relais::web::limits {

constexpr std::size_t head_bytes = 16 * 1024;
constexpr std::size_t header_fields = 100;
constexpr std::size_t cookies = 100;
constexpr std::size_t form_fields = 2000;
constexpr std::size_t form_files = 100;
// All texts of a form together: a pasted mail is long, a novel is a file.
constexpr std::size_t form_text = 4 * 1024 * 1024;
constexpr std::size_t part_head = 8 * 1024;
constexpr std::size_t json_depth = 32;
// A body is handed on in pieces of about this size.
constexpr std::size_t piece = 64 * 1024;

}  // namespace relais::web::limits
