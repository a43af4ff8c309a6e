#include "files/addresses.h"

#include "files/assets_handlers.h"
#include "files/uploads_handlers.h"

namespace relais::files {

DescribedSubject addresses() {
  return {"Files",
          {{create_upload,
            "Begin to send a large file in slices: its address is in Location",
            {takes::text("name").needed(), takes::number("size", "In bytes, 2 GB at most.").needed()},
            says(Status::created)},
           {show_upload, "How much of it has come: Upload-Offset", {}, says(Status::ok)},
           {append_to_upload, "The next slice, of at most 4 MB, from Upload-Offset on", {}, says(Status::no_content)},
           {show_asset, "A style, a script, a font or a picture of the pages", {}, gives_bytes("*/*")}}};
}

}  // namespace relais::files
