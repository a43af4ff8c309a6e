#include "conversations/thread.h"

#include <algorithm>
#include <unordered_map>

#include "conversations/mentions.h"
#include "conversations/thread_exchanges.h"
#include "lib/html/laid_out.h"
#include "lib/mail/quotes.h"
#include "lib/text/characters.h"
#include "people/initials.h"

namespace relais::conversations {
namespace {

constexpr std::string_view select_messages = R"sql(
  SELECT messages.id, kind, automatic, said_at, from_name, from_email, subject,
         substr(body, 1, 60001), raw_mail_id, message_holds.why,
         has_html, unproven, taken_back_at, rich_body, exchange_id
    FROM messages LEFT JOIN message_holds ON message_holds.message_id = messages.id
   WHERE record_kind = $1 AND record_id = $2 AND (said_at >= $3 OR messages.id = $4){}
   ORDER BY said_at, messages.id
)sql";

// A note that came by mail was sent to the reply address of its author alone.
constexpr std::string_view select_recipients = R"sql(
  SELECT messages.id, message_recipients.id, message_recipients.name, message_recipients.email, delivery, words,
         CASE WHEN delivery = 'queued' AND attempts = 0 AND tried_at IS NULL THEN 1 ELSE 0 END,
         CASE WHEN delivery IN ('deferred', 'bounced', 'failed') AND replaced_by IS NULL THEN 1 ELSE 0 END
    FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE record_kind = $1 AND record_id = $2 AND (said_at >= $3 OR messages.id = $4)
     AND (kind <> 'work_note' OR raw_mail_id IS NULL){}
   ORDER BY message_recipients.id
)sql";

constexpr std::string_view select_attachments = R"sql(
  SELECT messages.id, message_attachments.id, message_attachments.name, message_attachments.size, message_attachments.type
    FROM message_attachments JOIN messages ON messages.id = message_attachments.message_id
   WHERE record_kind = $1 AND record_id = $2 AND (said_at >= $3 OR messages.id = $4){}
   ORDER BY message_attachments.id
)sql";

constexpr Sql select_names = R"sql(
  SELECT id, name, email FROM people
   WHERE id IN (SELECT by_person FROM events WHERE record_kind = $1 AND record_id = $2)
)sql";

struct Said {
  std::int64_t id = 0;
  Entry entry;
  bool received = false;
  bool came_by_mail = false;
  bool has_html = false;

  static Said from(Row& row);
};

struct RecipientRow {
  std::int64_t message = 0;
  EntryRecipient recipient;
  bool can_be_retried = false;

  static RecipientRow from(Row& row) {
    return {row.read<std::int64_t>(),
            {row.read<std::int64_t>(),
             row.read<std::string>(),
             row.read<std::string>(),
             row.read<std::optional<DeliveryState>>(),
             row.read<std::string>(),
             row.read<bool>(),
             {}},
            row.read<bool>()};
  }
};

struct AttachmentRow {
  std::int64_t message = 0;
  std::int64_t id = 0;
  EntryAttachment attachment;

  static AttachmentRow from(Row& row) {
    return {row.read<std::int64_t>(),
            row.read<std::int64_t>(),
            {row.read<std::string>(), row.read<std::uint64_t>(), row.read<std::string>(), {}}};
  }
};

struct NameRow {
  std::int64_t id = 0;
  Correspondent who;

  static NameRow from(Row& row) {
    return {row.read<std::int64_t>(), {row.read<std::string>(), row.read<std::string>()}};
  }
};

bool came_from_outside(EntryKind kind) { return kind == EntryKind::mail_in || kind == EntryKind::partner_mail; }
bool goes_outside(EntryKind kind) { return kind == EntryKind::comment || kind == EntryKind::mail_out; }

Said Said::from(Row& row) {
  Said said;
  said.id = row.read<std::int64_t>();
  said.entry.kind = row.read<EntryKind>();
  said.entry.automatic = row.read<bool>();
  said.entry.at = row.read<Timestamp>();
  said.entry.from.name = row.read<std::string>();
  said.entry.from.email = row.read<std::string>();
  said.entry.subject = row.read<std::string>();
  said.entry.text = row.read<std::string>();
  said.came_by_mail = row.read<std::optional<std::int64_t>>().has_value();
  said.received = said.came_by_mail && came_from_outside(said.entry.kind);
  said.entry.held_because = row.read<std::optional<std::string>>().value_or("");
  said.has_html = row.read<bool>();
  said.entry.unproven = row.read<std::string>();
  said.entry.taken_back = row.read<std::optional<Timestamp>>().has_value();
  said.entry.html = row.read<std::string>();
  if (const auto exchange = row.read<std::optional<std::int64_t>>()) said.entry.exchange = {*exchange, {}, {}};
  return said;
}

// A page shows what somebody may read; the rest of a mail of a million lines is in the mail as it came.
constexpr std::size_t most_shown = 60'000;

void cut(Entry& entry) {
  if (characters(entry.text) <= most_shown) return;
  entry.text = shortened(entry.text, most_shown);
  entry.html.clear();
  entry.is_cut = true;
}

// What goes outside as whoever gets it has it.
Html body_of(const Entry& entry) {
  if (!entry.html.empty()) return Html::trusted(entry.html);
  return goes_outside(entry.kind) ? laid_out(entry.text) : paragraphs(entry.text);
}

// What is new stands in sight, what it quotes is folded; neither is cut.
void lay_out(Entry& entry, bool came_by_mail) {
  cut(entry);
  if (!came_by_mail && !came_from_outside(entry.kind)) {
    entry.body = body_of(entry);
    return;
  }
  const auto parts = mail::split_quote(entry.text);
  entry.body = paragraphs(parts.fresh);
  entry.quoted = paragraphs(parts.quoted);
  entry.quoted_lines = static_cast<int>(std::count(parts.quoted.begin(), parts.quoted.end(), '\n'));
}

using Places = std::unordered_map<std::int64_t, std::size_t>;

void show_mentions(Reads& db, const RecordRef& record, std::vector<Entry>& entries, const Places& place) {
  for (auto& mention : mentions_on(db, record)) {
    const auto found = place.find(mention.message.value);
    if (found != place.end()) entries[found->second].mentions.push_back(std::move(mention.name));
  }
  for (auto& entry : entries) entry.body = with_mentions(entry.body, entry.mentions);
}

void add_recipient(Entry& entry, RecipientRow row, const std::string& address) {
  if (row.can_be_retried) row.recipient.retry_url = fmt::format("{}/deliveries/{}/retry", address, row.recipient.copy);
  entry.to.push_back(std::move(row.recipient));
}

// What its author may still stop.
bool can_be_taken_back(const Entry& entry) {
  return goes_outside(entry.kind) && !entry.automatic && !entry.taken_back && !entry.to.empty() &&
         std::ranges::all_of(entry.to, &EntryRecipient::is_untouched);
}

std::string taking_back_url(const Entry& entry, const std::string& address) {
  const auto message = entry.id.substr(1);
  if (!entry.exchange) return fmt::format("{}/comments/{}", address, message);
  return fmt::format("{}/exchanges/{}/mails/{}", address, entry.exchange->id, message);
}

template <class T>
std::vector<T> rows_of(Reads& db, std::string_view select, const RecordRef& record, const ThreadPart& part) {
  const auto statement = kept(fmt::format(fmt::runtime(select), and_only(part.shown)));
  return db.all<T>(statement, record.kind, record.id, part.since, part.opening);
}

std::vector<Entry> messages_of(Reads& db, const RecordRef& record, const std::string& address, const ThreadPart& part) {
  std::vector<Entry> entries;
  if (part.shown == Shown::events) return entries;
  Places place;
  for (auto& said : rows_of<Said>(db, select_messages, record, part)) {
    said.entry.id = fmt::format("m{}", said.id);
    said.entry.from_initials = initials_of(said.entry.from.name);
    if (said.received) said.entry.raw_url = fmt::format("{}/mails/{}/raw", address, said.id);
    if (said.received && said.has_html) said.entry.html_url = fmt::format("{}/mails/{}/html", address, said.id);
    if (said.received) said.entry.trace_url = fmt::format("{}/mails/{}/trace", address, said.id);
    if (said.entry.held()) {
      said.entry.hold_url = fmt::format("{}/mails/{}/hold", address, said.id);
      said.entry.turning_away_url = fmt::format("{}/mails/{}/turning-away", address, said.id);
    }
    lay_out(said.entry, said.came_by_mail);
    place[said.id] = entries.size();
    entries.push_back(std::move(said.entry));
  }
  for (auto& row : rows_of<RecipientRow>(db, select_recipients, record, part)) {
    auto& entry = entries[place[row.message]];
    add_recipient(entry, std::move(row), address);
  }
  for (auto& entry : entries) {
    if (can_be_taken_back(entry)) entry.taking_back_url = taking_back_url(entry, address);
  }
  for (auto& row : rows_of<AttachmentRow>(db, select_attachments, record, part)) {
    row.attachment.url = fmt::format("{}/attachments/{}", address, row.id);
    entries[place[row.message]].attachments.push_back(std::move(row.attachment));
  }
  show_mentions(db, record, entries, place);
  show_exchanges(db, entries);
  return entries;
}

std::vector<Entry> events_in_words(Reads& db, const RecordRef& record, const InWords& in_words) {
  std::unordered_map<std::int64_t, Correspondent> names;
  for (auto& row : db.all<NameRow>(select_names, record.kind, record.id)) names[row.id] = std::move(row.who);

  std::vector<Entry> entries;
  // What was said stands in the thread itself.
  for (const auto& event : events_but(db, record, "said")) {
    auto phrase = in_words(event);
    if (phrase.empty()) continue;
    Entry entry;
    entry.id = fmt::format("e{}", event.id);
    entry.at = event.at;
    entry.phrase = std::move(phrase);
    entry.text = entry.phrase;
    if (event.by.person) entry.from = names[*event.by.person];
    entry.from_initials = initials_of(entry.from.name);
    entries.push_back(std::move(entry));
  }
  return entries;
}

// Of the events those that are shown along; answers how many more stand before them.
std::int64_t leave_out(std::vector<Entry>& events, const ThreadPart& part, std::int64_t most) {
  switch (part.shown) {
    case Shown::all: std::erase_if(events, [&](const Entry& each) { return each.at < part.since; }); return 0;
    case Shown::exchanges:
    case Shown::notes: events.clear(); return 0;
    case Shown::events: break;
  }
  const auto more = most == 0 ? 0 : std::max<std::int64_t>(std::ssize(events) - most, 0);
  events.erase(events.begin(), events.begin() + more);
  return more;
}

// The mail that opened the record, whatever is shown of the rest; nothing where a call or a form did.
std::optional<Entry> opening_mail(Reads& db, const RecordRef& record, const std::string& address,
                                  const std::optional<Opening>& opening, const std::vector<Entry>& entries) {
  if (!opening || opening->kind != EntryKind::mail_in) return std::nullopt;
  const auto here = std::ranges::find(entries, fmt::format("m{}", opening->message), &Entry::id);
  if (here != entries.end()) return *here;
  auto alone = messages_of(db, record, address, ThreadPart::of_one(opening->message));
  return alone.empty() ? std::nullopt : std::optional{std::move(alone.front())};
}

}  // namespace

Thread thread_of(Reads& db, const RecordRef& record, const std::string& address, const InWords& in_words, Shown shown,
                 std::int64_t most) {
  const auto opening = opening_of(db, record);
  const auto part = newest_part(db, record, shown, most, opening);
  Thread thread;
  thread.counts = count_messages(db, record);
  thread.entries = events_in_words(db, record, in_words);
  thread.counts.events = std::ssize(thread.entries);
  thread.earlier = part.earlier + leave_out(thread.entries, part, most);
  auto messages = messages_of(db, record, address, part);
  thread.opening = opening_mail(db, record, address, opening, messages);
  const auto happened = std::ssize(thread.entries);
  std::move(messages.begin(), messages.end(), std::back_inserter(thread.entries));
  // What happened stands above what was said of it in the same transaction.
  std::inplace_merge(thread.entries.begin(), thread.entries.begin() + happened, thread.entries.end(),
                     [](const Entry& one, const Entry& other) { return one.at < other.at; });
  return thread;
}

}  // namespace relais::conversations
