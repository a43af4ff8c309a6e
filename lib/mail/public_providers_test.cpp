#include "lib/mail/public_providers.h"

#include <doctest/doctest.h>

#include "lib/mail/public_providers_tables.h"

namespace relais::mail {

TEST_CASE("where anybody can have a mailbox the domain tells no organisation") {
  for (const std::string domain :
       {"gmail.com",       "Gmail.COM",      "outlook.be",     "outlook.com", "hotmail.fr", "live.be",
        "yahoo.fr",        "yahoo.co.uk",    "orange.fr",      "wanadoo.fr",  "free.fr",    "sfr.fr",
        "laposte.net",     "skynet.be",      "proximus.be",    "telenet.be",  "voo.be",     "icloud.com",
        "gmx.de",          "web.de",         "t-online.de",    "proton.me",   "kpnmail.nl", "ziggo.nl",
        "users.skynet.be", "mail.yahoo.com", "poczta.onet.pl", " gmail.com. "}) {
    CAPTURE(domain);
    CHECK(is_public_provider(domain));
    CHECK(organisation_of(domain) == "");
  }
}

TEST_CASE("the domain of a company or a public body is no public provider's") {
  for (const std::string domain :
       {"spi.be", "toiture-lambert.be", "yahoo.toiture.be", "notgmail.com", "gmail.com.toiture.be",
        "outlook-conseil.fr", "free.toiture.fr", "live.toiture.be", "", ".", "com", "localhost"}) {
    CAPTURE(domain);
    CHECK_FALSE(is_public_provider(domain));
  }
}

TEST_CASE("the organisation is proposed by the domain that it registered") {
  CHECK(organisation_of("spi.be") == "spi.be");
  CHECK(organisation_of("mail.spi.be") == "spi.be");
  CHECK(organisation_of("MAIL.SPI.BE.") == "spi.be");
  CHECK(organisation_of("post.hartley-estates.co.uk") == "hartley-estates.co.uk");
  CHECK(organisation_of("interieur.gouv.fr") == "interieur.gouv.fr");
  CHECK(organisation_of("ulb.ac.be") == "ulb.ac.be");
  CHECK(organisation_of("just.fgov.be") == "just.fgov.be");
  CHECK(organisation_of("mail.just.fgov.be") == "just.fgov.be");
  CHECK(organisation_of("mairie-thiant.fr") == "mairie-thiant.fr");
}

TEST_CASE("what is no name on the internet proposes nothing") {
  for (const std::string domain : {"", ".", "be", "co.uk", "localhost", "10.0.0.1", "[10.0.0.1]", "server.local",
                                   "a..be", "-- x --", "exchange.lan"}) {
    CAPTURE(domain);
    CHECK(organisation_of(domain) == "");
  }
  CHECK(organisation_of(std::string(100'000, 'a') + ".be") == "");
}

TEST_CASE("the tables are in the order in which they are searched") {
  for (const auto table : {public_provider_domains, public_provider_names, shared_domains}) {
    CHECK_FALSE(table.empty());
    CHECK(std::is_sorted(table.begin(), table.end()));
  }
}

}  // namespace relais::mail
