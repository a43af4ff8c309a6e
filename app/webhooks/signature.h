// How the receiver knows that it is us: the Standard Webhooks specification, symmetric.
#pragma once

#include <string>
#include <string_view>

#include "lib/database/value.h"
#include "lib/time/timestamp.h"

namespace relais::webhooks {

Bytes new_secret();
// As it is passed on: "whsec_" and base64.
std::string shown(const Bytes& secret);

// What the receiver tells the same message by.
std::string new_identity();

// "v1," and base64, over the identity, the second and the body.
std::string signature_of(const Bytes& secret, std::string_view identity, Timestamp at, std::string_view body);
// The second, as it is signed.
std::string second_of(Timestamp at);

}  // namespace relais::webhooks
