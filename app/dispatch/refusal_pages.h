// The pages of the noes, in both faces.
#pragma once

#include <string>

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "people/right.h"

namespace relais {

Response refusal_page(const Request& request, Status status, const std::string& reference = {});
Response forbidden_page(const Request& request, Right missing);
// A browser is led to the sign-in page and back; what it was about to send stays in its form.
Response not_signed_in(const Request& request);

}  // namespace relais
