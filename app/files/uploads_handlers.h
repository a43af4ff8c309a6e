// Large files in slices: begin, send slice after slice from the offset that is told, and go on after an interruption.
// The words are those of the tus protocol: Upload-Length, Upload-Offset.
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"

namespace relais::files {

// From the fields name and size: 201, and its address in Location.
Response create_upload(Request& request);
// Upload-Offset tells how much has come.
Response show_upload(Request& request);
// From Upload-Offset on: 204 with the new one, or 409 with the one that is right.
Response append_to_upload(Request& request);

}  // namespace relais::files
