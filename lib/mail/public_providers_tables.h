// lib/mail/public_providers.txt, as the build writes it: each sorted.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace relais::mail {

extern const std::span<const std::string_view> public_provider_domains;
// Known under every ending.
extern const std::span<const std::string_view> public_provider_names;
extern const std::span<const std::string_view> shared_domains;

}  // namespace relais::mail
