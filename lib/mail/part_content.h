// The bytes of a part. For the sources of this folder alone.
#pragma once

#include <string>

using GMimePart = struct _GMimePart;

namespace relais::mail {

// Decoded.
std::string content_of(GMimePart* part);

}  // namespace relais::mail
