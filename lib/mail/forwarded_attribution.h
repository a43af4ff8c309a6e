// The sentence with which a program begins a quote: "Le 24/11/2026 07:41, Jean <jean@client.example> a écrit :". For
// the sources of this folder alone.
#pragma once

#include <optional>

#include "lib/mail/forwarded_headers.h"
#include "lib/mail/forwarded_lines.h"

namespace relais::mail {

// As the header of the mail that it introduces: sender and date.
std::optional<ForwardedHeaders> attribution_at(const ForwardedLines& lines, std::size_t at);

}  // namespace relais::mail
