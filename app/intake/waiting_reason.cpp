#include "intake/waiting_reason.h"

#include "lib/text/translation.h"

namespace relais::intake {

std::string_view filter_label(WaitingReason reason) {
  switch (reason) {
    case WaitingReason::spam: return t("Spam mails");
    case WaitingReason::between_colleagues: return t("Between colleagues");
    case WaitingReason::no_sender: return t("Without a sender");
    case WaitingReason::turned_away: return t("Turned away");
    case WaitingReason::unreadable: return t("Unreadable");
    case WaitingReason::other: return t("Others");
  }
  return {};
}

}  // namespace relais::intake
