#include "demo/scene.h"

#include <fmt/format.h>

#include "lib/text/characters.h"
#include "parties/archival.h"
#include "requests/number.h"
#include "requests/standing.h"

namespace relais::demo {
namespace {

constexpr Sql select_party = R"sql(
  SELECT id FROM parties WHERE name = $1 ORDER BY id LIMIT 1
)sql";

constexpr Sql select_contact = R"sql(
  SELECT id FROM contacts WHERE name = $1 ORDER BY id LIMIT 1
)sql";

}  // namespace

std::string Scene::address() const { return card ? parties::address_of(*card) : "/requests/" + number; }

mail::Mailbox mailbox_in(std::string_view text) {
  const auto open = text.find('<');
  if (open == std::string_view::npos) return {"", std::string{trimmed(text)}};
  const auto close = text.find('>', open);
  return {std::string{trimmed(text.substr(0, open))}, std::string{text.substr(open + 1, close - open - 1)}};
}

std::vector<mail::Mailbox> mailboxes_in(std::string_view text) {
  std::vector<mail::Mailbox> all;
  while (!trimmed(text).empty()) {
    const auto comma = std::min(text.find(','), text.size());
    all.push_back(mailbox_in(text.substr(0, comma)));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return all;
}

requests::Request request_of(Reads& db, const Scene& scene) {
  const auto id = scene.number.empty() ? std::nullopt : requests::request_numbered(db, scene.number);
  if (!id) throw std::invalid_argument(fmt::format("{} has no request yet", scene.story.key));
  return requests::request_with_id(db, *id);
}

std::optional<RecordRef> card_of(Reads& db, const Story& story) {
  for (const auto& [kind, statement] : {std::pair{"party", select_party}, {"contact", select_contact}}) {
    const auto name = value_of(story.head, kind);
    if (name.empty()) continue;
    const auto id = db.first<std::int64_t>(statement, name);
    if (!id) throw BadStory(story.key, 0, fmt::format("there is no card of {}", name));
    return RecordRef{kind, *id};
  }
  return std::nullopt;
}

RecordRef record_of(Reads& db, const Scene& scene) { return scene.card ? *scene.card : request_of(db, scene).ref(); }

}  // namespace relais::demo
