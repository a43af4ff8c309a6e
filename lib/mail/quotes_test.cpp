#include "lib/mail/quotes.h"

#include <doctest/doctest.h>

namespace relais::mail {
namespace {

// Both parts together are the text, always.
Answer split(const std::string& text) {
  auto answer = split_quote(text);
  CHECK(answer.fresh + answer.quoted == text);
  return answer;
}

}  // namespace

TEST_CASE("what is answered is parted from the answer, as each program writes it") {
  const std::string fresh = "Bonjour,\n\nMardi me convient.\n\n";
  for (const std::string quoted :
       {"Le mar. 3 févr. 2026 à 10:12, Service travaux <travaux@desk.example> a écrit :\n\n> Bonjour,\n> Mardi ?\n",
        "Le 03/02/2026 à 10:12, Service travaux a écrit\u00A0:\n> Mardi ?\n",
        "Le mardi 3 février 2026 à 10:12:45 UTC+1, Service travaux de la commune de\nManage <travaux@desk.example> a\n"
        "écrit\u202F:\n\n> Mardi ?\n>\n> Louise\n",
        "On Tue, Feb 3, 2026 at 10:12 AM Travaux <travaux@desk.example> wrote:\n\n> Mardi ?\n",
        "Le 3 févr. 2026 à 10:12, Travaux <travaux@desk.example> a écrit :\n\nMardi ?\n\nLouise\n",
        "Op di 3 feb. 2026 om 10:12 schreef Travaux <travaux@desk.example>:\n> Mardi ?\n",
        "Am 03.02.2026 um 10:12 schrieb:\n> Mardi ?\n", "-----Message d'origine-----\nDe : Travaux\nEnvoyé : mardi\n\nMardi ?\n",
        "-------- Message original --------\nDe : Travaux\n\nMardi ?\n",
        "De : Travaux <travaux@desk.example>\nEnvoyé : mardi 3 février 2026 10:12\nÀ : Jean\nObjet : Rendez-vous\n\nMardi ?\n",
        "________________________________\nDe : Travaux\nEnvoyé : mardi 3 février 2026 10:12\nÀ : Jean\n\nMardi ?\n",
        "De : Travaux\nDate : mardi 3 février 2026 à 10:12\nÀ : Jean\n\nMardi ?\n",
        "From: Travaux\nSent: Tuesday\nTo: Jean\nSubject: x\n\nMardi ?\n", "> Mardi ?\n> Louise\n",
        "> Mardi ?\n\n-- \nJean Dupont\n"}) {
    CAPTURE(quoted);
    const auto answer = split(fresh + quoted);
    CHECK(answer.fresh == fresh);
    CHECK(answer.quoted == quoted);
  }
}

TEST_CASE("an answer below or between the quoted lines stays whole") {
  for (const std::string text :
       {"Le 3 févr. 2026 à 10:12, Travaux a écrit :\n> Mardi ?\n\nMardi me convient.\n",
        "> Mardi ?\nOui.\n> Et l'heure ?\n10 heures.\n"}) {
    CAPTURE(text);
    CHECK(split(text).fresh == text);
  }
}

TEST_CASE("prose that looks a little like a quote is none") {
  for (const std::string text :
       {"Le devis est trop cher.\nDe : voir plus haut\n", "Le voisin a écrit une lettre.\n",
        "-- \nJean Dupont\n", "De plus, date : à convenir\n", ""}) {
    CAPTURE(text);
    CHECK(split(text).quoted == "");
  }
}

TEST_CASE("a mail that is nothing but a quote has nothing fresh") {
  CHECK(without_quote("> Mardi ?\n") == "");
}

}  // namespace relais::mail
