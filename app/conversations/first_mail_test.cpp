#include "conversations/first_mail.h"

#include <doctest/doctest.h>

namespace relais::conversations {
namespace {

Entry entry(EntryKind kind, bool automatic = false) {
  Entry made;
  made.kind = kind;
  made.automatic = automatic;
  return made;
}

}  // namespace

TEST_CASE("the mail that opened a request is found behind the event and the acknowledgement of the same second") {
  const std::vector<Entry> thread{entry(EntryKind::event), entry(EntryKind::comment, true), entry(EntryKind::mail_in)};

  CHECK(filter_first_mail(thread) == &thread[2]);
}

TEST_CASE("a mail that answers us did not open the request") {
  const std::vector<Entry> thread{entry(EntryKind::event), entry(EntryKind::comment), entry(EntryKind::mail_in)};

  CHECK(filter_first_mail(thread) == nullptr);
}

}  // namespace relais::conversations
