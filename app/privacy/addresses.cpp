#include "privacy/addresses.h"

#include "privacy/erasure_page.h"
#include "privacy/privacy_handlers.h"

namespace relais::privacy {

DescribedSubject addresses() {
  const std::vector<Input> taken{
      takes::text("reason", "Who asked for it, and how one knows.").needed(),
      takes::text("years", "How long what a law keeps is kept."),
      takes::texts("kept", "Requests that a law keeps as they are: “R-2026-0012: invoice 2026/118”.")};
  return {"Personal data",
          {{show_erasure,
            "Where a person is found, and what erasing would do or has done",
            {},
            gives<ErasurePage>("Erasure")},
           {create_erasure, "Erase the data of a person", taken, makes<ErasurePage>("Erasure")},
           {create_personal_file, "Everything held on a person, as a ZIP", {}, gives_bytes("application/zip")}}};
}

}  // namespace relais::privacy
