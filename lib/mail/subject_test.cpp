#include "lib/mail/subject.h"

#include <doctest/doctest.h>

namespace relais::mail {

TEST_CASE("whatever mail programs put before a subject, the subject stays") {
  for (const std::string subject :
       {"Fuite d'eau", "Re: Fuite d'eau", "RE : Fuite d'eau", "RE\u00A0: Fuite d'eau", "Rép\u202F: Fuite d'eau",
        "RÉP : Fuite d'eau", "Re\u0301p : Fuite d'eau", "TR: RE : Fuite d'eau", "Fwd: FW: Tr : Fuite d'eau",
        "AW: WG: Fuite d'eau", "Antw: Doorst: Fuite d'eau", "[EXT] RE: Fuite d'eau", "RE: [EXTERNE] TR : Fuite d'eau",
        "[***SPAM***] Fuite d'eau", "Re[2]: Fuite d'eau", "RE (3) : Fuite d'eau", "  re:re:RE:Fuite d'eau",
        "Re： Fuite d'eau", "Réf : Fuite d'eau"}) {
    CAPTURE(subject);
    CHECK(without_prefixes(subject) == "Fuite d'eau");
  }
}

TEST_CASE("words of the subject itself are left") {
  for (const std::string subject :
       {"Remplacement: châssis", "Travaux : toiture", "Re-demande de devis", "[DEM-2026-000042] Devis", "Resto",
        "[Chantier Manage] planning", "Re", "12:30 rendez-vous"}) {
    CAPTURE(subject);
    CHECK(without_prefixes(subject) == subject);
  }
}

TEST_CASE("a subject of nothing but prefixes is empty") {
  CHECK(without_prefixes("Re: ") == "");
  CHECK(without_prefixes("TR : RE :") == "");
  CHECK(without_prefixes("") == "");
}

}  // namespace relais::mail
