#include "intake/lmtp_intake.h"

#include <doctest/doctest.h>

#include <future>

#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::World;
using Codes = std::vector<int>;

const std::string ours = "demandes@desk.example";

mail::LmtpMail from_wire(const std::string& bytes, std::vector<std::string> recipients = {ours},
                         std::string return_path = "marc@client.example") {
  mail::LmtpMail mail{{std::move(return_path), std::move(recipients)}, {}};
  mail.message.append(bytes);
  return mail;
}

std::string numbered(int number) {
  return Letter{.subject = fmt::format("Fuite {}", number), .id = fmt::format("{}@client.example", number)}.bytes();
}

// Many mail servers that come while somebody else writes, so that their mails are kept in groups.
class Rush {
public:
  explicit Rush(World& world) : world_(world), intake_(std::in_place, *world.database, world.blobs) {}

  void bring(mail::LmtpMail mail) {
    auto& place = answers_.emplace_back();
    intake_->deliver(std::move(mail), [&place](std::vector<mail::LmtpReply> replies) { place = std::move(replies); });
  }

  // The codes that each mail was answered with.
  std::vector<Codes> answers(const std::function<void()>& bring_all) {
    std::promise<void> is_written;
    std::promise<void> all_came;
    std::jthread other([&] {
      world_.database->write([&](Transaction& tx) {
        if (tx.dialect() == Dialect::postgres) tx.connection().script("LOCK TABLE raw_mails");
        is_written.set_value();
        all_came.get_future().wait();
      });
    });
    is_written.get_future().wait();
    bring_all();
    all_came.set_value();
    intake_.reset();
    return codes();
  }

private:
  std::vector<Codes> codes() const {
    std::vector<Codes> codes;
    for (const auto& replies : answers_) {
      for (auto& code = codes.emplace_back(); const auto& reply : replies) code.push_back(reply.code);
    }
    return codes;
  }

  World& world_;
  std::optional<intake::LmtpIntake> intake_;
  std::deque<std::vector<mail::LmtpReply>> answers_;
};

}  // namespace

TEST_CASE("mails that come together are each kept, and each becomes its request") {
  World world;
  Rush rush{world};

  const auto answers = rush.answers([&] {
    for (int i = 0; i < 60; ++i) rush.bring(from_wire(numbered(i)));
  });

  CHECK(answers == std::vector<Codes>(60, Codes{250}));
  CHECK(world.count("SELECT count(*) FROM raw_mails") == 60);
  world.do_what_waits();
  CHECK(world.count("SELECT count(*) FROM requests") == 60);
}

TEST_CASE("a mail that cannot be kept is put off, and those that came with it are kept") {
  World world;
  Rush rush{world};

  const auto answers = rush.answers([&] {
    rush.bring(from_wire(numbered(1)));
    rush.bring(from_wire(numbered(2), {ours}, "not \xff UTF-8"));
    rush.bring(from_wire(numbered(3), {ours, "personne@desk.example"}));
  });

  CHECK(answers == std::vector<Codes>{{250}, {451}, {250, 550}});
  CHECK(world.count("SELECT count(*) FROM raw_mails") == 2);
}

TEST_CASE("two copies that come together are one mail, and both are answered for") {
  World world;
  Rush rush{world};

  const auto answers = rush.answers([&] {
    for (int i = 0; i < 3; ++i) rush.bring(from_wire(numbered(1)));
    rush.bring(from_wire(numbered(2), {ours, "demandes+copie@desk.example"}));
  });

  CHECK(answers == std::vector<Codes>{{250}, {250}, {250}, {250, 250}});
  CHECK(world.count("SELECT count(*) FROM raw_mails") == 2);
  CHECK(world.count("SELECT count(*) FROM mail_arrivals") == 5);
  world.do_what_waits();
  CHECK(world.count("SELECT count(*) FROM requests") == 2);
}

TEST_CASE("a large mail and a small one that come together are both kept") {
  World world;
  Rush rush{world};
  const auto large = Letter{.id = "grand@client.example", .text = std::string(300'000, 'x')}.bytes();

  const auto answers = rush.answers([&] {
    rush.bring(from_wire(large));
    rush.bring(from_wire(numbered(1)));
  });

  CHECK(answers == std::vector<Codes>{{250}, {250}});
  CHECK(world.count("SELECT count(*) FROM raw_mails WHERE blob_hash IS NOT NULL") == 1);
}

TEST_CASE("where the database refuses, every mail is put off and none is half kept") {
  World world;
  world.database->write(
      [](Transaction& tx) { tx.connection().script("ALTER TABLE mail_arrivals RENAME TO elsewhere"); });
  {
    intake::LmtpIntake intake{*world.database, world.blobs};
    std::promise<std::vector<mail::LmtpReply>> answer;
    intake.deliver(from_wire(numbered(1)), [&](auto replies) { answer.set_value(std::move(replies)); });
    const auto replies = answer.get_future().get();
    REQUIRE(replies.size() == 1);
    CHECK(replies[0].code == 451);
  }
  CHECK(world.count("SELECT count(*) FROM raw_mails") == 0);
  CHECK(world.count("SELECT count(*) FROM jobs WHERE every IS NULL") == 0);
}

}  // namespace relais
