// A JSON body as the fields that the same form would give.
#pragma once

#include <string_view>
#include <vector>

#include "lib/web/request.h"

namespace relais::web {

// {"text": "x", "to": ["a", "b"], "a": {"b": 1}} gives text=x, to=a, to=b, a.b=1; lists of objects count from 0:
// {"lines": [{"n": 1}]} gives lines.0.n=1. Numbers stay as they were written, true and false are words, null is an
// empty text. The whole must be an object. Throws a Refusal (400) where it is not JSON, not UTF-8, too deep or has a
// NUL.
std::vector<Field> read_json_fields(std::string_view text);

}  // namespace relais::web
