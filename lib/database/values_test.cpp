#include <doctest/doctest.h>

#include <limits>

#include "lib/database/migrations.h"
#include "lib/testing/database.h"

namespace relais {
namespace {

using testing::TestDatabase;

constexpr const char* things = R"sql(
  CREATE TABLE things (id IDENTITY PRIMARY KEY, label TEXT, raw BYTES, amount BIGINT, share DOUBLE PRECISION, is_new BOOLEAN)
)sql";

constexpr Sql insert_thing = R"sql(
  INSERT INTO things (label, raw, amount, share, is_new) VALUES ($1, $2, $3, $4, $5) RETURNING id
)sql";

struct Thing {
  Id<Thing> id;
  std::optional<std::string> label;
  std::optional<Bytes> raw;
  std::optional<std::int64_t> amount;
  std::optional<double> share;
  std::optional<bool> is_new;

  static Thing from(Row& row) {
    return {row.read<Id<Thing>>(),
            row.read<std::optional<std::string>>(),
            row.read<std::optional<Bytes>>(),
            row.read<std::optional<std::int64_t>>(),
            row.read<std::optional<double>>(),
            row.read<std::optional<bool>>()};
  }
};

constexpr Sql select_thing = "SELECT id, label, raw, amount, share, is_new FROM things WHERE id = $1";

struct Things {
  Things() {
    database->write([&](Transaction& tx) { tx.connection().script(in_dialect(things, tx.dialect())); });
  }

  Thing kept(const Thing& thing) {
    const auto id = database->write([&](Transaction& tx) {
      return tx.returning<Id<Thing>>(insert_thing, thing.label, thing.raw, thing.amount, thing.share, thing.is_new);
    });
    return database->read([&](Reads& db) { return db.value<Thing>(select_thing, id); });
  }

  TestDatabase database;
};

TEST_CASE("what is nothing comes back as nothing") {
  const auto back = Things{}.kept({});

  CHECK(back.id.value > 0);
  CHECK_FALSE(back.label);
  CHECK_FALSE(back.raw);
  CHECK_FALSE(back.amount);
  CHECK_FALSE(back.share);
  CHECK_FALSE(back.is_new);
}

TEST_CASE("an empty text and empty bytes are something") {
  const auto back = Things{}.kept({.id = {}, .label = "", .raw = Bytes{}, .amount = 0, .share = 0.0, .is_new = false});

  CHECK(back.label == "");
  CHECK(back.raw == Bytes{});
  CHECK(back.amount == 0);
  CHECK(back.share == 0.0);
  CHECK(back.is_new == false);
}

TEST_CASE("the largest and smallest numbers, a microsecond and a fraction come back as they went") {
  Things world;
  using Limits = std::numeric_limits<std::int64_t>;

  for (const auto number : {Limits::min(), Limits::max(), std::int64_t{1'766'000'000'123'457}}) {
    CHECK(world.kept({.id = {}, .label = {}, .raw = {}, .amount = number, .share = 0.1, .is_new = true}).amount ==
          number);
  }
  CHECK(world.kept({.id = {}, .label = {}, .raw = {}, .amount = {}, .share = 0.1, .is_new = true}).share == 0.1);
  CHECK(world.kept({.id = {}, .label = {}, .raw = {}, .amount = {}, .share = {}, .is_new = true}).is_new == true);
}

TEST_CASE("text keeps every letter, from quotes to emoji") {
  const std::string text = "L'été « à Liège » \\ \"x\" $1 ?1 ; -- 🙂\r\n\t";

  CHECK(Things{}.kept({.id = {}, .label = text, .raw = {}, .amount = {}, .share = {}, .is_new = {}}).label == text);
}

TEST_CASE("bytes are kept as they are, NUL and broken UTF-8 and all") {
  std::string all(70'000, '\0');
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<char>(i * 7 + i / 256);

  CHECK(Things{}.kept({.id = {}, .label = {}, .raw = Bytes{all}, .amount = {}, .share = {}, .is_new = {}}).raw ==
        Bytes{all});
}

TEST_CASE("a time comes back to the microsecond") {
  TestDatabase database;
  const Timestamp at{1'785'000'000'000'001};

  CHECK(database->read([&](Reads& db) { return db.value<Timestamp>("SELECT CAST($1 AS BIGINT)", at); }) == at);
}

TEST_CASE("parameters are found by their number, in any order and more than once") {
  TestDatabase database;

  database->read([](Reads& db) {
    CHECK(db.value<std::string>("SELECT $2 || $1 || $2 || $3", "a", "b", "c") == "babc");
    CHECK(db.all<std::int64_t>("SELECT CAST($2 AS BIGINT) UNION ALL SELECT CAST($1 AS BIGINT)", 1, 2) ==
          std::vector<std::int64_t>{2, 1});
  });
}

TEST_CASE("too few or too many values are told, not guessed") {
  TestDatabase database;

  CHECK_THROWS_AS(database->read([](Reads& db) { return db.value<int>("SELECT CAST($1 AS BIGINT)"); }), DatabaseError);
  CHECK_THROWS_AS(database->read([](Reads& db) { return db.value<int>("SELECT 1", 5); }), DatabaseError);
}

TEST_CASE("text that is none is refused with a reason on either database") {
  TestDatabase database;
  const auto ask = [&](std::string_view text) {
    return database->read([&](Reads& db) { return db.value<std::string>("SELECT CAST($1 AS TEXT)", text); });
  };

  CHECK_THROWS_WITH_AS(ask(std::string_view{"a\0b", 3}), "a text parameter holds a NUL byte", DatabaseError);
  CHECK_THROWS_WITH_AS(ask("caf\xe9"), "a text parameter is not valid UTF-8", DatabaseError);
  CHECK(ask("still here") == "still here");
}

TEST_CASE("a column read as what it is not is an error, not a wrong value") {
  TestDatabase database;

  database->read([](Reads& db) {
    CHECK_THROWS_AS(db.value<std::string>("SELECT NULL"), DatabaseError);
    CHECK_THROWS_AS(db.value<std::int64_t>("SELECT 'seven'"), DatabaseError);
    CHECK_THROWS_AS(db.value<std::string>("SELECT 7"), DatabaseError);
  });
}

TEST_CASE("counts, sums and averages come as numbers") {
  Things world;
  for (const auto amount : {-12'345, 99'999'999, 6}) {
    world.kept({.id = {}, .label = {}, .raw = {}, .amount = amount, .share = {}, .is_new = {}});
  }

  world.database->read([](Reads& db) {
    CHECK(db.value<int>("SELECT count(*) FROM things") == 3);
    CHECK(db.value<std::int64_t>("SELECT sum(amount) FROM things") == 99'987'660);
    CHECK(db.value<std::int64_t>("SELECT -sum(amount) FROM things") == -99'987'660);
    CHECK(db.value<double>("SELECT avg(amount) FROM things") == doctest::Approx(33'329'220.0));
    CHECK_FALSE(db.value<std::optional<std::int64_t>>("SELECT sum(amount) FROM things WHERE amount IS NULL"));
  });
}

TEST_CASE("a statement put together at run time is kept with the number of its parameters") {
  TestDatabase database;
  const std::vector<Value> numbers{std::int64_t{3}, std::int64_t{1}, std::int64_t{2}};

  const auto sorted = database->read([&](Reads& db) {
    const auto sql = kept(
        "SELECT CAST($1 AS BIGINT) AS n UNION SELECT CAST($2 AS BIGINT) UNION SELECT CAST($3 AS BIGINT) ORDER BY n");
    return db.all_with<int>(sql, numbers);
  });

  CHECK(sorted == std::vector{1, 2, 3});
}

TEST_CASE("the same statement may be asked again while its rows are read") {
  Things world;
  for (int i = 0; i < 3; ++i) world.kept({.id = {}, .label = {}, .raw = {}, .amount = i, .share = {}, .is_new = {}});
  static constexpr Sql amounts = "SELECT amount FROM things ORDER BY amount";
  int seen = 0;

  world.database->read([&](Reads& db) {
    db.connection().each(amounts, {}, [&](Row&) {
      seen += static_cast<int>(db.all<int>(amounts).size());
      return true;
    });
  });

  CHECK(seen == 9);
}

}  // namespace
}  // namespace relais
