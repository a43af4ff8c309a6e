#include "lib/mail/smtp.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <thread>

#include "lib/mail/delivery_report.h"
#include "lib/mail/lmtp_testing.h"
#include "lib/mail/message.h"
#include "lib/mail/smtp_answer.h"
#include "lib/mail/testing_samples.h"
#include "lib/testing/folder.h"

namespace relais::mail {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::string_view letter =
    "From: Louise <demandes@desk.example>\r\nSubject: =?utf-8?Q?=C3=89t=C3=A9?=\r\nMessage-ID: "
    "<lettre@desk.example>\r\n"
    "\r\nBonjour\r\n.\r\n..fin\r\n";

// Keeps what comes, but only at the second try.
class HesitantReceiver : public RememberingReceiver {
public:
  void deliver(LmtpMail mail, Answer answer) override {
    const bool is_doubtful = mail.message.bytes().find("Hesitation") != std::string_view::npos;
    if (is_doubtful && !hesitated_.exchange(true)) return answer({{451, "4.3.0 not now"}});
    RememberingReceiver::deliver(std::move(mail), std::move(answer));
  }

private:
  std::atomic<bool> hesitated_ = false;
};

// Postfix and Dovecot as they are installed, with our own LMTP server behind Postfix.
class MailServers {
public:
  MailServers() : lmtp(receiver, {.socket = folder.path() / "relais-lmtp", .listen = ""}) {
    lmtp.start();
    const auto answer = run(fmt::format("start --relais-lmtp {}", (folder.path() / "relais-lmtp").string()));
    if (answer != 0) throw std::runtime_error("the mail servers did not start");
    std::ifstream settings{folder.path() / "servers.env"};
    for (std::string line; std::getline(settings, line);) {
      const auto equals = line.find('=');
      values_[line.substr(0, equals)] = line.substr(equals + 1);
    }
  }
  MailServers(const MailServers&) = delete;
  MailServers& operator=(const MailServers&) = delete;
  ~MailServers() { run("stop"); }

  SmtpServer smtp() const {
    SmtpServer server;
    server.url = "smtp://127.0.0.1:" + values_.at("SMTP_PORT");
    server.patience = 20s;
    return server;
  }

  // The mails of a mailbox, once there are so many.
  std::vector<std::string> mailbox(const std::string& user, std::size_t count) const {
    const auto folder_of_new = fs::path{values_.at("MAILDIR_ROOT")} / user / "new";
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    std::vector<std::string> mails;
    while (mails.size() < count && std::chrono::steady_clock::now() < deadline) {
      mails.clear();
      std::error_code none_yet;
      for (const auto& entry : fs::directory_iterator(folder_of_new, none_yet)) {
        mails.push_back(content_of_file(entry.path()));
      }
      std::this_thread::sleep_for(20ms);
    }
    return mails;
  }

private:
  int run(const std::string& command) const {
    const auto program = fs::path{RELAIS_SOURCES} / "tests/mail_servers/mail_servers";
    return std::system(fmt::format("{} {} --folder {} > {}", program.string(), command, folder.path().string(),
                                   (folder.path() / "said").string())
                           .c_str());
  }

  std::map<std::string, std::string> values_;

public:
  TestFolder folder;
  HesitantReceiver receiver;
  LmtpServer lmtp;
};

MailServers& servers() {
  static MailServers running;
  return running;
}

}  // namespace

TEST_CASE("a mail that the next server takes lies in the mailbox as it was written") {
  const auto answer = hand_over(servers().smtp(), "demandes@desk.example", "anais@client.example", letter);

  CHECK(answer.handover == Handover::taken);
  CHECK(answer.code == 250);
  CHECK(answer.words.find("2.0.0 Ok: queued as") == 0);
  const auto mails = servers().mailbox("anais", 1);
  REQUIRE(mails.size() == 1);
  CHECK(mails[0].starts_with("Return-Path: <demandes@desk.example>"));
  const auto read = parse(mails[0]);
  CHECK(read.subject == "Été");
  CHECK(read.text == "Bonjour\n.\n..fin\n");
}

TEST_CASE("an automatic message has no return path") {
  CHECK(hand_over(servers().smtp(), "", "robot@client.example", letter).handover == Handover::taken);

  const auto mails = servers().mailbox("robot", 1);
  REQUIRE(mails.size() == 1);
  CHECK(mails[0].starts_with("Return-Path: <>"));
}

TEST_CASE("a mail of bare line feeds arrives with its lines, and cannot pass for two") {
  const std::string two = "Subject: un\n\nun\n.\nMAIL FROM:<evil@client.example>\nRCPT TO:<deux@client.example>\n";
  CHECK(hand_over(servers().smtp(), "demandes@desk.example", "un@client.example", two).handover == Handover::taken);

  const auto mails = servers().mailbox("un", 1);
  REQUIRE(mails.size() == 1);
  CHECK(parse(mails[0]).text == two.substr(two.find("\n\n") + 2));
}

TEST_CASE("a large mail with files goes through") {
  Outgoing mail;
  mail.from = {"", "demandes@desk.example"};
  mail.subject = "Plans";
  mail.attachments = {{"plan.pdf", "application/pdf", std::string(8'000'000, '\xAB'), "", false}};

  CHECK(hand_over(servers().smtp(), "demandes@desk.example", "gros@client.example", write(mail)).handover ==
        Handover::taken);
  const auto mails = servers().mailbox("gros", 1);
  REQUIRE(mails.size() == 1);
  const auto read = parse(mails[0]);
  REQUIRE(read.attachments.size() == 1);
  CHECK(read.attachments[0].content == mail.attachments[0].content);
}

TEST_CASE("a refusal and a delay are told apart, in the server's own words") {
  const auto refused = hand_over(servers().smtp(), "demandes@desk.example", "refused@client.example", letter);
  CHECK(refused.handover == Handover::refused);
  CHECK(refused.code == 550);
  CHECK(refused.words.find("this mailbox does not exist") != std::string::npos);

  const auto later = hand_over(servers().smtp(), "demandes@desk.example", "later@client.example", letter);
  CHECK(later.handover == Handover::deferred);
  CHECK(later.code == 450);
  CHECK(later.words.find("busy, try again later") != std::string::npos);
}

TEST_CASE("without a server, or with one that nobody vouches for, the mail is tried again later") {
  SmtpServer nobody;
  nobody.url = "smtp://127.0.0.1:9";
  const auto absent = hand_over(nobody, "demandes@desk.example", "anais@client.example", letter);
  CHECK(absent.handover == Handover::deferred);
  CHECK(absent.code == 0);
  CHECK_FALSE(absent.words.empty());

  auto secure = servers().smtp();
  secure.starttls = true;
  const auto unknown = hand_over(secure, "demandes@desk.example", "secret@client.example", letter);
  CHECK(unknown.handover == Handover::deferred);
  CHECK(unknown.words.find("certificate") != std::string::npos);
}

TEST_CASE("an address that would say more than an address is refused before anybody hears it") {
  const std::string evil = "a@client.example>\r\nRCPT TO:<b@client.example";
  CHECK(hand_over(servers().smtp(), "", evil, letter).handover == Handover::refused);
  CHECK(hand_over(servers().smtp(), evil, "a@client.example", letter).handover == Handover::refused);
  CHECK(hand_over(servers().smtp(), "", "", letter).handover == Handover::refused);
}

TEST_CASE("Postfix hands our mail in over LMTP with its plus part, and comes again when we cannot keep it") {
  auto& desk = servers();
  const std::string message = "Subject: Hesitation\r\nFrom: jean@client.example\r\n\r\nBonjour\r\n";
  CHECK(hand_over(desk.smtp(), "jean@client.example", "demandes+t-k3v9@desk.example", message).handover ==
        Handover::taken);

  const auto mail = desk.receiver.wait_for([](const Received& m) { return parse(m.message).subject == "Hesitation"; });
  REQUIRE(mail);
  CHECK(mail->envelope.return_path == "jean@client.example");
  CHECK(mail->envelope.recipients == std::vector<std::string>{"demandes+t-k3v9@desk.example"});
  CHECK(parse(mail->message).text == "Bonjour\n");
}

TEST_CASE("a mail that bounces afterwards comes back as a report that names it") {
  auto& desk = servers();
  CHECK(hand_over(desk.smtp(), "demandes+t-k3v9@desk.example", "gone@client.example", letter).handover ==
        Handover::taken);

  const auto bounce = desk.receiver.wait_for([](const Received& m) { return is_bounce(parse(m.message)); });
  REQUIRE(bounce);
  CHECK(bounce->envelope.return_path == "");
  CHECK(bounce->envelope.recipients.front() == "demandes+t-k3v9@desk.example");
  const auto report = delivery_report_of(parse(bounce->message));
  REQUIRE(report);
  CHECK(report->message_id == "lettre@desk.example");
  CHECK(report->recipients.front().address == "gone@client.example");
  CHECK(report->recipients.front().status == "5.1.1");
}

TEST_CASE("a connection lost after the message was sent says that it may arrive twice") {
  SmtpDialogue dialogue;
  dialogue.heard("220 mail.example ESMTP\r\n");
  dialogue.said("DATA\r\n");
  dialogue.heard("354 go on\r\n");
  dialogue.whole_message_sent();

  const auto answer = dialogue.answer("connection reset");

  CHECK(answer.handover == Handover::deferred);
  CHECK(answer.words.find("deux fois") != std::string::npos);
  CHECK(answer.words.find("connection reset") != std::string::npos);
}

TEST_CASE("what the server says before or after the message itself loses no mail and sends none twice") {
  const auto answer_to = [](std::string_view command, std::string_view reply) {
    SmtpDialogue dialogue;
    dialogue.said(command);
    dialogue.heard(reply);
    return dialogue.answer("").handover;
  };
  CHECK(answer_to("EHLO x\r\n", "554 5.7.1 we do not know you\r\n") == Handover::deferred);
  CHECK(answer_to("AUTH PLAIN\r\n", "535 5.7.8 wrong password\r\n") == Handover::deferred);
  CHECK(answer_to("MAIL FROM:<a@b.c>\r\n", "530 5.7.0 sign in first\r\n") == Handover::deferred);
  CHECK(answer_to("MAIL FROM:<a@b.c>\r\n", "552 5.3.4 too large\r\n") == Handover::refused);
  CHECK(answer_to("RCPT TO:<a@b.c>\r\n", "421 4.3.2 closing\r\n") == Handover::deferred);

  SmtpDialogue taken;
  taken.said("DATA\r\n");
  taken.whole_message_sent();
  taken.heard("250-2.0.0 yes\r\n");
  taken.heard("250 2.0.0 queued\r\n");
  taken.said("QUIT\r\n");
  taken.heard("500 what?\r\n");
  CHECK(taken.answer("hung up").handover == Handover::taken);
  CHECK(taken.answer("").words == "2.0.0 yes queued");

  SmtpDialogue refused_after;
  refused_after.said("DATA\r\n");
  refused_after.whole_message_sent();
  refused_after.heard("554 5.7.1 spam\r\n");
  CHECK(refused_after.answer("").handover == Handover::refused);
}

}  // namespace relais::mail
