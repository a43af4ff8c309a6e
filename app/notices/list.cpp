#include "notices/list.h"

#include <charconv>

namespace relais::notices {
namespace {

// Before it stands every notice there is.
constexpr NoticePosition before_all{true, {std::numeric_limits<std::int64_t>::max()}};

constexpr Sql select_page = R"sql(
  SELECT id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at
    FROM notices
   WHERE person_id = $1 AND (unread, id) < ($2, $3)
   ORDER BY unread DESC, id DESC
   LIMIT $4
)sql";

constexpr Sql select_unread_page = R"sql(
  SELECT id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at
    FROM notices
   WHERE person_id = $1 AND unread = 1 AND id < $2
   ORDER BY id DESC
   LIMIT $3
)sql";

constexpr Sql select_part_page = R"sql(
  SELECT id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at
    FROM notices
   WHERE person_id = $1 AND part = $2 AND (unread, id) < ($3, $4)
   ORDER BY unread DESC, id DESC
   LIMIT $5
)sql";

constexpr Sql select_one = R"sql(
  SELECT id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at
    FROM notices
   WHERE person_id = $1 AND id = $2
)sql";

// Of the unread and of the read, each from the end of its part of the index.
constexpr Sql select_newest = R"sql(
  SELECT max(newest)
    FROM (SELECT coalesce(max(id), 0) AS newest FROM notices WHERE person_id = $1 AND unread = 1
          UNION ALL
          SELECT coalesce(max(id), 0) FROM notices WHERE person_id = $1 AND unread = 0) AS both_parts
)sql";

std::vector<Notice> rows_of(Reads& db, Id<Person> person, Wanted wanted, const NoticePosition& after,
                            std::int64_t most) {
  switch (wanted) {
    case Wanted::all: return db.all<Notice>(select_page, person, after.is_unread ? 1 : 0, after.id, most);
    case Wanted::mentions:
    case Wanted::outside:
      return db.all<Notice>(select_part_page, person, name_of(wanted), after.is_unread ? 1 : 0, after.id, most);
    case Wanted::unread: return db.all<Notice>(select_unread_page, person, after.id, most);
  }
  return {};
}

}  // namespace

std::optional<NoticePosition> NoticePosition::from(std::string_view text) {
  if (!text.starts_with("0-") && !text.starts_with("1-")) return std::nullopt;
  NoticePosition position;
  position.is_unread = text.front() == '1';
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + 2, end, position.id.value);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return position;
}

std::string NoticePosition::text() const { return fmt::format("{}-{}", is_unread ? 1 : 0, id.value); }

NoticeList list_notices(Reads& db, Id<Person> person, Wanted wanted, std::optional<NoticePosition> after,
                        std::size_t most) {
  NoticeList list;
  list.notices = rows_of(db, person, wanted, after.value_or(before_all), static_cast<std::int64_t>(most) + 1);
  if (list.notices.size() > most) {
    list.notices.pop_back();
    list.next = NoticePosition{!list.notices.back().read_at, list.notices.back().id};
  }
  return list;
}

std::optional<Notice> notice_of(Reads& db, Id<Person> person, Id<Notice> notice) {
  return db.first<Notice>(select_one, person, notice);
}

Id<Notice> newest_notice(Reads& db, Id<Person> person) { return db.value<Id<Notice>>(select_newest, person); }

}  // namespace relais::notices
