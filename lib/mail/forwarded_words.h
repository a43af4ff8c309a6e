// The words that mail programs put around a forwarded mail, in each of their languages. For the sources of this folder
// alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relais::mail {

// `other` is for lines that belong to the header without telling anything that is kept.
enum class HeaderField { sender, to, cc, reply_to, date, subject, other };
inline constexpr std::size_t header_field_count = 7;

// What stands before the colon, whatever its case, accents, stars and spaces.
std::optional<HeaderField> field_named(std::string_view label);

enum class Separator {
  forwarded,  // says that what follows was forwarded
  original,   // stands above answered mails too
};

// "Message transféré", as it stands between dashes.
std::optional<Separator> separator_named(std::string_view phrase);
// "Début du message réexpédié", as it stands before a colon.
bool announces_forward(std::string_view phrase);

enum class SubjectKind {
  forward,
  reply,
  // One program's "forwarded" is another's "answered".
  ambiguous,
  plain,
};

SubjectKind kind_of_subject(std::string_view subject);

// The same for every way of writing the same words.
std::string as_key(std::string_view words);

}  // namespace relais::mail
