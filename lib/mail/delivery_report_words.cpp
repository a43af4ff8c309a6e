#include "lib/mail/delivery_report_words.h"

#include "lib/text/characters.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array subjects{"undeliver"sv,
                              "non remis"sv,
                              "non distribu"sv,
                              "non delivre"sv,
                              "echec de la remise"sv,
                              "echec de remise"sv,
                              "echec de la distribution"sv,
                              "failure notice"sv,
                              "returned mail"sv,
                              "mail delivery failed"sv,
                              "delivery failure"sv,
                              "delivery failed"sv,
                              "delivery has failed"sv,
                              "delivery status notification"sv,
                              "delivery delayed"sv,
                              "delayed mail"sv,
                              "message delayed"sv,
                              "warning: message"sv,
                              "warning: could not send"sv,
                              "could not be delivered"sv,
                              "unable to deliver"sv,
                              "impossible de remettre"sv,
                              "retourne a l'expediteur"sv,
                              "remise retardee"sv,
                              "mail system error"sv,
                              "onbestelbaar"sv,
                              "niet bezorgd"sv,
                              "niet afgeleverd"sv,
                              "unzustellbar"sv,
                              "nicht zugestellt"sv,
                              "no entregado"sv,
                              "mancato recapito"sv};
constexpr std::array copies{"below this line is a copy"sv,
                            "this is a copy of"sv,
                            "original message headers"sv,
                            "en-tetes"sv,
                            "message original"sv,
                            "original message"sv,
                            "message d'origine"sv,
                            "transcript of session"sv,
                            "berichtkop"sv,
                            "nachrichtenkopf"sv};
constexpr std::array givings_up{"given up"sv, "giving up"sv, "too long"sv, "permanent"sv, "definitive"sv, "abandon"sv};
constexpr std::array delays{"delayed"sv,
                            "retried"sv,
                            "warning only"sv,
                            "not yet been delivered"sv,
                            "continue to try"sv,
                            "will keep trying"sv,
                            "attempts will continue"sv,
                            "(delay)"sv,
                            "retarde"sv,
                            "va reessayer"sv,
                            "continuera d'essayer"sv,
                            "nouvelle tentative"sv,
                            "pas encore ete"sv,
                            "remise incomplete"sv,
                            "vertraagd"sv,
                            "nog niet bezorgd"sv,
                            "verzogert"sv,
                            "noch nicht zugestellt"sv};
constexpr std::array failures{
    "not be delivered"sv, "wasn't delivered"sv, "was not delivered"sv, "delivery has failed"sv,
    "n'a pas pu"sv,       "n'ont pas pu"sv,     "kon niet"sv,          "konnte nicht"sv};
template <std::size_t N>
bool holds_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

bool is_subject_of_report(std::string_view subject) { return holds_one_of(folded(subject), subjects); }

bool announces_copy(std::string_view key) { return holds_one_of(key, copies); }

DeliveryAction action_told(std::string_view key, std::string_view status) {
  if (holds_one_of(key, givings_up)) return DeliveryAction::failed;
  if (holds_one_of(key, delays)) return DeliveryAction::delayed;
  const bool is_temporary = status.starts_with('4') && !holds_one_of(key, failures);
  return is_temporary ? DeliveryAction::delayed : DeliveryAction::failed;
}

}  // namespace relais::mail
