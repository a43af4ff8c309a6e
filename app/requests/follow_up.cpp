#include "requests/follow_up.h"

#include "conversations/received.h"
#include "lib/events/event.h"
#include "lib/mail/quotes.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_proposal = 90;
constexpr std::size_t longest_greeting = 60;

constexpr Sql select_lines = R"sql(
  SELECT follow_ups.id, log, said_at, words, people.name,
         CASE WHEN corrected_at IS NULL THEN 0 ELSE 1 END, message_id
    FROM follow_ups JOIN people ON people.id = written_by
   WHERE request_id = $1
   ORDER BY said_at DESC, follow_ups.id DESC
)sql";

constexpr Sql insert_line = R"sql(
  INSERT INTO follow_ups (request_id, log, said_at, words, written_by, written_at, message_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  RETURNING id
)sql";

constexpr Sql select_words = R"sql(
  SELECT words FROM follow_ups WHERE id = $1 AND request_id = $2
)sql";

constexpr Sql update_words = R"sql(
  UPDATE follow_ups SET words = $2, corrected_at = $3 WHERE id = $1
)sql";

// "Bonjour Madame," alone on its line says nothing of what was written.
std::string without_greeting(const std::string& text) {
  const auto end = text.find('\n');
  if (end > longest_greeting || !trimmed(text.substr(0, end)).ends_with(',')) return text;
  return text.substr(end);
}

}  // namespace

std::string_view filter_label(Log log) {
  switch (log) {
    case Log::request: return t("Follow-up of the request");
    case Log::offer: return t("Follow-up of the offer");
  }
  return {};
}

FollowUp FollowUp::from(Row& row) {
  FollowUp line;
  line.id = row.read<Id<FollowUp>>();
  line.log = row.read<Log>();
  line.said_at = row.read<Timestamp>();
  line.words = row.read<std::string>();
  line.author = row.read<std::string>();
  line.is_corrected = row.read<bool>();
  line.message = row.read<std::optional<Id<conversations::Message>>>();
  return line;
}

std::vector<FollowUp> follow_ups_of(Reads& db, Id<Request> request) { return db.all<FollowUp>(select_lines, request); }

std::optional<ProposedFollowUp> proposed_follow_up(Reads& db, const Request& request,
                                                   const std::vector<FollowUp>& lines) {
  const auto mail = conversations::newest_mail_on(db, request.ref());
  const auto tells_of_it = [&](const FollowUp& line) {
    return line.message == mail->message || line.said_at > mail->at;
  };
  if (!mail || std::ranges::any_of(lines, tells_of_it)) return std::nullopt;
  const auto words = shortened(on_one_line(without_greeting(mail::without_quote(mail->words))), longest_proposal);
  return ProposedFollowUp{mail->message, mail->at,
                          t("mail of {name}: {words}", {{"name", mail->sender_name()}, {"words", words}})};
}

void add_follow_up(Transaction& tx, const Request& request, const NewFollowUp& line, const Person& by) {
  const auto id = tx.returning<Id<FollowUp>>(insert_line, request.id, line.log, line.said_at, line.words.text(), by.id,
                                             tx.now(), line.message);
  record(tx, by, request.ref(), "follow_up",
         {change("line", "", std::to_string(id.value)), change("words", "", line.words.text())});
}

bool correct_follow_up(Transaction& tx, const Request& request, Id<FollowUp> line, const Reason& words,
                       const Person& by) {
  const auto before = tx.first<std::string>(select_words, line, request.id);
  if (!before) return false;
  if (*before == words.text()) return true;
  tx.run(update_words, line, words.text(), tx.now());
  record(tx, by, request.ref(), "follow_up_corrected",
         {change("line", "", std::to_string(line.value)), change("words", *before, words.text())});
  return true;
}

}  // namespace relais::requests
