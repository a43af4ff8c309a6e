// Somebody's notices: the unread ones first, then newest first, fifty at a time, paged by key.
#pragma once

#include "notices/notice.h"

namespace relais::notices {

// The last notice of a page; the next page begins after it.
struct NoticePosition {
  bool is_unread = false;
  Id<Notice> id;

  // As it stands in an address: "1-42".
  static std::optional<NoticePosition> from(std::string_view text);
  std::string text() const;
};

enum class Wanted { all, unread, mentions, outside };

constexpr auto names_of(Wanted) {
  using namespace std::string_view_literals;
  return std::array{"all"sv, "unread"sv, "mentions"sv, "outside"sv};
}

struct NoticeList {
  std::vector<Notice> notices;
  std::optional<NoticePosition> next;
};

constexpr std::size_t notices_a_page = 50;

NoticeList list_notices(Reads& db, Id<Person> person, Wanted wanted, std::optional<NoticePosition> after,
                        std::size_t most = notices_a_page);

// One of his own; nothing where it is another's.
std::optional<Notice> notice_of(Reads& db, Id<Person> person, Id<Notice> notice);

// The newest of all; none where he was never told anything.
Id<Notice> newest_notice(Reads& db, Id<Person> person);

}  // namespace relais::notices
