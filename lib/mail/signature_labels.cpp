#include "lib/mail/signature_labels.h"

#include <span>

#include "lib/mail/signature_words.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array numbers_of_papers{
    "tva"sv,    "btw"sv,       "vat"sv,      "bce"sv,      "kbo"sv,        "rpm"sv,
    "rpr"sv,    "siret"sv,     "siren"sv,    "iban"sv,     "bic"sv,        "rcs"sv,
    "hrb"sv,    "ust"sv,       "ustid"sv,    "idnr"sv,     "entreprise"sv, "ondernemingsnummer"sv,
    "compte"sv, "agrement"sv,  "agree"sv,    "dossier"sv,  "contrat"sv,    "commande"sv,
    "ref"sv,    "reference"sv, "facture"sv,  "client"sv,   "ipi"sv,        "fsma"sv,
    "orias"sv,  "be"sv,        "national"sv, "registre"sv, "naf"sv,        "ape"sv,
    "onem"sv,   "inami"sv,     "adeli"sv,    "rpps"sv,     "fr"sv,         "lu"sv,
    "nl"sv};
constexpr std::array numbers_of_services{"urgence"sv,   "urgences"sv,    "hotline"sv,   "helpdesk"sv,   "support"sv,
                                         "garde"sv,     "permanence"sv,  "depannage"sv, "sav"sv,        "vert"sv,
                                         "gratuit"sv,   "azur"sv,        "service"sv,   "services"sv,   "clients"sv,
                                         "clientele"sv, "dispatching"sv, "h"sv,         "noodnummer"sv, "notdienst"sv,
                                         "emergency"sv, "concierge"sv,   "skype"sv,     "siege"sv};
constexpr std::array fax_labels{"fax"sv, "f"sv, "telefax"sv, "telecopie"sv, "telecopieur"sv, "faxe"sv};
constexpr std::array switchboard_labels{"standard"sv, "switchboard"sv, "central"sv,     "centrale"sv,  "zentrale"sv,
                                        "accueil"sv,  "general"sv,     "secretariat"sv, "reception"sv, "algemeen"sv,
                                        "onthaal"sv,  "office"sv,      "bureau"sv,      "company"sv};
constexpr std::array mobile_labels{"gsm"sv,   "mobile"sv, "mob"sv,         "portable"sv, "port"sv,
                                   "m"sv,     "g"sv,      "cell"sv,        "handy"sv,    "mobiel"sv,
                                   "mobil"sv, "cel"sv,    "mobilnummer"sv, "whatsapp"sv};
constexpr std::array direct_labels{"direct"sv, "directe"sv, "rechtstreeks"sv, "durchwahl"sv,
                                   "ddi"sv,    "d"sv,       "dir"sv,          "ld"sv};
constexpr std::array phone_labels{"tel"sv,   "telephone"sv, "t"sv,        "p"sv,        "ph"sv,
                                  "phone"sv, "telefoon"sv,  "telefon"sv,  "fon"sv,      "tph"sv,
                                  "fixe"sv,  "fix"sv,       "telefono"sv, "telefone"sv, "tfn"sv};

constexpr std::array neutral_words{"perso"sv, "personnel"sv, "prive"sv,   "pro"sv,    "professionnel"sv, "n"sv,
                                   "no"sv,    "nr"sv,        "numero"sv,  "nummer"sv, "number"sv,        "ligne"sv,
                                   "line"sv,  "nummers"sv,   "travail"sv, "appel"sv,  "belgique"sv,      "france"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct KindOfWord {
  NumberLabel label;
  std::span<const std::string_view> words;
};

// What says whose number it is comes before what says by what it is reached.
const std::array kinds{KindOfWord{NumberLabel::of_somebody_else, numbers_of_papers},
                       KindOfWord{NumberLabel::of_somebody_else, numbers_of_services},
                       KindOfWord{NumberLabel::fax, fax_labels},
                       KindOfWord{NumberLabel::switchboard, switchboard_labels},
                       KindOfWord{NumberLabel::mobile, mobile_labels},
                       KindOfWord{NumberLabel::direct, direct_labels},
                       KindOfWord{NumberLabel::phone, phone_labels}};

// The place in kinds; past its end for a word that says nothing of a number.
std::size_t kind_of(std::string_view word) {
  const auto* const found = std::find_if(kinds.begin(), kinds.end(), [&](const KindOfWord& kind) {
    return std::find(kind.words.begin(), kind.words.end(), word) != kind.words.end();
  });
  return static_cast<std::size_t>(found - kinds.begin());
}

}  // namespace

NumberLabel number_label(std::string_view shown, std::string_view key) {
  const auto words = words_of(key);
  auto best = kinds.size();
  bool is_unknown = false;
  for (auto word = words.rbegin(); word != words.rend() && !is_unknown; ++word) {
    const auto kind = kind_of(*word);
    is_unknown = kind == kinds.size() && !is_in(neutral_words, *word);
    best = std::min(best, kind);
  }
  if (best < kinds.size()) return kinds[best].label;
  if (shown.find("📱") != std::string_view::npos) return NumberLabel::mobile;
  return is_unknown ? NumberLabel::of_somebody_else : NumberLabel::none;
}

}  // namespace relais::mail
