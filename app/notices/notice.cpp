#include "notices/notice.h"

#include "lib/text/characters.h"
#include "notices/reading.h"

namespace relais::notices {
namespace {

constexpr Sql insert_notice = R"sql(
  INSERT INTO notices (person_id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  RETURNING id
)sql";

}  // namespace

bool is_from_outside(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::assigned:
    case NoticeKind::for_team:
    case NoticeKind::sent_back:
    case NoticeKind::mentioned:
    case NoticeKind::team_mentioned:
    case NoticeKind::noted:
    case NoticeKind::listed:
    case NoticeKind::activity_given:
    case NoticeKind::activity_done: return false;
    case NoticeKind::mail_came:
    case NoticeKind::mail_waits:
    case NoticeKind::not_delivered: return true;
  }
  return false;
}

std::string sentence_of(NoticeKind kind, const std::string& by) {
  switch (kind) {
    case NoticeKind::assigned: return t("{name} made you responsible for this request.", {{"name", by}});
    case NoticeKind::for_team: return t("{name} gave this request to your team. Who takes it?", {{"name", by}});
    case NoticeKind::sent_back: return t("{name} sent this request back to the first line.", {{"name", by}});
    case NoticeKind::mail_came: return t("{name} wrote by mail.", {{"name", by}});
    case NoticeKind::mail_waits: return t("A mail of {name} waits to be let in.", {{"name", by}});
    case NoticeKind::not_delivered: return t("What you wrote to {name} did not arrive.", {{"name", by}});
    case NoticeKind::mentioned: return t("{name} mentions you in an internal note.", {{"name", by}});
    case NoticeKind::team_mentioned: return t("{name} mentions your team in an internal note.", {{"name", by}});
    case NoticeKind::noted: return t("{name} wrote an internal note.", {{"name", by}});
    case NoticeKind::listed: return t("{name} put you on the list of work notes of this request.", {{"name", by}});
    case NoticeKind::activity_given: return t("{name} gave you an activity.", {{"name", by}});
    case NoticeKind::activity_done: return t("{name} has done the activity that you gave.", {{"name", by}});
  }
  return {};
}

Notice Notice::from(Row& row) {
  Notice notice;
  notice.id = row.read<Id<Notice>>();
  notice.kind = row.read<NoticeKind>();
  notice.record.kind = row.read<std::string>();
  notice.record.id = row.read<std::int64_t>();
  notice.place = row.read<std::string>();
  notice.words = row.read<std::string>();
  notice.told_by = row.read<std::optional<Id<Person>>>();
  notice.by = row.read<std::string>();
  notice.at = row.read<Timestamp>();
  notice.read_at = row.read<std::optional<Timestamp>>();
  return notice;
}

bool tell(Transaction& tx, const NewNotice& notice, const Actor& by) {
  if (by.person == notice.person.value) return false;
  const auto words = shortened(on_one_line(notice.words), most_words);
  const Actor teller = is_from_outside(notice.kind) ? Actor{} : by;
  const auto id = tx.returning<std::int64_t>(insert_notice, notice.person, notice.kind, notice.record.kind,
                                             notice.record.id, notice.place, words, teller.person, notice.by, tx.now());
  record(tx, by, messages_of(notice.person), "told", {change("notice", "", std::to_string(id))});
  return true;
}

}  // namespace relais::notices
