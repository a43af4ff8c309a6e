#include "client_file/merges_handlers.h"

#include "client_file/merge_page.h"
#include "client_file/merging.h"
#include "dispatch/options.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

std::string both(const std::string& field, const std::string& one, const std::string& other) {
  if (one.empty() || other.empty() || one == other) return one.empty() ? other : one;
  if (field != "relations") return one + "\n\n" + other;
  std::string all = one;
  for (const auto& relation : filter_parts(other)) {
    if (("," + one + ",").find("," + relation + ",") == std::string::npos) all += "," + relation;
  }
  return all;
}

// What was said of a field, else what stands on the card that is kept, where anything does.
parties::Values chosen(const Request& http, const Pair& pair, bool keeps_other) {
  parties::Values values;
  const auto others = parties::values_of(http.db(), pair.other);
  std::size_t place = 0;
  for (const auto& one : parties::values_of(http.db(), pair.one)) {
    const auto& other = others.at(place++);
    const auto take = http.typed("take." + one.name);
    const auto& kept = keeps_other ? other.value : one.value;
    const auto& lost = keeps_other ? one.value : other.value;
    values[one.name] = take == "one"     ? one.value
                       : take == "other" ? other.value
                       : take == "both"  ? both(one.name, one.value, other.value)
                       : kept.empty()    ? lost
                                         : kept;
  }
  return values;
}

Response refused(const Request& http, const Pair& pair, const char* field, std::string words) {
  auto shown = compare_page(http, pair);
  shown.explanation = http.typed("explanation");
  shown.mistakes = {{field, std::move(words)}};
  return page(std::move(shown), Status::unprocessable);
}

}  // namespace

Response create_merge(Request& http) {
  const auto pair = pair_in(http);
  const bool keeps_other = http.typed("keep") == "other";
  const auto why = parties::Explanation::from(http.typed("explanation"));
  if (!why) return refused(http, pair, "explanation", std::string{t("Say why they are one card.")});
  const auto& kept = keeps_other ? pair.other : pair.one;
  const auto& lost = keeps_other ? pair.one : pair.other;
  if (auto why_not = why_not_merged(http.db(), kept, lost); !why_not.empty())
    return refused(http, pair, "keep", std::move(why_not));
  const auto id =
      merge(http.tx(), {kept, lost, chosen(http, pair, keeps_other), *why}, http.settings().region, http.person());
  if (http.wants_json()) return page(merge_page(http, id), Status::created);
  return see_other(parties::address_of(kept),
                   t("{lost} is part of this card now.", {{"lost", parties::name_of_card(http.db(), lost)}}),
                   {fmt::format("/merges/{}", id.value), {}});
}

Response show_merge(Request& http) { return page(merge_page(http, http.id_in_path<parties::Merge>("merge"))); }

Response destroy_merge(Request& http) {
  auto shown = merge_page(http, http.id_in_path<parties::Merge>("merge"));
  if (!shown.why_not_undone.empty()) {
    shown.mistakes = {{"merge", shown.why_not_undone}};
    return page(std::move(shown), Status::unprocessable);
  }
  undo(http.tx(), shown.merge, http.settings().region, http.person());
  if (http.wants_json()) return page(merge_page(http, shown.merge.id));
  return see_other(parties::address_of(shown.merge.lost), t("The merge is undone: both cards are in use again."));
}

}  // namespace relais::client_file
