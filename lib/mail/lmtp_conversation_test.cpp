#include "lib/mail/lmtp_conversation.h"

#include <doctest/doctest.h>

#include "lib/mail/lmtp_testing.h"

namespace relais::mail {
namespace {

struct Call {
  RememberingReceiver receiver;
  LmtpConversation conversation{receiver, 1000};

  std::string say(std::string_view bytes) { return answers_to(bytes, conversation, receiver); }
  std::string codes(std::string_view bytes) {
    std::string codes;
    const auto replies = say(bytes);
    for (std::size_t at = 0; at < replies.size(); at = replies.find('\n', at) + 1) {
      if (replies[at + 3] != ' ') continue;
      if (!codes.empty()) codes += ' ';
      codes += replies.substr(at, 3);
    }
    return codes;
  }
  void begin() { codes("LHLO mail.example\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<x@desk.example>\r\nDATA\r\n"); }
};

}  // namespace

TEST_CASE("a mail comes in, and each recipient is answered for after it") {
  Call call;

  CHECK(call.say("LHLO mail.example\r\n") ==
        "250-relais\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE 1000\r\n");
  CHECK(call.say("MAIL FROM:<jean@client.example> SIZE=20 BODY=8BITMIME\r\n") == "250 2.1.0 yes\r\n");
  CHECK(call.say("RCPT TO:<demandes+t-1@desk.example>\r\n") == "250 2.1.5 yes\r\n");
  CHECK(call.say("RCPT TO:<personne@desk.example>\r\n") == "550 5.1.1 nobody reads this\r\n");
  CHECK(call.say("RCPT TO:<pleine@desk.example>\r\n") == "250 2.1.5 yes\r\n");
  CHECK(call.codes("DATA\r\n") == "354");
  CHECK(call.say("Subject: x\r\n\r\n..point\r\n.\r\n") ==
        "250 2.1.5 kept for demandes+t-1@desk.example\r\n452 4.2.2 the mailbox is full\r\n");

  REQUIRE(call.receiver.received().size() == 1);
  const auto received = call.receiver.received().front();
  CHECK(received.envelope.return_path == "jean@client.example");
  CHECK(received.envelope.recipients == std::vector<std::string>{"demandes+t-1@desk.example", "pleine@desk.example"});
  CHECK(received.message == "Subject: x\r\n\r\n.point\r\n");
}

TEST_CASE("commands may come together, and cut anywhere") {
  const std::string all =
      "lhlo m\r\nmail from:<>\r\nrcpt to: <x@desk.example>\r\ndata\r\n.\r\nMAIL FROM:<é@b.c> SMTPUTF8\r\n"
      "RCPT TO:<y@desk.example>\r\nDATA\r\nun\r.\r\n.\rx\r\n..\r\n\n.\n\r\r\n.\r\nNOOP\r\nQUIT\r\n";
  for (std::size_t cut = 1; cut < all.size(); ++cut) {
    CAPTURE(cut);
    Call call;
    auto replies = call.codes(std::string_view{all}.substr(0, cut));
    const auto later = call.codes(std::string_view{all}.substr(cut));
    if (!replies.empty() && !later.empty()) replies += ' ';
    replies += later;
    CHECK(call.conversation.is_over());
    const auto received = call.receiver.received();
    REQUIRE(received.size() == 2);
    CHECK(received[0].envelope.return_path == "");
    CHECK(received[0].message == "");
    CHECK(received[1].message == "un\r.\r\n\rx\r\n.\r\n\n.\n\r\r\n");
    CHECK(replies == "250 250 250 354 250 250 250 354 250 250 221");
  }
}

TEST_CASE("a bare line feed ends no message, so none can be smuggled behind another") {
  Call call;
  call.begin();

  CHECK(call.say("un\n.\nMAIL FROM:<evil@x.y>\r\n") == "");
  CHECK(call.codes(".\r\n") == "250");
  CHECK(call.receiver.received().front().message == "un\n.\nMAIL FROM:<evil@x.y>\r\n");
}

TEST_CASE("without anybody to receive it, no message is asked for") {
  Call call;

  CHECK(call.codes("LHLO m\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<personne@desk.example>\r\nDATA\r\n") == "250 250 550 503");
  CHECK(call.codes("RCPT TO:<x@desk.example>\r\nDATA\r\n") == "250 354");
}

TEST_CASE("a message that is too large is refused for each recipient, told beforehand or not") {
  Call call;
  CHECK(call.codes("LHLO m\r\nMAIL FROM:<a@b.c> SIZE=1001\r\n") == "250 552");
  CHECK(call.codes("MAIL FROM:<a@b.c> SIZE=99999999999999999999999\r\n") == "552");

  call.codes("MAIL FROM:<a@b.c>\r\nRCPT TO:<x@d.e>\r\nRCPT TO:<y@d.e>\r\nDATA\r\n");
  CHECK(call.codes(fmt::format("{:x>5000}\r\n.\r\n", "")) == "552 552");
  CHECK(call.receiver.received().empty());
  CHECK(call.codes("MAIL FROM:<a@b.c>\r\n") == "250");
}

TEST_CASE("trouble on our side makes the sender try again") {
  Call call;
  CHECK(call.codes("LHLO m\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<panne@d.e>\r\n") == "250 250 451");

  CHECK(call.codes("RCPT TO:<x@d.e>\r\nRCPT TO:<y@d.e>\r\nDATA\r\nBOUM\r\n.\r\n") == "250 250 354 451 451");
}

TEST_CASE("what is out of turn or unreadable is refused, and the conversation goes on") {
  Call call;
  CHECK(call.codes("MAIL FROM:<a@b.c>\r\n") == "503");
  CHECK(call.codes("EHLO m\r\nHELO m\r\nLHLO\r\nSTARTTLS\r\n\r\n") == "500 500 501 500 500");
  CHECK(call.codes("LHLO m\r\nRCPT TO:<x@d.e>\r\nDATA\r\n") == "250 503 503");
  CHECK(call.codes("MAIL FROM:a@b.c\r\nMAIL TO:<a@b.c>\r\nMAIL FROM:<a@b.c> X=1\r\n") == "501 501 555");
  CHECK(call.codes("MAIL FROM:<\xFF@b.c>\r\n") == "501");
  CHECK(call.codes("MAIL FROM:<a@b.c>\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<>\r\nRCPT TO:<x@d.e> NOTIFY=NEVER\r\n") ==
        "250 503 501 555");
  CHECK(call.codes("VRFY jean\r\nRSET\r\nRCPT TO:<x@d.e>\r\n") == "252 250 503");
  CHECK(call.codes("NOOP\r\n") == "250");
}

TEST_CASE("quotes and old routes in an address are understood") {
  Call call;
  call.codes("LHLO m\r\nMAIL FROM:<@relay.example:jean@client.example>\r\n");
  CHECK(call.codes("RCPT TO:<\"a>b \\\" c\"@d.e>\r\nDATA\r\n.\r\n") == "250 354 250");
  CHECK(call.receiver.received().front().envelope.return_path == "jean@client.example");
  CHECK(call.receiver.received().front().envelope.recipients.front() == "\"a>b \\\" c\"@d.e");
}

TEST_CASE("a line without end is not kept, and one mistake after another ends the call") {
  Call call;
  CHECK(call.say(std::string(100'000, 'x')) == "");
  CHECK(call.codes("\r\n") == "500");
  for (int i = 0; i < 30 && !call.conversation.is_over(); ++i) call.say("NONSENSE\r\n");
  CHECK(call.conversation.is_over());
  CHECK(call.say("LHLO m\r\n") == "");
}

TEST_CASE("a thousand recipients are enough") {
  Call call;
  call.codes("LHLO m\r\nMAIL FROM:<a@b.c>\r\n");
  std::string last;
  for (int i = 0; i < 1001; ++i) last = call.codes(fmt::format("RCPT TO:<u{}@d.e>\r\n", i));
  CHECK(last == "452");
}

TEST_CASE("whatever words the receiver finds, one line goes out, with a status") {
  class Talkative : public LmtpReceiver {
    LmtpReply recipient(const std::string&) override { return {250, "ok\r\n221 goodbye\r\ncafé"}; }
    void deliver(LmtpMail, Answer answer) override { answer({{42, ""}}); }
  } receiver;
  LmtpConversation conversation{receiver, 1000};
  const auto say = [&](std::string_view bytes) { return answers_to(bytes, conversation, receiver); };
  say("LHLO m\r\nMAIL FROM:<a@b.c>\r\n");

  CHECK(say("RCPT TO:<x@d.e>\r\n") == "250 2.0.0 ok 221 goodbye caf??\r\n");
  say("RCPT TO:<y@d.e>\r\nDATA\r\n");
  CHECK(say(".\r\n") == "451 4.3.0\r\n451 4.3.0 it could not be kept, try again\r\n");
}

}  // namespace relais::mail
