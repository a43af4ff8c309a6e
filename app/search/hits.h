// What was found: each match with the request or the card that it stands on, and its sentence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/entry.h"
#include "lists/count.h"
#include "people/person.h"
#include "requests/record_mention.h"
#include "search/excerpt.h"
#include "search/kind.h"
#include "search_index/matches.h"

namespace relais::search {

enum class HitKind { request, mail, answer, note, call, file };

constexpr auto names_of(HitKind) {
  using namespace std::string_view_literals;
  return std::array{"request"sv, "mail"sv, "answer"sv, "note"sv, "call"sv, "file"sv};
}

struct Hit {
  HitKind kind = HitKind::request;
  requests::RecordMention on;
  std::string place;         // in its thread, empty for the request itself
  std::vector<Piece> title;  // of the request, or the name on the card
  std::vector<Piece> words;
  std::string who;  // said it
  Timestamp at;

  std::string address() const;
  // "mail de Marie Lefèvre"
  std::string source() const;
  std::string icon() const;
};

struct Hits {
  std::vector<Hit> hits;
  // Where older ones begin; none where there are none.
  std::optional<std::int64_t> next;
};

// For whoever is still typing: of each request and card the newest only, among so many that are looked at.
std::vector<Hit> find_newest_of_each(Reads& db, const Person& person, const std::vector<SearchTerm>& terms,
                                     std::size_t looked_at, std::size_t most);

Hits find_hits(Reads& db, const Person& person, const std::vector<SearchTerm>& terms, Kind kind, std::int64_t before,
               std::size_t most);
lists::Count count_hits(Reads& db, const Person& person, const std::vector<SearchTerm>& terms, Kind kind);

}  // namespace relais::search
