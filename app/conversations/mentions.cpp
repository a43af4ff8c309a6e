#include "conversations/mentions.h"

#include <algorithm>

namespace relais::conversations {
namespace {

constexpr Sql insert_mention = R"sql(
  INSERT INTO note_mentions (message_id, person_id, team_id, name) VALUES ($1, $2, $3, $4)
)sql";

constexpr Sql select_mentions = R"sql(
  SELECT message_id, name
    FROM note_mentions JOIN messages ON messages.id = message_id
   WHERE record_kind = $1 AND record_id = $2
)sql";

// Behind a letter or a digit an @ is part of a mail address.
bool may_begin(const std::string& html, std::size_t at) {
  return at == 0 || std::string_view{" \n\t>(;\xa0\xab\x99"}.find(html[at - 1]) != std::string_view::npos;
}

// The longest first, so that "@Karim Benali" is not cut at "@Karim".
std::size_t length_of_mention(std::string_view rest, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    if (rest.substr(1).starts_with(name)) return name.size() + 1;
  }
  return 0;
}

}  // namespace

void keep_mentions(Transaction& tx, Id<Message> note, const std::vector<people::Callable>& called) {
  for (const auto& each : called) tx.run(insert_mention, note, each.person, each.team, each.name);
}

std::vector<NoteMention> mentions_on(Reads& db, const RecordRef& record) {
  return db.all<NoteMention>(select_mentions, record.kind, record.id);
}

Html with_mentions(const Html& words, std::vector<std::string> names) {
  if (names.empty()) return words;
  for (auto& name : names) name = Html::escaped(name).text();
  std::ranges::sort(names, std::greater{}, &std::string::size);
  const auto& html = words.text();
  std::string shown;
  std::size_t written = 0;
  for (auto at = html.find('@'); at != std::string::npos; at = html.find('@', at + 1)) {
    const auto length = may_begin(html, at) ? length_of_mention(std::string_view{html}.substr(at), names) : 0;
    if (length == 0) continue;
    shown.append(html, written, at - written);
    shown += fmt::format(R"(<span class="mention">{}</span>)", std::string_view{html}.substr(at, length));
    written = at + length;
    at = written - 1;
  }
  shown.append(html, written);
  return Html::trusted(std::move(shown));
}

}  // namespace relais::conversations
