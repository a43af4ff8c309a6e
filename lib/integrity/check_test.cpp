#include "lib/integrity/check.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>

#include "lib/blobs/blob_files.h"
#include "lib/integrity/named_blobs.h"
#include "lib/testing/database.h"
#include "lib/testing/folder.h"

namespace relais {
namespace {

namespace fs = std::filesystem;

constexpr Sql insert_person = R"sql(
  INSERT INTO people (name, email, email_key, created_at) VALUES ('Louise', 'louise@desk.example', 'louise@desk.example', 0)
  RETURNING id
)sql";

constexpr Sql insert_watcher = R"sql(
  INSERT INTO watchers (record_kind, record_id, name, email, email_key, added_at) VALUES ($1, $2, 'Karim', 'k', $3, 0)
)sql";

constexpr Sql insert_message = R"sql(
  INSERT INTO messages (record_kind, record_id, kind, automatic, from_name, from_email, from_key, subject, body,
                        internet_message_id, said_at)
  VALUES ('person', $1, 'comment', 0, '', '', '', '', '', '', 0)
  RETURNING id
)sql";

constexpr Sql insert_attachment = R"sql(
  INSERT INTO message_attachments (message_id, name, type, size, blob_hash) VALUES ($1, 'fuite.jpg', 'image/jpeg', $2, $3)
)sql";

// One person with a message, and files beside the database.
struct Place {
  testing::TestDatabase database;
  TestFolder folder;
  BlobStore blobs{folder.path()};
  std::int64_t person = 0;
  std::int64_t message = 0;
  Rules rules;

  Place() {
    rules.kinds = {{"person", "people"}};
    rules.tables_naming_records = {"watchers"};
    rules.blobs = {{"message_attachments", "blob_hash", "size"}, {"a_table_of_tomorrow", "hash", "size"}};
    database->write([&](Transaction& tx) {
      person = tx.returning<std::int64_t>(insert_person);
      message = tx.returning<std::int64_t>(insert_message, person);
    });
  }

  void watch(std::string_view kind, std::int64_t record, std::string_view key = "k") {
    database->write([&](Transaction& tx) { tx.run(insert_watcher, kind, record, key); });
  }

  Blob attach(const std::string& bytes) {
    const auto blob = blobs.keep(bytes);
    database->write([&](Transaction& tx) { tx.run(insert_attachment, message, blob.size, blob.id.hash); });
    return blob;
  }

  CheckReport look(Depth depth = Depth::everything) {
    return check(*database, folder.path(), rules, depth, [](std::string_view) {});
  }
};

void make_old(const fs::path& file) {
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours{2});
}

}  // namespace

TEST_CASE("where every rule is kept nothing is found, and what is named is counted once") {
  Place place;
  place.watch("person", place.person);
  place.attach("une photo");
  place.attach("une photo");
  place.attach("une autre");

  const auto report = place.look();

  CHECK(report.findings.empty());
  CHECK(report.rules > 3);
  CHECK(report.named.files == 2);
  CHECK(report.named.bytes == 18);
  CHECK(report.to_sweep.files == 0);
}

TEST_CASE("a row about a record that is gone, or of a kind that nobody knows, is told with its place") {
  Place place;
  place.watch("person", 4711);
  place.watch("unicorn", 1);

  const auto findings = place.look().findings;

  REQUIRE(findings.size() == 2);
  CHECK(findings[0].places == std::vector<std::string>{"watchers: nobody knows records called unicorn"});
  CHECK(findings[1].places == std::vector<std::string>{"watchers: person 4711 is not there"});
  CHECK_FALSE(findings[1].remedy.empty());
}

TEST_CASE("of many that break one rule the first are told, and all are counted") {
  Place place;
  for (int i = 0; i < 25; ++i) place.watch("person", 5000 + i);

  const auto findings = place.look().findings;

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].places.size() == Finding::most_places);
  CHECK(findings[0].count == 25);
}

TEST_CASE("a file that is gone, cut, or changed is told, and one that nobody names is only counted") {
  Place place;
  const auto gone = place.attach("partie");
  const auto cut = place.attach("coupée");
  const auto changed = place.attach("changée");
  const auto forgotten = place.blobs.keep("oubliée");
  place.blobs.keep("en cours");
  fs::remove(place.blobs.path_of(gone.id));
  fs::resize_file(place.blobs.path_of(cut.id), 2);
  std::ofstream{place.blobs.path_of(changed.id)} << "CHANGEE!";
  make_old(place.blobs.path_of(forgotten.id));

  const auto report = place.look();

  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].places ==
        std::vector<std::string>{fmt::format("message_attachments 1: file {}", gone.id.hash)});
  CHECK(report.findings[1].count == 2);
  CHECK(report.to_sweep.files == 1);
  CHECK(place.look(Depth::sizes).findings[1].count == 1);
}

TEST_CASE("a job whose subject is gone is told, whatever stands in its payload") {
  Place place;
  place.rules.jobs = {{"greet", "people"}};
  place.database->write([&](Transaction& tx) {
    for (const auto& payload : {std::to_string(place.person), std::string{"815"}, std::string{"not a number"}}) {
      tx.run("INSERT INTO jobs (kind, payload, enqueued_at, due_at) VALUES ('greet', $1, 0, 0)", payload);
    }
  });

  const auto findings = place.look().findings;

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].count == 2);
}

TEST_CASE("a row whose own row is gone is found where the database did not see to it") {
  Place place;
  place.attach("une photo");
  // Neither is of any effect inside a transaction that has begun on SQLite, so its file is opened as any program would.
  if (testing::on_postgres()) {
    place.database->write([](Transaction& tx) {
      tx.connection().script("SET LOCAL session_replication_role = replica; DELETE FROM messages");
    });
  } else {
    sqlite3* file = nullptr;
    REQUIRE(sqlite3_open(place.database.address().substr(7).c_str(), &file) == SQLITE_OK);
    CHECK(sqlite3_exec(file, "DELETE FROM messages", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(file);
  }

  const auto findings = place.look().findings;

  REQUIRE(findings.size() == 1);
  CHECK(findings[0].count == 1);
  CHECK(findings[0].places.at(0).find("messages") != std::string::npos);
}

}  // namespace relais
