#include <fmt/format.h>

#include "lib/text/translation.h"
#include "privacy/place_conditions.h"

namespace relais::privacy {
namespace {

using enum Deed;

}  // namespace

std::vector<Place> mail_places() {
  const std::string_view request_of_mail = "coalesce(request_id, 0)";
  return {{translatable("How mails were placed"),
           "mail_outcomes",
           "raw_mail_id",
           "'request'",
           request_of_mail,
           "handled_at",
           mail("raw_mail_id"),
           std::string{all},
           {{"why"}, {"steps", no_list}}},
          {translatable("Original mails"),
           "raw_mails",
           "id",
           "'mail'",
           "id",
           "received_at",
           mail("id"),
           std::string{all},
           {{"return_path", blank, blank}, {"recipient"}}},
          {translatable("Mails left on the server"),
           "left_mails",
           "id",
           "''",
           "0",
           "received_at",
           std::string{nobody},
           std::string{all},
           {{"sender"}, {"subject"}, {"words"}}},
          {translatable("Blocked senders"),
           "blocked_senders",
           "",
           "''",
           "0",
           "blocked_at",
           address("email_key"),
           address("email_key"),
           {{"email_key", drop}}}};
}

}  // namespace relais::privacy
