#include "lib/mail/quotes.h"

#include <doctest/doctest.h>

#include "lib/mail/testing_folders.h"

namespace relais::mail {
namespace {

// Both parts together are the text, always.
Answer split(const std::string& text) {
  auto answer = split_quote(text);
  CHECK(answer.fresh + answer.quoted == text);
  return answer;
}

std::string repeated(std::string_view piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("each answer is parted from what it answers at the scissors of its sample") {
  const std::string scissors = "✂\n";
  const auto files = samples_in("quotes");
  CHECK(files.size() >= 50);
  for (const auto& file : files) {
    CAPTURE(file.filename().string());
    const auto sample = content_of_file(file);
    const auto at = sample.find(scissors);
    const auto fresh = sample.substr(0, at);
    const auto quoted = at == std::string::npos ? "" : sample.substr(at + scissors.size());

    const auto answer = split(fresh + quoted);

    CHECK(answer.fresh == fresh);
    CHECK(answer.quoted == quoted);
  }
}

TEST_CASE("lines may end as they do on the wire") {
  const auto answer = split("Oui.\r\n\r\nLe 03/02/2026 à 10:12, Travaux a écrit :\r\n> Mardi ?\r\n");

  CHECK(answer.fresh == "Oui.\r\n\r\n");
}

TEST_CASE("a mail that is nothing but a quote has nothing fresh") { CHECK(without_quote("> Mardi ?\n") == ""); }

TEST_CASE("who wants to read a signature gets the fresh part with it") {
  const std::string fresh = "Oui.\n\n-- \nJean Dupont\n\n";

  CHECK(with_signature_without_quote(fresh + "Le 03/02/2026 à 10:12, Travaux a écrit :\n> Mardi ?\n") == fresh);
}

TEST_CASE("a mail made to be slow is parted all the same") {
  for (const std::string piece : {">", "> \n", "On \n", "-- \nA\n", "De : x\n", "sent from x\n", "le 2026 ", "\n"}) {
    CAPTURE(piece);
    split(repeated(piece, 200'000));
  }
}

}  // namespace relais::mail
