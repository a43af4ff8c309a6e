#include "search/hits.h"

#include <algorithm>
#include <map>

#include "conversations/said.h"
#include "lib/text/characters.h"
#include "parties/archival.h"
#include "requests/indexing.h"
#include "search/sight.h"
#include "search_index/entry.h"
#include "search_index/number.h"

namespace relais::search {
namespace {

using conversations::EntryKind;
using search_index::Among;
using search_index::Match;

constexpr std::size_t sentence_length = 180;
// Whoever has that many before him adds a word, and does not read them.
constexpr std::int64_t most_counted = 200;

// Of that many kinds of places the numbers that these have.
std::vector<std::int64_t> ids_of(const std::vector<Match>& matches, char place) {
  std::vector<std::int64_t> ids;
  for (const auto& match : matches) {
    if (match.place.starts_with(place)) ids.push_back(std::stoll(match.place.substr(1)));
  }
  return ids;
}

// Everything that the hits of one page are made of, asked for at once.
struct Known {
  std::map<RecordRef, requests::RecordMention> records;
  std::map<std::string, conversations::Said> said;
  std::map<std::int64_t, std::vector<std::string>> requests;
};

Known known_of(Reads& db, const Person& person, const std::vector<Match>& matches) {
  Known known;
  std::vector<RecordRef> records;
  std::vector<std::int64_t> opened;
  for (const auto& match : matches) {
    if (std::ranges::find(records, match.record) == records.end()) records.push_back(match.record);
    if (match.place.empty()) opened.push_back(match.record.id);
  }
  known.records = requests::record_mentions_of(db, person, records);
  for (auto& [id, said] : conversations::said_in(db, ids_of(matches, 'm')))
    known.said[search_index::message_place(id)] = std::move(said);
  for (auto& [id, said] : conversations::said_with(db, ids_of(matches, 'f')))
    known.said[search_index::file_place(id)] = std::move(said);
  known.requests = requests::searched_texts(db, opened);
  return known;
}

// The text that has most of what is looked for; the first of several.
std::vector<Piece> best_of(const std::vector<std::string>& texts, const std::vector<SearchTerm>& terms) {
  Excerpt best;
  for (const auto& text : texts) {
    if (text.empty()) continue;
    auto next = excerpt(text, terms, sentence_length);
    if (best.pieces.empty() || next.met > best.met) best = std::move(next);
  }
  return std::move(best.pieces);
}

HitKind kind_of(const Match& match, EntryKind said) {
  if (match.place.starts_with('f')) return HitKind::file;
  // On a card nobody has asked for anything.
  if (parties::is_card(match.record) && said == EntryKind::mail_out) return HitKind::mail;
  switch (said) {
    case EntryKind::mail_in:
    case EntryKind::partner_mail: return HitKind::mail;
    case EntryKind::comment:
    case EntryKind::mail_out: return HitKind::answer;
    case EntryKind::work_note: return HitKind::note;
    case EntryKind::call: return HitKind::call;
    case EntryKind::event: break;
  }
  return HitKind::mail;
}

std::optional<Hit> hit_of(const Match& match, const Known& known, const std::vector<SearchTerm>& terms) {
  const auto record = known.records.find(match.record);
  if (record == known.records.end()) return std::nullopt;
  Hit hit;
  hit.on = record->second;
  hit.title = excerpt(hit.on.name, terms, whole).pieces;
  hit.at = search_index::moment_of(match.number);
  if (match.place.empty()) {
    const auto texts = known.requests.find(match.record.id);
    if (texts != known.requests.end()) hit.words = best_of(texts->second, terms);
    return hit;
  }
  const auto said = known.said.find(match.place);
  if (said == known.said.end()) return std::nullopt;
  hit.kind = kind_of(match, said->second.kind);
  hit.place = search_index::message_place(said->second.message);
  hit.who = said->second.who;
  hit.words = best_of(said->second.texts, terms);
  return hit;
}

std::vector<Hit> hits_of(Reads& db, const Person& person, const std::vector<Match>& matches,
                         const std::vector<SearchTerm>& terms) {
  const auto known = known_of(db, person, matches);
  std::vector<Hit> hits;
  for (const auto& match : matches) {
    if (auto hit = hit_of(match, known, terms)) hits.push_back(*std::move(hit));
  }
  return hits;
}

Among among(Kind kind) {
  switch (kind) {
    case Kind::requests: return Among::records;
    case Kind::messages: return Among::messages;
    case Kind::files: return Among::files;
    case Kind::all:
    case Kind::contacts:
    case Kind::organisations: break;
  }
  return Among::records_and_messages;
}

}  // namespace

std::string_view filter_label(Kind kind) {
  switch (kind) {
    case Kind::all: return t("All (what is found)");
    case Kind::requests: return t("Requests");
    case Kind::messages: return t("Messages (what is found)");
    case Kind::contacts: return t("Contacts");
    case Kind::organisations: return t("Organisations");
    case Kind::files: return t("Attachments");
  }
  return {};
}

std::string Hit::address() const { return place.empty() ? on.address() : on.address_of_message(place); }

std::string Hit::source() const {
  switch (kind) {
    case HitKind::request: return {};
    case HitKind::mail: return t("mail from {name}", {{"name", who}});
    case HitKind::answer: return t("answer by {name}", {{"name", who}});
    case HitKind::note: return t("internal note by {name}", {{"name", who}});
    case HitKind::call: return t("call from {name}", {{"name", who}});
    case HitKind::file: return t("file from {name}", {{"name", who}});
  }
  return {};
}

std::string Hit::icon() const {
  switch (kind) {
    case HitKind::request: return "list-details";
    case HitKind::mail: return "mail";
    case HitKind::answer: return "send";
    case HitKind::note: return "lock";
    case HitKind::call: return "phone";
    case HitKind::file: return "paperclip";
  }
  return {};
}

std::vector<Hit> find_newest_of_each(Reads& db, const Person& person, const std::vector<SearchTerm>& terms,
                                     std::size_t looked_at, std::size_t most) {
  const search_index::Query query{db, terms, among(Kind::all)};
  auto found = search_index::newest_matches(db, query, sight_of(db, person), search_index::from_the_newest, looked_at);
  std::vector<Match> newest;
  for (auto& match : found.rows) {
    const auto same = [&](const Match& other) { return other.record == match.record; };
    if (newest.size() < most && std::ranges::none_of(newest, same)) newest.push_back(std::move(match));
  }
  return hits_of(db, person, newest, terms);
}

Hits find_hits(Reads& db, const Person& person, const std::vector<SearchTerm>& terms, Kind kind, std::int64_t before,
               std::size_t most) {
  const search_index::Query query{db, terms, among(kind)};
  const auto matches = search_index::newest_matches(db, query, sight_of(db, person), before, most);
  Hits found;
  if (!matches.is_all) found.next = matches.looked_down_to;
  found.hits = hits_of(db, person, matches.rows, terms);
  return found;
}

lists::Count count_hits(Reads& db, const Person& person, const std::vector<SearchTerm>& terms, Kind kind) {
  const search_index::Query query{db, terms, among(kind)};
  const auto matches =
      search_index::newest_matches(db, query, sight_of(db, person), search_index::from_the_newest, most_counted + 1);
  auto count = lists::Count::of(static_cast<std::int64_t>(matches.rows.size()), most_counted);
  count.is_exact = count.is_exact && matches.is_all;
  return count;
}

}  // namespace relais::search
