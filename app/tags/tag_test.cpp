#include "tags/tag.h"

#include <doctest/doctest.h>

#include "lib/testing/database.h"

namespace relais::tags {
namespace {

TagName named_tag(std::string_view text) { return TagName::from(text).value(); }

const RecordRef roof{"request", 7};

}  // namespace

TEST_CASE("a tag keeps the writing of whoever said it first, and is the same without accents") {
  testing::TestDatabase database;

  database->write([](Transaction& tx) {
    CHECK(tag(tx, roof, named_tag("  Dégât   des eaux "), {}));
    CHECK_FALSE(tag(tx, roof, named_tag("degat des EAUX"), {}));
  });

  database->read([](Reads& db) {
    const auto tags = tags_of(db, roof);
    REQUIRE(tags.size() == 1);
    CHECK(tags[0].name == "Dégât des eaux");
    CHECK(events_of(db, roof).size() == 1);
  });
}

TEST_CASE("a tag that is taken off is gone from the record and stays for others") {
  testing::TestDatabase database;

  database->write([](Transaction& tx) {
    tag(tx, roof, named_tag("toiture"), {});
    tag(tx, {"party", 7}, named_tag("toiture"), {});
    CHECK(untag(tx, roof, named_tag("Toiture"), {}));
    CHECK_FALSE(untag(tx, roof, named_tag("Toiture"), {}));
  });

  database->read([](Reads& db) {
    CHECK(tags_of(db, roof).empty());
    CHECK(tags_of(db, {"party", 7}).size() == 1);
  });
}

TEST_CASE("neither blanks, nor a list, nor a sentence is a tag") {
  CHECK_FALSE(TagName::from(" \n "));
  CHECK_FALSE(TagName::from("toit, mur"));
  CHECK_FALSE(TagName::from(std::string(51, 'a')));
  CHECK(TagName::from(std::string(50, 'a')));
}

}  // namespace relais::tags
