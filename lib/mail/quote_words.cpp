#include "lib/mail/quote_words.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array openings{"le "sv, "on "sv,  "am "sv, "op "sv, "el "sv, "du "sv,  "em "sv,
                              "il "sv, "den "sv, "w "sv,  "på "sv, "en "sv, "dne "sv, "the "sv};

constexpr std::array verbs{
    "a écrit"sv,    "a ecrit"sv,  "wrote"sv,      "writes"sv,      "schrieb"sv,        "schreef"sv,    "schrijft"sv,
    "geschreven"sv, "escribió"sv, "ha scritto"sv, "scrive"sv,      "escreveu"sv,       "napisał(a)"sv, "napisał"sv,
    "napisała"sv,   "skrev"sv,    "pisze"sv,      "va escriure"sv, "a scris"sv,        "napsal(a)"sv,  "kirjoitti"sv,
    "írta"sv,       "yazdı"sv,    "έγραψε"sv,     "написал"sv,     "huet gschriwwen"sv};
// The name may come behind these.
constexpr std::array verbs_before_names{" schrieb "sv, " schreef "sv, " skrev "sv, " napisał(a) "sv};

constexpr std::array senders{"de"sv,  "from"sv, "von"sv, "van"sv,       "da"sv,
                             "fra"sv, "från"sv, "od"sv,  "lähettäjä"sv, "expéditeur"sv};
constexpr std::array sendings{"envoyé"sv,  "envoyé le"sv,  "sent"sv,     "gesendet"sv,   "verzonden"sv,  "inviato"sv,
                              "enviado"sv, "enviado el"sv, "enviada"sv,  "enviado em"sv, "enviada em"sv, "sendt"sv,
                              "skickat"sv, "wysłano"sv,    "odesláno"sv, "lähetetty"sv};
constexpr std::array dates{"date"sv, "datum"sv, "fecha"sv, "data"sv, "dato"sv, "sendedatum"sv};
constexpr std::array recipients{"à"sv,    "À"sv,   "a"sv,    "to"sv, "an"sv,   "aan"sv,
                                "para"sv, "til"sv, "till"sv, "do"sv, "pour"sv, "destinataire"sv};
constexpr std::array subjects{"objet"sv,  "sujet"sv,   "subject"sv, "betreff"sv, "onderwerp"sv, "oggetto"sv,
                              "asunto"sv, "assunto"sv, "emne"sv,    "ämne"sv,    "temat"sv,     "předmět"sv};

constexpr std::array separators{"message d'origine"sv,       "original message"sv,        "message original"sv,
                                "message initial"sv,         "mail original"sv,           "mail d'origine"sv,
                                "ursprüngliche nachricht"sv, "originalnachricht"sv,       "oorspronkelijk bericht"sv,
                                "origineel bericht"sv,       "mensaje original"sv,        "messaggio originale"sv,
                                "mensagem original"sv,       "ursprungligt meddelande"sv, "oprindelig meddelelse"sv,
                                "original appointment"sv,    "rendez-vous d'origine"sv};
constexpr std::array reply_above{
    "répondez au-dessus de cette ligne"sv,  "répondre au-dessus de cette ligne"sv, "reply above this line"sv,
    "type your reply above this line"sv,    "antwoord boven deze lijn"sv,          "antwort oberhalb dieser linie"sv,
    "antworten sie oberhalb dieser linie"sv};
constexpr std::array forwards{"forwarded message"sv, "message transféré"sv,    "message réexpédié"sv,
                              "message transmis"sv,  "doorgestuurd bericht"sv, "weitergeleitete nachricht"sv,
                              "mensaje reenviado"sv, "messaggio inoltrato"sv,  "mensagem encaminhada"sv};
constexpr std::array devices{"envoyé de mon "sv,
                             "envoyé depuis "sv,
                             "envoyé à partir de "sv,
                             "envoyé via "sv,
                             "envoyé avec "sv,
                             "sent from "sv,
                             "sent with "sv,
                             "sent via "sv,
                             "get outlook for "sv,
                             "obtenir outlook pour "sv,
                             "télécharger outlook pour "sv,
                             "verzonden vanaf "sv,
                             "verstuurd vanaf "sv,
                             "verstuurd met "sv,
                             "verzonden met "sv,
                             "verzonden via "sv,
                             "outlook voor "sv,
                             "outlook für "sv,
                             "gesendet von mein"sv,
                             "von meinem "sv,
                             "von mein iphone "sv,
                             "gesendet mit "sv,
                             "gesendet über "sv,
                             "holen sie sich outlook"sv,
                             "inviato da "sv,
                             "enviado desde "sv,
                             "enviado do meu "sv,
                             "skickat från "sv,
                             "sendt fra "sv,
                             "téléchargez outlook pour "sv};

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

template <std::size_t N>
bool begins_with_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
}

template <std::size_t N>
bool holds_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string_view::npos; });
}

std::string_view without_end(std::string_view text, std::string_view characters) {
  const auto last = text.find_last_not_of(characters);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool is_between_dashes(std::string_view line) { return line.starts_with("--") || line.starts_with("__"); }

}  // namespace

QuotedField quoted_field(std::string_view line) {
  constexpr std::size_t longest = 20;
  const auto colon = line.find(':');
  if (colon > longest) return QuotedField::none;
  const auto name = without_end(line.substr(0, colon), " ");
  if (is_one_of(name, senders)) return QuotedField::sender;
  if (is_one_of(name, sendings)) return QuotedField::sent;
  if (is_one_of(name, dates)) return QuotedField::date;
  if (is_one_of(name, recipients)) return QuotedField::recipient;
  return is_one_of(name, subjects) ? QuotedField::subject : QuotedField::none;
}

bool opens_attribution(std::string_view line) { return begins_with_one_of(line, openings); }

bool ends_attribution(std::string_view line) {
  if (!line.ends_with(':') && !line.ends_with("--")) return false;
  if (holds_one_of(line, verbs_before_names)) return true;
  const auto words = without_end(line, " :-");
  return std::any_of(verbs.begin(), verbs.end(), [&](auto verb) { return words.ends_with(verb); });
}

bool is_quote_separator(std::string_view line) {
  return is_between_dashes(line) && (holds_one_of(line, separators) || holds_one_of(line, reply_above));
}

bool is_forward_separator(std::string_view line) { return line.starts_with("--") && holds_one_of(line, forwards); }

bool is_device_line(std::string_view line) {
  constexpr std::size_t longest = 120;
  return line.size() < longest && begins_with_one_of(line, devices);
}

}  // namespace relais::mail
