#include "lib/mail/signature.h"

#include <doctest/doctest.h>

#include "lib/mail/testing_folders.h"

namespace relais::mail {
namespace {

// "name: Jean Dupont" above the first empty line.
std::string field(const std::string& sample, const std::string& name) {
  const auto head = "\n" + sample.substr(0, sample.find("\n\n")) + "\n";
  const auto start = head.find("\n" + name + ":");
  REQUIRE(start != std::string::npos);
  const auto from = start + name.size() + 2;
  const auto value = head.substr(from, head.find('\n', from) - from);
  return value.empty() ? value : value.substr(1);
}

Signature read(const std::string& sample) {
  return signature_in(sample.substr(sample.find("\n\n") + 2), field(sample, "sender"), field(sample, "domain"));
}

}  // namespace

TEST_CASE("each signature is read as the head of its sample says") {
  const auto files = samples_in("signatures");
  CHECK(files.size() >= 25);
  for (const auto& file : files) {
    CAPTURE(file.filename().string());
    const auto sample = content_of_file(file);

    const auto signature = read(sample);

    CHECK(signature.name == field(sample, "name"));
    CHECK(signature.phone == field(sample, "phone"));
    CHECK(signature.organisation == field(sample, "organisation"));
    CHECK(signature.role == field(sample, "role"));
  }
}

TEST_CASE("a mail without words has no signature") {
  CHECK(signature_in("", "Jean Dupont", "client.example") == Signature{});
  CHECK(signature_in("\n-- \n", "", "") == Signature{});
}

TEST_CASE("a mail made to be slow is read all the same") {
  for (const std::string piece : {"Cordialement,\n", "-- \nA", "0474 ", "+", "(", "Jean | ", "\n", "é"}) {
    CAPTURE(piece);
    std::string text = "Cordialement,\nJean Dupont\n";
    for (int i = 0; i < 100'000; ++i) text += piece;
    CHECK(signature_in(text, "Jean Dupont", "client.example").phone == "");
  }
}

}  // namespace relais::mail
