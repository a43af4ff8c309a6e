#include "automatic_texts/sending.h"

#include "conversations/automatic_messages.h"
#include "conversations/writing.h"
#include "lib/text/email_address.h"

namespace relais::automatic_texts {

bool has_had_enough(Reads& db, const std::string& email, Timestamp at, const Settings& settings) {
  const auto address = EmailAddress::from(email);
  if (!address || settings.most_automatic_an_hour <= 0) return true;
  return conversations::was_told_often(db, address->key(), settings.most_automatic_an_hour, at - std::chrono::hours{1});
}

std::string words_of(const AutomaticText& text, const About& about, const std::string& requester,
                     const Settings& settings) {
  return with_fields(text.body, {{"requester.name", requester},
                                 {"number", about.number},
                                 {"title", about.title},
                                 {"organisation", settings.organisation}});
}

void send(Transaction& tx, Occasion occasion, const About& about, const conversations::Correspondent& to,
          const Settings& settings, std::optional<Timestamp> leaves_at) {
  const auto text = text_for(tx, {occasion, about.type, about.language});
  if (!text.is_on || has_had_enough(tx, to.email, tx.now(), settings)) return;
  conversations::write_automatic(tx, about.record, about.letterhead, words_of(text, about, to.name, settings), to,
                                 leaves_at);
}

}  // namespace relais::automatic_texts
