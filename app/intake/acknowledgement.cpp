#include "intake/acknowledgement.h"

#include "conversations/writing.h"
#include "lib/text/translation.h"

namespace relais::intake {

void tell_number(Transaction& tx, const automatic_texts::About& request, const Person& colleague,
                 const Settings& settings) {
  if (automatic_texts::has_had_enough(tx, colleague.email, tx.now(), settings)) return;
  const auto words =
      t("Hello,\n\nThe request that you passed on has the number {number}. There is no need to copy the mailbox again: "
        "it is all here:\n{link}",
        {{"number", request.number}, {"link", settings.public_url + "/requests/" + request.number}});
  conversations::write_automatic(tx, request.record, request.letterhead, words, colleague);
}

}  // namespace relais::intake
