#include "lib/mail/quotes.h"

#include <doctest/doctest.h>

#include "lib/mail/testing_samples.h"

namespace relais::mail {
namespace {

// Both parts together are the text, always.
Answer split(const std::string& text) {
  auto answer = split_quote(text);
  CHECK(answer.fresh + answer.quoted == text);
  return answer;
}

// testdata/quotes.txt, each up to a line of =====.
std::vector<std::string> quotes() {
  const std::string separator = "=====\n";
  std::vector<std::string> found;
  const auto all = sample("quotes.txt");
  for (std::size_t start = 0; start < all.size();) {
    const auto end = std::min(all.find(separator, start), all.size());
    found.push_back(all.substr(start, end - start));
    start = end + separator.size();
  }
  return found;
}

}  // namespace

TEST_CASE("what is answered is parted from the answer, as each program writes it") {
  const std::string fresh = "Bonjour,\n\nMardi me convient.\n\n";
  for (const auto& quoted : quotes()) {
    CAPTURE(quoted);
    const auto answer = split(fresh + quoted);
    CHECK(answer.fresh == fresh);
    CHECK(answer.quoted == quoted);
  }
}

TEST_CASE("an answer below or between the quoted lines stays whole") {
  for (const std::string text : {"Le 3 févr. 2026 à 10:12, Travaux a écrit :\n> Mardi ?\n\nMardi me convient.\n",
                                 "> Mardi ?\nOui.\n> Et l'heure ?\n10 heures.\n"}) {
    CAPTURE(text);
    CHECK(split(text).fresh == text);
  }
}

TEST_CASE("prose that looks a little like a quote is none") {
  for (const std::string text : {"Le devis est trop cher.\nDe : voir plus haut\n", "Le voisin a écrit une lettre.\n",
                                 "-- \nJean Dupont\n", "De plus, date : à convenir\n", ""}) {
    CAPTURE(text);
    CHECK(split(text).quoted == "");
  }
}

TEST_CASE("a mail that is nothing but a quote has nothing fresh") { CHECK(without_quote("> Mardi ?\n") == ""); }

}  // namespace relais::mail
