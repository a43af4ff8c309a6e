#include "mailboxes/readers.h"

#include <doctest/doctest.h>

#include "mailboxes/readers_testing.h"
#include "mailboxes/reading_process.h"

namespace relais::mailboxes {
namespace {

using namespace std::chrono_literals;
using mail::Announces;
using mail::Dovecot;

const Timestamp long_ago = now() - 24h * 365;

}  // namespace

TEST_CASE("a mail that comes is read at once where the server tells, and soon where it has to be asked") {
  for (const auto announces : {Announces::idle, Announces::no_idle}) {
    Desk desk{announces};
    desk.set_up();
    MailboxReaders readers{desk.world.services(), quick()};
    readers.start();
    REQUIRE(desk.soon_read());
    CHECK(desk.reading().state ==
          (announces == Announces::idle ? ReadingState::told_at_once : ReadingState::asks_again));

    desk.deliver(letter(1));

    CHECK(desk.soon_kept(1));
    readers.stop();
    CHECK(desk.world.count("SELECT count(*) FROM raw_mails WHERE return_path = 'marc@client.example'") == 1);
    CHECK(desk.server.lying_in(std::string{user}).size() == 1);
    CHECK(desk.world.count("SELECT count(*) FROM mailbox_readings WHERE leased_by IS NULL") == 1);
  }
}

TEST_CASE(
    "what lay in the mailbox before it was set up does not become requests, and what comes before the first look "
    "does") {
  Desk desk;
  for (int i = 0; i < 500; ++i) desk.deliver(letter(i), long_ago);
  desk.set_up();
  desk.deliver(letter(1000), now() + 2s);
  desk.deliver(letter(1001), now() + 2s);
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();

  CHECK(desk.soon_kept(2));
  desk.deliver(letter(1002));
  CHECK(desk.soon_kept(3));
  readers.stop();
  CHECK(desk.kept() == 3);
}

TEST_CASE("an old mail that a colleague puts into the mailbox is read") {
  Desk desk;
  desk.set_up();
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();
  REQUIRE(desk.soon_read());

  desk.deliver(letter(1), long_ago);

  CHECK(desk.soon_kept(1));
}

TEST_CASE("a server that goes away is found again, and nothing is missed") {
  Desk desk;
  desk.set_up();
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();
  desk.deliver(letter(1));
  REQUIRE(desk.soon_kept(1));

  desk.server.kill_at_once();
  REQUIRE(Desk::soon([&] { return desk.reading().state == ReadingState::failing; }));
  const auto failing = desk.reading();
  CHECK(failing.failure == ReadingFailure::unreachable);
  CHECK_FALSE(failing.words.empty());
  CHECK(failing.next_try_at.has_value());
  CHECK(failing.failing_since.has_value());
  desk.deliver(letter(2));
  desk.server.start();

  CHECK(desk.soon_kept(2));
  CHECK(Desk::soon([&] { return desk.reading().state == ReadingState::told_at_once; }));
  CHECK(desk.reading().words.empty());
  readers.stop();
  CHECK(desk.world.count("SELECT count(*) FROM mail_arrivals") == 2);
}

TEST_CASE("when the server numbers its mails anew, none is lost, none is doubled, and old ones stay old") {
  Desk desk;
  for (int i = 0; i < 5; ++i) desk.deliver(letter(i), long_ago);
  desk.set_up();
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();
  REQUIRE(desk.soon_read());
  desk.deliver(letter(10), now() + 5s);
  REQUIRE(desk.soon_kept(1));

  desk.server.kill_at_once();
  desk.server.forget_numbers(std::string{user});
  desk.deliver(letter(11), now() + 5s);
  desk.server.start();

  CHECK(desk.soon_kept(2));
  desk.deliver(letter(12));
  CHECK(desk.soon_kept(3));
  readers.stop();
  CHECK(desk.kept() == 3);
}

TEST_CASE("a wrong password is told in the server's words, and a right one is tried soon after") {
  Desk desk;
  desk.set_up("guessed");
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();
  REQUIRE(Desk::soon([&] { return desk.reading().state == ReadingState::failing; }));
  CHECK(desk.reading().failure == ReadingFailure::sign_in_refused);
  CHECK(desk.reading().words == "[AUTHENTICATIONFAILED] Authentication failed.");

  std::ofstream{desk.world.folder.path() / "secret"} << "test\n";

  CHECK(desk.soon_read());
}

TEST_CASE("a mailbox that opens by a token is read, with the token of the moment") {
  Desk desk;
  desk.set_up("expired", MailboxAuth::xoauth2);
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();
  REQUIRE(Desk::soon([&] { return desk.reading().failure == ReadingFailure::sign_in_refused; }));
  std::ofstream{desk.world.folder.path() / "secret"} << Dovecot::token_for(std::string{user}) << "\n";
  REQUIRE(desk.soon_read());

  desk.deliver(letter(1));

  CHECK(desk.soon_kept(1));
}

TEST_CASE("two servers do not both read a mailbox, and one takes over from the other") {
  Desk desk;
  desk.set_up();
  MailboxReaders one{desk.world.services(), quick()};
  MailboxReaders two{desk.world.services(), quick()};
  one.start();
  two.start();
  REQUIRE(desk.soon_read());
  for (int i = 0; i < 30; ++i) desk.deliver(letter(i));
  REQUIRE(desk.soon_kept(30));

  one.stop();
  desk.deliver(letter(100));
  REQUIRE(desk.soon_kept(31));
  two.stop();
  CHECK(desk.kept() == 31);
  CHECK(desk.world.count("SELECT count(*) FROM mail_arrivals") == 31);
}

TEST_CASE("a lease that nobody renews is taken over") {
  Desk desk;
  desk.set_up();
  const auto mailbox = desk.reading().mailbox;
  desk.world.db().write([&](Transaction& tx) { CHECK(Lease{mailbox, "a server that died"}.take(tx, 2s)); });
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();

  CHECK(desk.soon_read());
  readers.stop();
  desk.world.db().write([&](Transaction& tx) {
    CHECK_THROWS_AS((Lease{mailbox, "a server that died"}.renew(tx, 2s)), ReadingLost);
  });
}

TEST_CASE("who has died on this machine need not be waited for") {
  const auto me = name_of_this_process();
  CHECK_FALSE(has_died(me));
  CHECK(name_of_this_process() != me);
  CHECK_FALSE(has_died("another-machine pid:[1] 1 0000"));
  CHECK_FALSE(has_died(""));
  // No process has a number so large.
  const auto number = me.rfind(' ', me.rfind(' ') - 1);
  CHECK(has_died(me.substr(0, number) + " 2000000000 00000000"));
}

TEST_CASE("a mail that is too large stays where it is, somebody is told, and the next is read") {
  Desk desk;
  desk.set_up();
  auto options = quick();
  options.longest_mail = 50'000;
  MailboxReaders readers{desk.world.services(), options};
  readers.start();
  REQUIRE(desk.soon_read());
  desk.deliver(letter(1));
  desk.deliver(letter(2, std::string(200'000, 'x')));
  desk.deliver(letter(3));

  CHECK(desk.soon_kept(2));
  readers.stop();
  CHECK(desk.kept() == 2);
  const auto left = desk.world.db().read([&](Reads& db) { return left_mails_of(db, desk.reading().mailbox); });
  REQUIRE(left.size() == 1);
  CHECK(left[0].subject == "Fuite 2");
  CHECK(left[0].sender == "marc@client.example");
  CHECK(left[0].reason == LeftBecause::too_large);
  CHECK(desk.server.lying_in(std::string{user}).size() == 3);
}

TEST_CASE("mails are moved to a folder when that is wanted, once they are kept") {
  Desk desk;
  desk.set_up("test", MailboxAuth::password, "Traités");
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();
  REQUIRE(desk.soon_read());
  desk.deliver(letter(1));
  desk.deliver(letter(2));

  CHECK(desk.soon_kept(2));
  CHECK(Desk::soon([&] { return desk.server.lying_in(std::string{user}, "Trait&AOk-s").size() == 2; }));
  CHECK(Desk::soon([&] { return desk.server.lying_in(std::string{user}).empty(); }));
}

TEST_CASE("a mailbox that is changed is read anew with what was changed") {
  Desk desk;
  desk.set_up("guessed");
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();
  REQUIRE(Desk::soon([&] { return desk.reading().state == ReadingState::failing; }));
  const auto mailbox = desk.reading().mailbox;
  const auto right = desk.world.folder.path() / "right";
  std::ofstream{right} << "test\n";

  desk.world.db().write([&](Transaction& tx) {
    auto set_up = set_up_of(tx, mailbox).value();
    set_up.secret_file = right;
    change_mailbox(tx, mailbox, set_up, {});
  });

  CHECK(desk.soon_read());
}

TEST_CASE("hundreds of mails in small groups are each kept once, the large ones too") {
  Desk desk;
  desk.set_up();
  for (int i = 0; i < 150; ++i)
    desk.deliver(letter(i, i % 50 == 0 ? std::string(3'000'000, 'y') : "Bonjour"), now() + 5s);
  MailboxReaders readers{desk.world.services(), quick()};
  readers.start();

  CHECK(desk.soon_kept(150));
  readers.stop();
  CHECK(desk.world.count("SELECT count(*) FROM mail_arrivals") == 150);
}

}  // namespace relais::mailboxes
