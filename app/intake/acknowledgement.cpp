#include "intake/acknowledgement.h"

#include "conversations/automatic_messages.h"
#include "conversations/writing.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"
#include "lib/text/written_language.h"

namespace relais::intake {
namespace {

constexpr auto received = translatable(
    "Hello,\n\nWe have received your request. Its number is {number}. Somebody will answer you.\n\nTo add something, "
    "simply answer this mail.\n\n{organisation}");

bool has_had_enough(Reads& db, const std::string& email, Timestamp at, const Settings& settings) {
  const auto address = EmailAddress::from(email);
  if (!address || settings.most_automatic_an_hour <= 0) return true;
  return conversations::was_told_often(db, address->key(), settings.most_automatic_an_hour, at - std::chrono::hours{1});
}

std::string words_for(const Numbered& request, const Settings& settings) {
  const LanguageScope scope{language_having(received, request.language)};
  return t(received, {{"number", request.number}, {"organisation", settings.organisation}});
}

}  // namespace

void acknowledge(Transaction& tx, const Numbered& request, const conversations::Correspondent& requester,
                 const Settings& settings) {
  if (has_had_enough(tx, requester.email, tx.now(), settings)) return;
  conversations::write_automatic(tx, request.record, request.letterhead, words_for(request, settings), requester);
}

void tell_number(Transaction& tx, const Numbered& request, const Person& colleague, const Settings& settings) {
  if (has_had_enough(tx, colleague.email, tx.now(), settings)) return;
  const auto words =
      t("Hello,\n\nThe request that you passed on has the number {number}. There is no need to copy the mailbox again: "
        "it is all here:\n{link}",
        {{"number", request.number}, {"link", settings.public_url + "/requests/" + request.number}});
  conversations::write_automatic(tx, request.record, request.letterhead, words, colleague);
}

}  // namespace relais::intake
