#include <doctest/doctest.h>

#include "lib/mail/message.h"
#include "lib/mail/testing_samples.h"

namespace relais::mail {
namespace {

constexpr std::string_view base =
    "From: Jean <jean@client.example>\r\nTo: demandes@desk.example\r\nSubject: Fuite d'eau\r\n"
    "Date: Tue, 3 Feb 2026 09:00:00 +0100\r\nMessage-ID: <a@client.example>\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\nIl pleut à l'étage.\r\n";

std::string with(std::string_view from, std::string_view to) {
  std::string text{base};
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string with_bare_line_ends() {
  std::string text{base};
  std::erase(text, '\r');
  return text;
}

}  // namespace

TEST_CASE("the same mail by two ways is the same, whatever the ways added on top") {
  const auto identity = identity_of(base);

  CHECK(identity.size() == 64);
  CHECK(identity_of(std::string{"Received: from a by b; Tue, 3 Feb 2026\r\nDelivered-To: x@y.z\r\n"} +
                    std::string{base}) == identity);
  CHECK(identity_of(with_bare_line_ends()) == identity);
  CHECK(identity_of("From jean@client.example Tue Feb 3 2026\n" + with_bare_line_ends()) == identity);
  CHECK(identity_of(with("Date: Tue, 3 Feb 2026 09:00:00 +0100", "Date: 3 Feb 2026 08:00:00 GMT")) == identity);
  // A server that speaks seven bits only has encoded it again.
  CHECK(identity_of(with("utf-8\r\n\r\nIl pleut à l'étage.",
                         "utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nIl pleut =C3=A0 "
                         "l'=C3=A9tage.")) == identity);
}

TEST_CASE("two mails that differ in what their sender wrote are two") {
  const auto identity = identity_of(base);

  CHECK(identity_of(with("<a@client", "<b@client")) != identity);
  CHECK(identity_of(with("09:00", "09:01")) != identity);
  CHECK(identity_of(with("jean@", "jeanne@")) != identity);
  CHECK(identity_of(with("Subject: Fuite", "Subject: Re: Fuite")) != identity);
  CHECK(identity_of(with("étage", "étage 2")) != identity);
}

TEST_CASE("every sample has an identity of its own") {
  std::map<std::string, std::string> seen;
  for (const auto& entry : std::filesystem::directory_iterator(sample_folder())) {
    if (entry.path().extension() != ".eml") continue;
    CAPTURE(entry.path().filename().string());
    const auto bytes = content_of_file(entry.path());
    CHECK(seen.emplace(identity_of(bytes), entry.path()).second);
    CHECK(identity_of(parse(bytes), bytes) == identity_of(bytes));
  }
}

TEST_CASE("two mails that nobody can read are not taken for one") {
  std::string nested = "Subject: x\n";
  for (int i = 0; i < 100; ++i) nested += fmt::format("Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n", i);

  CHECK(identity_of(nested + "\nun\n") != identity_of(nested + "\ndeux\n"));
  CHECK(identity_of("\x01") != identity_of("\x02"));
}

TEST_CASE(
    "the same alarm twice, from a machine that dates and numbers nothing, is two mails, and tried again it is one") {
  const std::string alarm = "From: pompe@usine.example\r\nSubject: Alarme\r\n\r\nNiveau haut\r\n";
  const std::string first = "Received: by mx id 4F1; Tue, 3 Feb 2026 09:00:00 +0100\r\n" + alarm;
  const std::string second = "Received: by mx id 4F2; Tue, 3 Feb 2026 09:00:00 +0100\r\n" + alarm;

  CHECK(identity_of(first) != identity_of(second));
  CHECK(identity_of(first) == identity_of(std::string{first}));
}

TEST_CASE("the same words with another file are another mail") {
  const auto mail = [](std::string_view content) {
    Outgoing out;
    out.from = {"", "jean@client.example"};
    out.message_id = "a@client.example";
    out.attachments = {{"devis.pdf", "application/pdf", std::string{content}, "", false}};
    return identity_of(write(out));
  };
  CHECK(mail("un") == mail("un"));
  CHECK(mail("un") != mail("deux"));
}

}  // namespace relais::mail
