#include "conversations/thread_exchanges.h"

#include <map>

#include "conversations/exchange.h"

namespace relais::conversations {
namespace {

EntryExchange described(Reads& db, std::int64_t id) {
  const auto found = exchange(db, Id<Exchange>{id});
  if (!found) return {id, {}, {}};
  return {id, found->subject, in_words(correspondents_of(db, found->id))};
}

}  // namespace

void show_exchanges(Reads& db, std::vector<Entry>& entries) {
  std::map<std::int64_t, EntryExchange> known;
  for (auto& entry : entries) {
    if (!entry.exchange) continue;
    const auto [found, is_new] = known.try_emplace(entry.exchange->id);
    if (is_new) found->second = described(db, entry.exchange->id);
    entry.exchange = found->second;
  }
}

}  // namespace relais::conversations
