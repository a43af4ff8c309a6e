#include "search/search_page.h"

namespace relais::search {
namespace {

std::string plain(const std::vector<Piece>& pieces) {
  std::string text;
  for (const auto& piece : pieces) text += piece.text;
  return text;
}

void write_pieces(JsonWriter& out, std::string_view name, const std::vector<Piece>& pieces) {
  std::vector<std::string> matches;
  for (const auto& piece : pieces) {
    if (piece.is_match) matches.push_back(piece.text);
  }
  out.field(name, plain(pieces)).list(fmt::format("{}_matches", name), matches);
}

void write_hit(JsonWriter& out, const Hit& hit) {
  const auto& request = hit.on.request;
  out.begin_object().field("kind", hit.kind);
  out.field("number", request ? std::optional{request->number} : std::nullopt);
  out.object("card", request ? std::nullopt : std::optional{hit.on.record}, [](JsonWriter& card, const RecordRef& on) {
    card.begin_object().field("kind", on.kind).field("id", on.id).end_object();
  });
  write_pieces(out, "title", hit.title);
  write_pieces(out, "words", hit.words);
  out.field("who", hit.who).field("at", hit.at).field("address", hit.address()).end_object();
}

void write_card(JsonWriter& out, const CardHit& card) {
  out.begin_object().field("id", card.id).field("name", plain(card.name)).field("words", card.words);
  out.field("address", card.address).end_object();
}

void write_cards(JsonWriter& out, const Cards& cards) {
  out.list("contacts", cards.contacts, write_card).list("organisations", cards.organisations, write_card);
}

void write_number(JsonWriter& out, const std::optional<requests::Mention>& numbered) {
  out.field("numbered", numbered ? std::optional{numbered->number} : std::nullopt);
}

}  // namespace

void write_json(JsonWriter& out, const SearchPage& page) {
  out.begin_object().field("q", page.typed).field("kind", page.kind).field("count", page.count.rows);
  out.field("count_is_exact", page.count.is_exact).field("is_indexing", page.is_indexing);
  write_number(out, page.numbered);
  out.list("found", page.hits, write_hit);
  write_cards(out, page.cards);
  out.field("next", if_said(page.next_json)).end_object();
}

void write_json(JsonWriter& out, const SearchCandidates& candidates) {
  out.begin_object().field("q", candidates.typed);
  write_number(out, candidates.numbered);
  out.list("found", candidates.hits, write_hit);
  write_cards(out, candidates.cards);
  out.end_object();
}

}  // namespace relais::search
