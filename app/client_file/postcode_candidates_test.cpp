#include <doctest/doctest.h>

#include "command/exit.h"
#include "command/import_postcodes.h"
#include "lib/blobs/file.h"
#include "lib/testing/folder.h"
#include "parties/party_card.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::Page;
using testing::World;

const std::string head = "country_code,zipcode,place,latitude,longitude\n";

struct Office : World {
  TestFolder files;

  void import(const std::string& content) {
    const auto file = (files.path() / "places.txt").string();
    std::filesystem::remove(file);
    File::create(file).write(content);
    command::import_postcodes({(files.path() / "data").string(), database.address()}, file);
  }

  std::string why_not_imported(const std::string& content) {
    try {
      import(content);
    } catch (const command::Stop& stop) {
      return stop.what();
    }
    return {};
  }

  Page places(const std::string& query) { return get_json(&louise, "/postcode-candidates?" + query); }

  void party_at(const std::string& postcode, const std::string& town) {
    parties::PartyCard card;
    card.name = "Gîte du Vieux Moulin";
    card.postcode = postcode;
    card.town = town;
    database->write([&](Transaction& tx) { parties::add_party(tx, card, "BE", louise); });
  }
};

}  // namespace

TEST_CASE("a postcode is completed by its towns, those used here before those of the file") {
  Office office;
  office.import(head +
                "BE,7170,Fayt-lez-Manage,50.49,4.23\nBE,7170,Manage,50.5,4.23\nLU,L-4968,Schouweiler,49.57,5.95\n");
  office.party_at("7170", "La Hestre");

  const auto found = office.places("postcode=7170");

  const auto used = found.body.find("La Hestre");
  const auto imported = found.body.find("Fayt-lez-Manage");
  CHECK(used < imported);
  CHECK(imported < std::string::npos);
  CHECK(office.places("postcode=4968&country=LU").shows("L-4968"));
  CHECK(office.places("postcode=l-4968&country=lu").shows("Schouweiler"));
}

TEST_CASE("a town is completed by its postcodes, without its accents") {
  Office office;
  office.import(head + "BE,4000,Liège,50.6,5.5\nBE,4020,Liège,50.6,5.5\nBE,5000,Namur,50.4,4.8\n");

  const auto found = office.places("town=lieg");

  CHECK(found.shows("4000"));
  CHECK(found.shows("4020"));
  CHECK_FALSE(found.shows("Namur"));
}

TEST_CASE("a postcode that nobody knows is said to be unknown") {
  Office office;
  CHECK(office.places("postcode=9999").shows("\"is_unknown\":true"));
  CHECK(office.get(&office.louise, "/postcode-candidates?postcode=9999").shows("9999"));
}

TEST_CASE("the file of GeoNames is read as it comes, and takes the place of what was known of its country") {
  Office office;
  office.import(head + "BE,1000,Ancienne,,\nLU,L-4968,Schouweiler,,\n");

  office.import("BE\t1000\tBruxelles\tBruxelles-Capitale\tBRU\t\t\t\t\t50.8466\t4.3528\t4\n");

  CHECK(office.places("postcode=1000").shows("Bruxelles"));
  CHECK_FALSE(office.places("postcode=1000").shows("Ancienne"));
  CHECK(office.places("postcode=4968&country=LU").shows("Schouweiler"));
}

TEST_CASE("a bad file of postcodes is refused with its line, and what was known stays") {
  Office office;
  office.import(head + "BE,1000,Bruxelles,50.8,4.3\n");

  const auto why = office.why_not_imported(head + "BE,1000,Autre,50.8,4.3\nBE,,Sans code,50.8,4.3\n");

  CHECK(why.find("Line 3") != std::string::npos);
  CHECK(office.why_not_imported("name;town\nA;B\n").find("country_code") != std::string::npos);
  CHECK_FALSE(office.why_not_imported("").empty());
  CHECK(office.places("postcode=1000").shows("Bruxelles"));
}

}  // namespace relais
