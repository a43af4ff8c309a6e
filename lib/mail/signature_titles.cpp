#include "lib/mail/signature_titles.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array titles{"m"sv,        "mr"sv,     "mrs"sv,    "ms"sv,  "mme"sv, "mlle"sv,
                            "monsieur"sv, "madame"sv, "maitre"sv, "me"sv,  "dr"sv,  "docteur"sv,
                            "pr"sv,       "prof"sv,   "ir"sv,     "ing"sv, "dhr"sv, "mevr"sv,
                            "mevrouw"sv,  "herr"sv,   "frau"sv,   "dipl"sv};
constexpr std::array particles{"van"sv, "de"sv,  "den"sv, "der"sv, "du"sv,  "des"sv,   "la"sv,    "le"sv,
                               "von"sv, "zu"sv,  "di"sv,  "da"sv,  "dos"sv, "el"sv,    "al"sv,    "ben"sv,
                               "ter"sv, "ten"sv, "t"sv,   "d"sv,   "et"sv,  "vande"sv, "vander"sv};
constexpr std::array roles{"directeur"sv,
                           "directrice"sv,
                           "gerant"sv,
                           "gerante"sv,
                           "gestionnaire"sv,
                           "responsable"sv,
                           "chef"sv,
                           "cheffe"sv,
                           "assistant"sv,
                           "assistante"sv,
                           "secretaire"sv,
                           "comptable"sv,
                           "conseiller"sv,
                           "conseillere"sv,
                           "architecte"sv,
                           "ingenieur"sv,
                           "ingenieure"sv,
                           "technicien"sv,
                           "technicienne"sv,
                           "syndic"sv,
                           "administrateur"sv,
                           "administratrice"sv,
                           "president"sv,
                           "presidente"sv,
                           "echevin"sv,
                           "echevine"sv,
                           "bourgmestre"sv,
                           "maire"sv,
                           "adjoint"sv,
                           "adjointe"sv,
                           "concierge"sv,
                           "manager"sv,
                           "director"sv,
                           "officer"sv,
                           "head"sv,
                           "ceo"sv,
                           "cfo"sv,
                           "cto"sv,
                           "coo"sv,
                           "engineer"sv,
                           "consultant"sv,
                           "consultante"sv,
                           "zaakvoerder"sv,
                           "zaakvoerster"sv,
                           "bestuurder"sv,
                           "medewerker"sv,
                           "hoofd"sv,
                           "verantwoordelijke"sv,
                           "boekhouder"sv,
                           "projectleider"sv,
                           "adviseur"sv,
                           "geschaftsfuhrer"sv,
                           "geschaftsfuhrerin"sv,
                           "leiter"sv,
                           "leiterin"sv,
                           "sachbearbeiter"sv,
                           "sachbearbeiterin"sv,
                           "hausverwalter"sv,
                           "hausverwalterin"sv,
                           "juriste"sv,
                           "avocat"sv,
                           "avocate"sv,
                           "notaire"sv,
                           "proprietaire"sv,
                           "employe"sv,
                           "employee"sv,
                           "agent"sv,
                           "agente"sv,
                           "coordinateur"sv,
                           "coordinatrice"sv,
                           "coordinator"sv,
                           "charge"sv,
                           "chargee"sv,
                           "attache"sv,
                           "attachee"sv,
                           "inspecteur"sv,
                           "inspectrice"sv,
                           "delegue"sv,
                           "deleguee"sv,
                           "vendeur"sv,
                           "vendeuse"sv,
                           "acheteur"sv,
                           "acheteuse"sv,
                           "infirmier"sv,
                           "infirmiere"sv,
                           "medecin"sv,
                           "expert"sv,
                           "experte"sv,
                           "associe"sv,
                           "associee"sv,
                           "fondateur"sv,
                           "fondatrice"sv,
                           "owner"sv,
                           "founder"sv,
                           "advisor"sv,
                           "assistent"sv,
                           "assistente"sv,
                           "geometre"sv,
                           "regisseur"sv};
constexpr std::array organisation_words{
    "commune"sv,        "ville"sv,          "administration"sv, "mairie"sv,      "cpas"sv,         "ccas"sv,
    "province"sv,       "region"sv,         "departement"sv,    "conseil"sv,     "universite"sv,   "hopital"sv,
    "centre"sv,         "clinique"sv,       "ecole"sv,          "lycee"sv,       "college"sv,      "athenee"sv,
    "institut"sv,       "residence"sv,      "regie"sv,          "agence"sv,      "cabinet"sv,      "etude"sv,
    "bureau"sv,         "garage"sv,         "assurances"sv,     "ministere"sv,   "spw"sv,          "spf"sv,
    "maison"sv,         "bibliotheque"sv,   "gemeente"sv,       "stad"sv,        "stadt"sv,        "gemeinde"sv,
    "ocmw"sv,           "intercommunale"sv, "societe"sv,        "entreprise"sv,  "ets"sv,          "etablissements"sv,
    "groupe"sv,         "group"sv,          "association"sv,    "fondation"sv,   "federation"sv,   "mutuelle"sv,
    "banque"sv,         "hotel"sv,          "restaurant"sv,     "boulangerie"sv, "pharmacie"sv,    "toiture"sv,
    "toitures"sv,       "couverture"sv,     "plomberie"sv,      "chauffage"sv,   "immo"sv,         "immobilier"sv,
    "immobiliere"sv,    "construction"sv,   "constructions"sv,  "renovation"sv,  "dakwerken"sv,    "bouw"sv,
    "hausverwaltung"sv, "copropriete"sv,    "service"sv,        "services"sv,    "equipe"sv,       "paroisse"sv,
    "police"sv,         "zone"sv,           "cooperative"sv,    "notaires"sv,    "avocats"sv,      "architectes"sv,
    "associes"sv,       "team"sv,           "secretariat"sv,    "accueil"sv,     "compagnie"sv,    "company"sv,
    "office"sv,         "consulting"sv,     "solutions"sv,      "travaux"sv,     "comptabilite"sv, "support"sv};
constexpr std::array legal_forms{"SPRL"sv,    "SRL"sv,    "SA"sv,   "SAS"sv,   "SASU"sv, "SARL"sv, "Sarl"sv, "EURL"sv,
                                 "SNC"sv,     "ASBL"sv,   "asbl"sv, "AISBL"sv, "SCRL"sv, "SC"sv,   "SCS"sv,  "SCI"sv,
                                 "SCOP"sv,    "SELARL"sv, "NV"sv,   "BV"sv,    "BVBA"sv, "CVBA"sv, "CV"sv,   "VZW"sv,
                                 "vzw"sv,     "VOF"sv,    "GmbH"sv, "AG"sv,    "KG"sv,   "OHG"sv,  "UG"sv,   "Ltd"sv,
                                 "Limited"sv, "LLC"sv,    "LLP"sv,  "Inc"sv,   "PLC"sv,  "plc"sv,  "GIE"sv,  "EARL"sv,
                                 "ACP"sv,     "sprl"sv,   "srl"sv,  "sarl"sv,  "bvba"sv, "gmbh"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_title(std::string_view word) { return is_in(titles, word); }
bool is_name_particle(std::string_view word) { return is_in(particles, word); }
bool is_role_word(std::string_view word) {
  // Dutch and German put what he leads in front: "diensthoofd", "Bauleiter".
  const bool is_compound = word.ends_with("hoofd") || word.ends_with("leider") || word.ends_with("leiter") ||
                           word.ends_with("leiterin") || word.ends_with("medewerker") || word.ends_with("verwalter");
  return is_compound || is_in(roles, word);
}
bool is_organisation_word(std::string_view word) { return is_in(organisation_words, word); }
bool is_legal_form(std::string_view word) { return is_in(legal_forms, word); }

}  // namespace relais::mail
