#include "lib/mail/imap.h"

#include <doctest/doctest.h>
#include <sys/eventfd.h>

#include "lib/mail/imap_folder_name.h"
#include "lib/mail/imap_testing.h"
#include "lib/time/clock.h"

namespace relais::mail {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view letter = "From: marc@client.example\r\nSubject: Fuite\r\n\r\nBonjour\r\n";

Dovecot& dovecot() {
  static Dovecot running;
  return running;
}

ImapClient client_of(const std::string& url, const ImapOptions& options = {}) {
  return {*ImapServer::from(url), ImapAuth::password, "test", options};
}

// The failure and its words; nothing where it succeeded.
std::optional<ImapError> failure_of(const std::function<void()>& attempt) {
  try {
    attempt();
  } catch (const ImapError& error) {
    return error;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> uids_of(const std::vector<ImapMailHead>& heads) {
  std::vector<std::uint32_t> uids;
  for (const auto& head : heads) uids.push_back(head.uid);
  return uids;
}

}  // namespace

TEST_CASE("a mail is read whole, and nobody sees that it was") {
  const std::string user = "whole";
  const auto large = std::string{letter} + std::string(300'000, 'x') + "\r\nM\xE9me \x01\r\n* 3 EXISTS\r\n";
  dovecot().deliver(user, letter);
  dovecot().deliver(user, large);
  auto client = client_of(dovecot().url(user));

  const auto folder = client.select("INBOX");
  CHECK(folder.count == 2);
  CHECK(folder.uid_next == 3);
  CHECK(folder.uid_validity != 0);
  const auto uids = client.uids_from(1);
  CHECK(uids == std::vector<std::uint32_t>{1, 2});
  CHECK(client.uids_from(2) == std::vector<std::uint32_t>{2});
  CHECK(client.uids_from(3).empty());
  const auto mails = client.mails(uids, 1'000'000);
  REQUIRE(mails.size() == 2);
  CHECK(mails[0].bytes == letter);
  CHECK(mails[1].bytes == large);
  for (const auto& name : dovecot().lying_in(user)) CHECK(name.find('S', name.rfind(',') + 1) == std::string::npos);
}

TEST_CASE("each mail has a number, a size and the moment when the server got it") {
  const std::string user = "heads";
  dovecot().deliver(user, letter, Timestamp{1'780'000'000'000'000});
  dovecot().deliver(user, letter, Timestamp{1'790'000'000'000'000});
  auto client = client_of(dovecot().url(user));
  client.select("INBOX");

  const auto heads = client.heads_at(1, 2);
  REQUIRE(heads.size() == 2);
  CHECK(heads[0].received_at == Timestamp{1'780'000'000'000'000});
  CHECK(heads[1].received_at == Timestamp{1'790'000'000'000'000});
  CHECK(heads[1].size == letter.size());
  const std::array<std::uint32_t, 2> wanted{2, 77};
  CHECK(uids_of(client.heads(wanted)) == std::vector<std::uint32_t>{2});
  CHECK(client.header(2) == "From: marc@client.example\r\nSubject: Fuite\r\n\r\n");
}

TEST_CASE("a mail larger than we want is not taken into memory") {
  const std::string user = "large";
  dovecot().deliver(user, std::string{letter} + std::string(2'000'000, 'x'));
  auto client = client_of(dovecot().url(user));
  client.select("INBOX");
  const std::array<std::uint32_t, 1> wanted{1};

  const auto failure = failure_of([&] { client.mails(wanted, 100'000); });
  REQUIRE(failure);
  CHECK(failure->failure == ImapFailure::misunderstood);
}

TEST_CASE("the wait for news ends when a mail comes, and when the time is over") {
  const std::string user = "news";
  dovecot().deliver(user, letter);
  auto client = client_of(dovecot().url(user));
  client.select("INBOX");
  CHECK(client.can("IDLE"));
  CHECK(client.wait_for_news(0s) == ImapNews::nothing);

  std::thread sender([&] { dovecot().deliver(user, letter); });
  CHECK(client.wait_for_news(60s) == ImapNews::something);
  sender.join();
  CHECK(client.uids_from(2) == std::vector<std::uint32_t>{2});
}

TEST_CASE("whoever waits is woken at once, and so is whoever speaks to a server that says nothing") {
  const std::string user = "woken";
  const int bell = ::eventfd(0, EFD_CLOEXEC);
  ImapOptions options;
  options.wake = bell;
  auto client = client_of(dovecot().url(user), options);
  client.select("INBOX");
  std::thread waker([&] {
    const std::uint64_t one = 1;
    CHECK(::write(bell, &one, sizeof one) == sizeof one);
  });

  const auto failure = failure_of([&] { client.wait_for_news(600s); });
  waker.join();
  REQUIRE(failure);
  CHECK(failure->failure == ImapFailure::woken);
  const auto again = failure_of([&] { client_of(dovecot().url(user), options); });
  REQUIRE(again);
  CHECK(again->failure == ImapFailure::woken);
  ::close(bell);
}

TEST_CASE("a connection is private when its address says so, and only with a certificate that somebody vouches for") {
  ImapOptions trusting;
  trusting.certificates = dovecot().certificate();
  for (const auto& url : {dovecot().tls_url("private"), dovecot().starttls_url("private")}) {
    INFO(url);
    auto client = client_of(url, trusting);
    CHECK(client.select("INBOX").uid_validity != 0);

    const auto failure = failure_of([&, &address = url] { client_of(address); });
    REQUIRE(failure);
    CHECK(failure->failure == ImapFailure::unreachable);
    CHECK(std::string{failure->what()}.find("certificate") != std::string::npos);
  }
}

TEST_CASE("a good certificate for another host is not good") {
  ImapOptions trusting;
  trusting.certificates = dovecot().certificate();
  auto server = *ImapServer::from(dovecot().tls_url("private"));
  server.host = "127.0.0.1";

  const auto failure = failure_of([&] { ImapClient{server, ImapAuth::password, "test", trusting}; });
  REQUIRE(failure);
  CHECK(std::string{failure->what()}.find("IP address mismatch") != std::string::npos);
}

TEST_CASE("a wrong password is told in the server's own words") {
  const auto failure = failure_of([] {
    ImapClient{*ImapServer::from(dovecot().url("wrong")), ImapAuth::password, "guessed", {}};
  });
  REQUIRE(failure);
  CHECK(failure->failure == ImapFailure::sign_in_refused);
  CHECK(std::string{failure->what()} == "[AUTHENTICATIONFAILED] Authentication failed.");
}

TEST_CASE("a token opens the mailbox of its owner alone (XOAUTH2)") {
  const auto server = *ImapServer::from(dovecot().url("tokens"));
  ImapClient client{server, ImapAuth::xoauth2, Dovecot::token_for("tokens"), {}};
  CHECK(client.select("INBOX").uid_validity != 0);

  for (const auto& token : {Dovecot::token_for("somebody"), Dovecot::token_for("tokens") + "x", std::string{}}) {
    const auto failure = failure_of([&, &wrong = token] { ImapClient{server, ImapAuth::xoauth2, wrong, {}}; });
    REQUIRE(failure);
    CHECK(failure->failure == ImapFailure::sign_in_refused);
  }
}

TEST_CASE("a mail is moved into a folder that is made for it, accents and all") {
  for (const auto announces : {Announces::idle, Announces::no_idle}) {
    Dovecot server{announces};
    server.deliver("mover", letter);
    server.deliver("mover", letter);
    auto client = client_of(server.url("mover"));
    client.select("INBOX");
    CHECK(client.can("MOVE") == (announces == Announces::idle));

    const std::array<std::uint32_t, 1> first{1};
    client.move(first, "Traités");

    CHECK(server.lying_in("mover").size() == 1);
    CHECK(server.lying_in("mover", "Trait&AOk-s").size() == 1);
    CHECK(client.uids_from(1) == std::vector<std::uint32_t>{2});
  }
}

TEST_CASE("a server that was killed is gone, and one that nobody runs was never there") {
  Dovecot server;
  auto client = client_of(server.url("gone"));
  client.select("INBOX");
  server.kill_at_once();

  const auto gone = failure_of([&] { client.look(); });
  REQUIRE(gone);
  CHECK(gone->failure == ImapFailure::unreachable);
  const auto nobody = failure_of([&] { client_of(server.url("gone")); });
  REQUIRE(nobody);
  CHECK(nobody->failure == ImapFailure::unreachable);
  CHECK(std::string{nobody->what()}.find("Connection refused") != std::string::npos);
}

TEST_CASE("a folder that does not exist is refused in the server's words") {
  auto client = client_of(dovecot().url("folders"));

  const auto failure = failure_of([&] { client.select("Nulle part"); });
  REQUIRE(failure);
  CHECK(failure->failure == ImapFailure::refused);
  CHECK(std::string{failure->what()}.find("Mailbox doesn't exist") != std::string::npos);
}

TEST_CASE("what an address of a mailbox says") {
  const auto secure = ImapServer::from("imaps://demandes@imap.example");
  REQUIRE(secure);
  CHECK(secure->host == "imap.example");
  CHECK(secure->port == 993);
  CHECK(secure->user == "demandes");
  CHECK(secure->privacy == ImapPrivacy::tls);

  const auto whole = ImapServer::from("IMAP://demandes@desk.example@imap.example:1143/");
  REQUIRE(whole);
  CHECK(whole->user == "demandes@desk.example");
  CHECK(whole->port == 1143);
  CHECK(whole->privacy == ImapPrivacy::starttls);
  CHECK(ImapServer::from("imaps://demandes%40desk.example@imap.example")->user == "demandes@desk.example");
  CHECK(ImapServer::from("imap://127.0.0.1:143")->privacy == ImapPrivacy::open);
  CHECK(ImapServer::from("imap://[::1]:143")->privacy == ImapPrivacy::open);
  CHECK(ImapServer::from("imap+starttls://localhost")->privacy == ImapPrivacy::starttls);
  CHECK(ImapServer::from("imap://127.0.0.1.example")->privacy == ImapPrivacy::starttls);

  for (const auto* wrong :
       {"", "imap.example", "pop3://x", "imaps://", "imaps://a@", "imaps://h:0", "imaps://h:99999", "imaps://h:x",
        "imaps://h/folder", "imaps://[::1", "imaps://a b@h", "imaps://a%0Ab@h", "imaps://a%4@h", "imaps://a\r\nb@h"}) {
    INFO(wrong);
    CHECK_FALSE(ImapServer::from(wrong));
  }
}

TEST_CASE("folder names travel as IMAP writes them") {
  CHECK(imap_folder_name("INBOX/Relais") == "INBOX/Relais");
  CHECK(imap_folder_name("Traités") == "Trait&AOk-s");
  CHECK(imap_folder_name("Toi & moi") == "Toi &- moi");
}

}  // namespace relais::mail
