// One line of a mail client, taken apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace relais::mail {

struct LmtpCommand {
  std::string verb;  // in capitals
  std::string_view rest;

  static LmtpCommand from(std::string_view line);
};

// What MAIL FROM: and RCPT TO: name, and what they add.
struct LmtpPath {
  std::string address;
  std::vector<std::string> parameters;  // names in capitals

  // Nothing where it is not `keyword`:<address>.
  static std::optional<LmtpPath> from(std::string_view rest, std::string_view keyword);

  // The number of SIZE=, 0 where it is not told.
  std::uint64_t declared_size() const;
};

}  // namespace relais::mail
