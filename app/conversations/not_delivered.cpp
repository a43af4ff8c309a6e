#include "conversations/not_delivered.h"

#include "conversations/colleague_mail.h"
#include "lib/text/translation.h"
#include "notices/notice.h"
#include "notices/waiting.h"
#include "people/language.h"

namespace relais::conversations {
namespace {

constexpr Sql select_written = R"sql(
  SELECT record_kind, record_id, author_id, from_email, subject FROM messages WHERE id = $1 AND author_id IS NOT NULL
)sql";

struct Written {
  RecordRef record;
  Id<Person> author;
  std::string sender;
  std::string subject;

  static Written from(Row& row) {
    return {RecordRef::from(row), row.read<Id<Person>>(), row.read<std::string>(), row.read<std::string>()};
  }
};

void tell_by_mail(Transaction& tx, const Written& written, const NotDelivered& copy) {
  const auto mailbox = mailboxes::mailbox_at(tx, written.sender);
  if (!mailbox || !notices::mails_now(tx, written.author)) return;
  const LanguageScope scope{people::language_of(tx, written.author)};
  tell_colleague(
      tx, {written.author, mailbox->id, std::nullopt, t("Not delivered: {subject}", {{"subject", written.subject}}),
           t("Your message did not reach {email}. Its mail server says:\n\n{words}",
             {{"email", copy.email}, {"words", copy.words}})});
}

}  // namespace

void tell_author(Transaction& tx, const NotDelivered& copy) {
  const auto written = tx.first<Written>(select_written, copy.message);
  if (!written) return;
  notices::tell(tx,
                {written->author, notices::NoticeKind::not_delivered, written->record,
                 fmt::format("m{}", copy.message.value), copy.words, copy.email},
                {});
  tell_by_mail(tx, *written, copy);
}

}  // namespace relais::conversations
