#include "demo/scene.h"

#include <fmt/format.h>

#include "lib/text/characters.h"
#include "requests/number.h"
#include "requests/standing.h"

namespace relais::demo {

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

}  // namespace relais::demo
