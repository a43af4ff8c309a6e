#include "client_file/postcode_candidates.h"

#include <algorithm>

#include "dispatch/request.h"
#include "lib/text/characters.h"
#include "postcodes/postcode.h"

namespace relais::client_file {
namespace {

constexpr std::size_t most_candidates = 20;

// One town is written with and without its accents.
bool is_same(const parties::UsedPlace& one, const parties::UsedPlace& other) {
  return postcodes::postcode_key(one.postcode) == postcodes::postcode_key(other.postcode) &&
         folded(one.town) == folded(other.town);
}

void add(std::vector<parties::UsedPlace>& candidates, parties::UsedPlace place, const std::string& country) {
  if (place.country.empty()) place.country = country;
  const bool is_there = std::ranges::any_of(candidates, [&](const auto& each) { return is_same(each, place); });
  if (!is_there && candidates.size() < most_candidates) candidates.push_back(std::move(place));
}

bool begins_so(const std::string& town, const std::string& typed) { return folded(town).starts_with(folded(typed)); }

}  // namespace

PostcodeCandidates postcode_candidates(Reads& db, const std::string& country, const std::string& postcode,
                                       const std::string& town) {
  PostcodeCandidates found{on_one_line(fmt::format("{} {}", postcode, town)), {}};
  const auto known = postcodes::places_like(db, country, postcode, town);
  for (auto& used : parties::places_with_postcode(db, postcode, country)) {
    if (begins_so(used.town, town)) add(found.candidates, std::move(used), country);
  }
  for (const auto& place : known) add(found.candidates, {place.postcode, place.town, place.country}, country);
  return found;
}

void write_json(JsonWriter& out, const PostcodeCandidates& page) {
  out.begin_object().list("candidates", page.candidates, [](JsonWriter& row, const auto& place) {
    row.begin_object().field("postcode", place.postcode).field("town", place.town).field("country", place.country);
    row.end_object();
  });
  out.field("is_unknown", !page.asked.empty() && page.candidates.empty()).end_object();
}

Response show_postcode_candidates(Request& http) {
  const auto typed = raised(on_one_line(http.in_query("country")));
  const auto& country = typed.empty() ? http.settings().region : typed;
  return page(postcode_candidates(http.db(), country, on_one_line(http.in_query("postcode")),
                                  on_one_line(http.in_query("town"))));
}

DescribedSubject postcode_addresses() {
  return {"Postcodes",
          {{show_postcode_candidates,
            "The towns of a postcode, and the postcodes of a town: those used here, then those imported",
            {takes::text("country", "Two letters; that of the desk without them."), takes::text("postcode"),
             takes::text("town")},
            gives<PostcodeCandidates>("PostcodeCandidates")}}};
}

}  // namespace relais::client_file
