#include "lib/mail/signature_words.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array closings{"cordialement"sv,
                              "bien cordialement"sv,
                              "tres cordialement"sv,
                              "cdt"sv,
                              "cdlt"sv,
                              "bien a vous"sv,
                              "bien a toi"sv,
                              "bien vous"sv,
                              "sinceres salutations"sv,
                              "sincerement"sv,
                              "salutations"sv,
                              "meilleures salutations"sv,
                              "avec mes salutations"sv,
                              "mes salutations"sv,
                              "respectueusement"sv,
                              "amicalement"sv,
                              "bonne journee"sv,
                              "bonne soiree"sv,
                              "bonne fin de journee"sv,
                              "belle journee"sv,
                              "belle fin de journee"sv,
                              "excellente journee"sv,
                              "bon week-end"sv,
                              "bon weekend"sv,
                              "bonne reception"sv,
                              "bonne continuation"sv,
                              "a bientot"sv,
                              "au plaisir"sv,
                              "votre bien devoue"sv,
                              "merci d'avance"sv,
                              "d'avance merci"sv,
                              "d'avance, merci"sv,
                              "merci par avance"sv,
                              "avec mes remerciements"sv,
                              "en vous remerciant"sv,
                              "veuillez agreer"sv,
                              "veuillez recevoir"sv,
                              "je vous prie d'agreer"sv,
                              "nous vous prions d'agreer"sv,
                              "l'equipe"sv,
                              "best regards"sv,
                              "kind regards"sv,
                              "warm regards"sv,
                              "regards"sv,
                              "best wishes"sv,
                              "yours sincerely"sv,
                              "yours faithfully"sv,
                              "yours truly"sv,
                              "sincerely"sv,
                              "cheers"sv,
                              "kindest regards"sv,
                              "many thanks"sv,
                              "thanks in advance"sv,
                              "mit freundlichen gru"sv,
                              "mit freundlichem gru"sv,
                              "freundliche gru"sv,
                              "mit besten gru"sv,
                              "viele gru"sv,
                              "beste gru"sv,
                              "liebe gru"sv,
                              "herzliche gru"sv,
                              "mfg"sv,
                              "met vriendelijke groet"sv,
                              "met de vriendelijke groet"sv,
                              "vriendelijke groet"sv,
                              "met beste groet"sv,
                              "beste groet"sv,
                              "hartelijke groet"sv,
                              "met hartelijke groet"sv,
                              "groeten"sv,
                              "groetjes"sv,
                              "groet"sv,
                              "mvg"sv,
                              "hoogachtend"sv,
                              "alvast bedankt"sv,
                              "mat beschte"sv,
                              "mat frendleche"sv,
                              "saludos"sv,
                              "un saludo"sv,
                              "cordiali saluti"sv,
                              "distinti saluti"sv,
                              "atentamente"sv,
                              "com os melhores cumprimentos"sv,
                              "pozdrawiam"sv};
constexpr std::array weak_closings{"merci"sv,       "merci beaucoup"sv, "merci bien"sv, "un grand merci"sv,
                                   "thanks"sv,      "thank you"sv,      "thx"sv,        "danke"sv,
                                   "vielen dank"sv, "dank u"sv,         "bedankt"sv,    "dank bij voorbaat"sv,
                                   "grazie"sv,      "gracias"sv};
constexpr std::array notices{"ce message"sv,
                             "ce courriel"sv,
                             "ce mail"sv,
                             "ce courrier"sv,
                             "cet e-mail"sv,
                             "cet email"sv,
                             "le present message"sv,
                             "les informations contenues"sv,
                             "le contenu de ce"sv,
                             "this message"sv,
                             "this e-mail"sv,
                             "this email"sv,
                             "this communication"sv,
                             "the information"sv,
                             "the content"sv,
                             "confidential"sv,
                             "disclaimer"sv,
                             "avertissement"sv,
                             "avant d'imprimer"sv,
                             "pensez a l'environnement"sv,
                             "pensez avant"sv,
                             "n'imprimez"sv,
                             "please consider"sv,
                             "please think"sv,
                             "before printing"sv,
                             "think before"sv,
                             "dit bericht"sv,
                             "deze e-mail"sv,
                             "deze mail"sv,
                             "denk aan het milieu"sv,
                             "de informatie"sv,
                             "diese e-mail"sv,
                             "diese nachricht"sv,
                             "der inhalt"sv,
                             "bitte denken sie"sv,
                             "protection des donnees"sv,
                             "politique de"sv,
                             "privacy"sv,
                             "rgpd"sv,
                             "gdpr"sv,
                             "conditions generales"sv,
                             "suivez-nous"sv,
                             "suivez nous"sv,
                             "follow us"sv,
                             "volg ons"sv,
                             "p.s."sv,
                             "ps :"sv,
                             "ps:"sv,
                             "nb :"sv,
                             "garanti sans virus"sv,
                             "l'absence de virus"sv,
                             "virus-free"sv,
                             "virusvrij"sv,
                             "virenfrei"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Of a character of three bytes or more, as pictures are: none of them stands in a word that we look for.
std::size_t picture_length(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xF0 ? 4 : byte >= 0xE2 ? 3 : 0;
}

std::string_view without_punctuation(std::string_view key) {
  const auto last = key.find_last_not_of(" ,.!;:-");
  return key.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool ends_word(std::string_view key, std::string_view beginning) {
  // A beginning that stops inside a word stands for all that follow it ("Grüßen", "Grüsse").
  return key.size() == beginning.size() || beginning.ends_with("gru") || beginning.ends_with("groet") ||
         !is_letter(key[beginning.size()]);
}

bool is_formal(std::string_view key) { return key.find("agreer") < 30 || key.starts_with("veuillez"); }

}  // namespace

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < key.size();) {
    auto end = i;
    while (end < key.size() && is_letter(key[end]) && picture_length(key[end]) == 0) ++end;
    if (end > i) words.emplace_back(key.substr(i, end - i));
    i = end + (end < key.size() ? std::max<std::size_t>(picture_length(key[end]), 1) : 1);
  }
  return words;
}

std::size_t closing_length(std::string_view key) {
  constexpr std::size_t longest = 70;
  constexpr std::size_t longest_formal = 200;
  if (key.size() > (is_formal(key) ? longest_formal : longest)) return 0;
  const bool closes = std::any_of(closings.begin(), closings.end(), [&](std::string_view closing) {
    return key.starts_with(closing) && ends_word(key, closing);
  });
  if (!closes) return 0;
  const auto comma = is_formal(key) || key.starts_with("d'avance,") ? std::string_view::npos : key.find(',');
  return comma == std::string_view::npos ? key.size() : comma + 1;
}

bool is_weak_closing(std::string_view key) { return is_in(weak_closings, without_punctuation(key)); }

bool is_end_of_courtesy(std::string_view key) {
  return key.find("sentiments ") != std::string_view::npos ||
         key.find("salutations distingu") != std::string_view::npos ||
         key.find("consideration distingu") != std::string_view::npos;
}

bool begins_notice(std::string_view key) {
  const auto first = key.find_first_not_of("*-_=#> \"'");
  if (first == std::string_view::npos) return false;
  key.remove_prefix(first);
  return std::any_of(notices.begin(), notices.end(), [&](auto notice) { return key.starts_with(notice); }) ||
         key.find("avant d'imprimer") != std::string_view::npos ||
         key.find("l'environnement") != std::string_view::npos;
}

}  // namespace relais::mail
