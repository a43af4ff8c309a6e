#include "lib/time/format.h"
#include "search/search_page.h"

namespace relais::search {
namespace {

std::string plain(const std::vector<Piece>& pieces) {
  std::string text;
  for (const auto& piece : pieces) text += piece.text;
  return text;
}

void write_pieces(JsonWriter& out, std::string_view name, const std::vector<Piece>& pieces) {
  out.field(name, plain(pieces)).key(fmt::format("{}_matches", name)).begin_array();
  for (const auto& piece : pieces) {
    if (piece.is_match) out.value(piece.text);
  }
  out.end_array();
}

void write_hits(JsonWriter& out, const std::vector<Hit>& hits) {
  out.key("found").begin_array();
  for (const auto& hit : hits) {
    out.begin_object().field("kind", hit.kind).field("number", hit.request.number);
    write_pieces(out, "title", hit.title);
    write_pieces(out, "words", hit.words);
    out.field("who", hit.who).field("at", iso(hit.at)).field("address", hit.address()).end_object();
  }
  out.end_array();
}

void write_cards(JsonWriter& out, std::string_view name, const std::vector<CardHit>& cards) {
  out.key(name).begin_array();
  for (const auto& card : cards) {
    out.begin_object().field("id", card.id).field("name", plain(card.name)).field("words", card.words);
    out.field("requests", card.address).end_object();
  }
  out.end_array();
}

void write_number(JsonWriter& out, const std::optional<requests::Mention>& numbered) {
  out.field("numbered", numbered ? std::optional{numbered->number} : std::nullopt);
}

}  // namespace

void write_json(JsonWriter& out, const SearchPage& page) {
  out.begin_object().field("q", page.typed).field("kind", page.kind).field("count", page.count.rows);
  out.field("count_is_exact", page.count.is_exact).field("is_indexing", page.is_indexing);
  write_number(out, page.numbered);
  write_hits(out, page.hits);
  write_cards(out, "contacts", page.cards.contacts);
  write_cards(out, "organisations", page.cards.organisations);
  out.field("next", page.next_json.empty() ? std::nullopt : std::optional{page.next_json}).end_object();
}

void write_json(JsonWriter& out, const SearchCandidates& candidates) {
  out.begin_object().field("q", candidates.typed);
  write_number(out, candidates.numbered);
  write_hits(out, candidates.hits);
  write_cards(out, "contacts", candidates.cards.contacts);
  write_cards(out, "organisations", candidates.cards.organisations);
  out.end_object();
}

}  // namespace relais::search
