#include "conversations/first_mail.h"

namespace relais::conversations {

const Entry* filter_first_mail(const std::vector<Entry>& thread) {
  for (const auto& entry : thread) {
    if (entry.kind == EntryKind::mail_in) return &entry;
    // Somebody of ours spoke before any mail came: the mail answers, and stands in its place.
    if (entry.kind != EntryKind::event && !entry.automatic) return nullptr;
  }
  return nullptr;
}

}  // namespace relais::conversations
