// The small grammar that header values share (RFC 9110, part 5.6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/web/request.h"

namespace relais::web {

bool same_ignoring_case(std::string_view a, std::string_view b);
std::string lowercase(std::string_view text);
std::string_view trimmed(std::string_view text);

bool is_token(std::string_view text);
// Without control characters: nothing that could end the line.
bool is_header_value(std::string_view text);

// "a, b ,c" in pieces; empty pieces are left out.
std::vector<std::string_view> comma_separated(std::string_view list);

// `multipart/form-data; boundary=x` in its parts. Names are in lower case.
struct ParameterisedValue {
  std::string value;
  std::vector<Field> parameters;

  std::string_view parameter(std::string_view name) const;
};

ParameterisedValue read_parameterised(std::string_view text);

}  // namespace relais::web
