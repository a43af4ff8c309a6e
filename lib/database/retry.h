// Doing again what lost against another transaction.
#pragma once

#include <functional>

namespace relais {

// Runs the attempt until it does not throw SerializationFailure, with growing random pauses so that the same two do not
// meet again and again; after some twenty times the failure is thrown.
void retry_conflicts(const std::function<void()>& attempt);

}  // namespace relais
