#include "mailboxes/words.h"

#include "lib/text/translation.h"

namespace relais::mailboxes {

std::string_view filter_label(ReadingState state) {
  switch (state) {
    case ReadingState::not_yet: return t("Not read yet");
    case ReadingState::told_at_once: return t("Read at once");
    case ReadingState::asks_again: return t("Read every minute");
    case ReadingState::failing: return t("Cannot be read");
  }
  return {};
}

std::string_view filter_label(ReadingFailure failure) {
  switch (failure) {
    case ReadingFailure::unreachable: return t("The mail server cannot be reached:");
    case ReadingFailure::sign_in_refused: return t("The mail server refuses the user or the secret:");
    case ReadingFailure::refused: return t("The mail server says no:");
    case ReadingFailure::misunderstood: return t("The mail server gives an answer that cannot be read:");
    case ReadingFailure::own_side: return t("Relais itself could not:");
  }
  return {};
}

std::string_view filter_label(LeftBecause reason) {
  switch (reason) {
    case LeftBecause::too_large: return t("too large");
    case LeftBecause::unreadable: return t("cannot be read");
  }
  return {};
}

}  // namespace relais::mailboxes
