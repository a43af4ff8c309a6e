#include "intake/sorting_list.h"

#include <map>

#include "intake/sender.h"
#include "intake/sorting_head.h"
#include "lib/mail/quotes.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "people/by_address.h"
#include "people/initials.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr std::size_t most_of_first_lines = 200;

constexpr std::string_view ids_by_outcome =
    "SELECT raw_mail_id FROM mail_outcomes WHERE outcome = $1 AND raw_mail_id < $2 ORDER BY raw_mail_id DESC LIMIT $3";

constexpr std::string_view ids_by_reason =
    "SELECT raw_mail_id FROM mail_outcomes WHERE outcome = $1 AND reason = $4 AND raw_mail_id < $2"
    " ORDER BY raw_mail_id DESC LIMIT $3";

// Joined, since PostgreSQL would answer an EXISTS here by reading every request.
constexpr std::string_view ids_of_sorted =
    "SELECT raw_mail_id FROM mail_sortings LEFT JOIN requests ON requests.id = mail_sortings.request_id"
    " WHERE raw_mail_id < $2 AND (mail_sortings.request_id IS NULL OR {})"
    " ORDER BY raw_mail_id DESC LIMIT $3";

constexpr std::string_view select_page = R"sql(
  SELECT {}, outcome, reason, why,
         action, mail_sortings.request_id, requests.number, mail_sortings.message_id, people.id, people.name, sorted_at
    FROM raw_mails
    JOIN mail_outcomes ON mail_outcomes.raw_mail_id = raw_mails.id
    LEFT JOIN mail_sortings ON mail_sortings.raw_mail_id = raw_mails.id
    LEFT JOIN requests ON requests.id = mail_sortings.request_id
    LEFT JOIN people ON people.id = mail_sortings.sorted_by
   WHERE raw_mails.id IN (SELECT raw_mail_id FROM ({}) AS page)
   ORDER BY raw_mails.id DESC
)sql";

constexpr std::int64_t after_all = std::numeric_limits<std::int64_t>::max();

struct PageRow {
  Head head;
  Placing placing;

  static PageRow from(Row& row) {
    PageRow found;
    found.head = Head::from(row);
    found.placing.outcome = row.read<Outcome>();
    found.placing.reason = row.read<WaitingReason>();
    found.placing.why = row.read<std::string>();
    // Its action is the first of the columns that a mail without a sorting has not.
    if (!row.is_null(10)) found.placing.sorting = Sorting::from(row);
    return found;
  }
};

std::vector<PageRow> rows_of(Reads& db, const Person& person, const SortingView& view) {
  const auto before = view.after ? view.after->value : after_all;
  const auto most = static_cast<std::int64_t>(mails_a_page + 1);
  const auto page_of = [](std::string_view ids) { return kept(fmt::format(select_page, head_columns, ids)); };
  switch (view.tab) {
    case SortingTab::waiting:
      if (view.reason) return db.all<PageRow>(page_of(ids_by_reason), Outcome::to_sort, before, most, *view.reason);
      return db.all<PageRow>(page_of(ids_by_outcome), Outcome::to_sort, before, most);
    case SortingTab::set_aside: return db.all<PageRow>(page_of(ids_by_outcome), Outcome::ignored, before, most);
    case SortingTab::sorted:
      return db.all<PageRow>(page_of(fmt::format(ids_of_sorted, requests::readable_by(person))), person.id, before,
                             most);
  }
  return {};
}

// What is known of those who wrote these mails, asked once for all of them.
struct Writers {
  std::map<Id<mailboxes::Mailbox>, mailboxes::Mailbox> mailboxes;
  std::map<std::string, Person> people;
  std::map<std::string, Block> blocks;
};

Writers writers_of(Reads& db, const std::vector<const Incoming*>& mails) {
  Writers writers;
  std::vector<EmailAddress> addresses;
  for (const auto* mail : mails) {
    const auto id = mail->raw.mailbox;
    if (!writers.mailboxes.contains(id)) writers.mailboxes.emplace(id, mailboxes::mailbox(db, id).value());
    if (auto address = mail->sender()) addresses.push_back(*std::move(address));
  }
  writers.people = people::people_with(db, addresses);
  writers.blocks = blocks_of(db, addresses);
  return writers;
}

template <class T>
std::optional<T> in(const std::map<std::string, T>& known, const EmailAddress& address) {
  const auto found = known.find(address.key());
  return found == known.end() ? std::nullopt : std::optional{found->second};
}

std::string done_in_words(const ListedMail& mail) {
  if (!mail.sorting) return {};
  return mail.is_blocked() ? t("{name} blocked its sender.", {{"name", mail.block->by}}) : mail.sorting->sentence();
}

}  // namespace

std::string_view filter_label(SortingTab tab) {
  switch (tab) {
    case SortingTab::waiting: return t("To sort");
    case SortingTab::set_aside: return t("Set aside");
    case SortingTab::sorted: return t("Sorted by us");
  }
  return {};
}

SortingTab tab_of(const Placing& placing) {
  if (placing.outcome == Outcome::to_sort) return SortingTab::waiting;
  return placing.outcome == Outcome::ignored ? SortingTab::set_aside : SortingTab::sorted;
}

std::string ListedMail::take_back_address() const {
  if (!sorting) return {};
  return fmt::format("{}/{}", address(), is_blocked() ? "blocking" : sorting->resource());
}

namespace {

ListedMail listed(const Writers& writers, const Incoming& incoming, const Placing& placing) {
  ListedMail mail;
  mail.id = incoming.raw.id;
  mail.from = {incoming.sender_name(), incoming.message.from.empty() ? "" : incoming.message.from.front().address};
  if (mail.from.name == mail.from.email) mail.from.name.clear();
  mail.from_initials = initials_of(incoming.sender_name());
  mail.subject = on_one_line(incoming.message.subject);
  mail.first_lines = shortened(on_one_line(mail::without_quote(incoming.message.text)), most_of_first_lines);
  mail.received_at = incoming.raw.received_at;
  mail.outcome = placing.outcome;
  mail.reason = placing.reason;
  mail.why = placing.why;
  mail.sorting = placing.sorting;
  if (const auto address = incoming.sender()) {
    const auto& mailbox = writers.mailboxes.at(incoming.raw.mailbox);
    mail.unproven = sender_at(*address, in(writers.people, *address), incoming, mailbox).doubt();
    mail.block = in(writers.blocks, *address);
  }
  mail.done = done_in_words(mail);
  return mail;
}

}  // namespace

ListedMail listed(Reads& db, const Incoming& incoming, const Placing& placing) {
  return listed(writers_of(db, {&incoming}), incoming, placing);
}

MailList list_mails(Reads& db, const BlobStore& blobs, const Person& person, const SortingView& view) {
  auto rows = rows_of(db, person, view);
  MailList list;
  if (rows.size() > mails_a_page) {
    rows.pop_back();
    list.next = rows.back().head.mail.id;
  }
  std::vector<Incoming> mails;
  std::vector<const Incoming*> read;
  mails.reserve(rows.size());
  for (auto& row : rows) read.push_back(&mails.emplace_back(understand(std::move(row.head), blobs)));
  const auto writers = writers_of(db, read);
  for (std::size_t i = 0; i < rows.size(); ++i) list.mails.push_back(listed(writers, mails[i], rows[i].placing));
  return list;
}

}  // namespace relais::intake
