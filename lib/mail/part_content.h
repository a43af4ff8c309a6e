// The bytes of a part. For the sources of this folder alone.
#pragma once

#include <string>

using GMimeObject = struct _GMimeObject;
using GMimePart = struct _GMimePart;

namespace relais::mail {

// Decoded.
std::string content_of(GMimePart* part);

// As they came, headers included.
std::string bytes_of(GMimeObject* object);

}  // namespace relais::mail
