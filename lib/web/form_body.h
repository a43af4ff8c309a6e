// The three ways in which a form comes: urlencoded, multipart, JSON.
#pragma once

#include <filesystem>
#include <memory>

#include "lib/web/body.h"
#include "lib/web/incoming_file.h"

namespace relais::web {

// Throws a Refusal (415) where the body is none of the three, or compressed.
void check_form_type(const Request& request);

std::unique_ptr<Body> form_body(Request& request, const std::filesystem::path& uploads);

// A form can only be sent with GET and POST; its hidden _method says what is meant.
void apply_method_override(Request& request);

}  // namespace relais::web
