#include "client_file/merging.h"

#include "client_file/linked.h"
#include "lib/text/translation.h"
#include "parties/keys.h"
#include "parties/possible_duplicate.h"
#include "parties/site.h"

namespace relais::client_file {
namespace {

parties::Values kept_values(Reads& db, const RecordRef& card) {
  parties::Values values;
  for (auto& each : parties::values_of(db, card)) values[each.name] = std::move(each.value);
  return values;
}

// Nobody is the parent of himself, nor of whom he became part of.
void cut_circle(parties::Values& values, const Merging& merging) {
  const auto parent = values.find("parent");
  if (parent == values.end()) return;
  for (const auto& card : {merging.kept, merging.lost}) {
    if (parent->second == std::to_string(card.id)) parent->second.clear();
  }
}

// A card names a site of its own party.
void keep_own_site(Reads& db, parties::Values& values) {
  const auto site = values.find("site");
  if (site == values.end() || site->second.empty()) return;
  const auto found = parties::site(db, parties::id_of<parties::Site>(site->second).value());
  if (!found || values["party"] != std::to_string(found->party.value)) site->second.clear();
}

std::map<std::string, parties::ChangedValue> changed(const parties::Values& before, const parties::Values& after) {
  std::map<std::string, parties::ChangedValue> all;
  for (const auto& [field, value] : after) {
    const auto was = before.find(field);
    if (was != before.end() && was->second != value) all[field] = {was->second, value};
  }
  return all;
}

std::map<std::string, std::vector<std::int64_t>> move_all(const Moving& moving) {
  std::map<std::string, std::vector<std::int64_t>> moved;
  for (const auto& linked : linked_to(moving.from.kind)) {
    auto ids = linked.of(moving.tx, moving.from, moving.to);
    if (ids.empty()) continue;
    linked.move(moving, ids);
    moved[std::string{linked.name}] = std::move(ids);
  }
  return moved;
}

// Whoever has changed a field since keeps what he wrote.
void give_values_back(Transaction& tx, const parties::Merge& merge, const std::string& region, const Person& by) {
  const auto now = kept_values(tx, merge.kept);
  parties::Values back;
  for (const auto& [field, values] : merge.changed) {
    const auto stands = now.find(field);
    if (stands != now.end() && stands->second == values.to) back[field] = values.from;
  }
  if (!back.empty()) parties::set_values(tx, merge.kept, back, region, by);
}

}  // namespace

std::string why_not_merged(Reads& db, const RecordRef& kept, const RecordRef& lost) {
  if (kept == lost) return std::string{t("That is this very card.")};
  for (const auto& card : {kept, lost}) {
    if (parties::merge_of(db, card))
      return t("{name} has become part of another card meanwhile.", {{"name", parties::name_of_card(db, card)}});
  }
  return {};
}

Id<parties::Merge> merge(Transaction& tx, const Merging& merging, const std::string& region, const Person& by) {
  const auto before = kept_values(tx, merging.kept);
  auto after = merging.chosen;
  cut_circle(after, merging);
  keep_own_site(tx, after);
  parties::Merge merge;
  merge.kept = merging.kept;
  merge.lost = merging.lost;
  merge.changed = changed(before, after);
  merge.archival = parties::archival_of(tx, merging.lost);
  merge.moved = move_all({tx, merging.lost, merging.kept, region, by});
  if (!merge.changed.empty()) parties::set_values(tx, merging.kept, after, region, by);
  parties::restore_archival(
      tx, merging.lost,
      parties::Archival{parties::ArchivalReason::merged, merging.why.text(), by.id, by.name, tx.now()});
  const auto id = parties::keep_merge(tx, merge, by);
  const auto named = change("merge", "", std::to_string(id.value));
  record(tx, by, merging.lost, "merged", {named, change("into", "", std::to_string(merging.kept.id))});
  record(tx, by, merging.kept, "took_over", {named, change("from", "", std::to_string(merging.lost.id))});
  parties::settle(tx, merging.kept, merging.lost, parties::Settled::merged, by);
  return id;
}

std::string why_not_undone(Reads& db, const parties::Merge& merge) {
  if (merge.undone_at) return std::string{t("This merge was undone already.")};
  if (parties::merge_of(db, merge.kept))
    return t("{name} has become part of another card since: undo that first.",
             {{"name", parties::name_of_card(db, merge.kept)}});
  return {};
}

void undo(Transaction& tx, const parties::Merge& merge, const std::string& region, const Person& by) {
  parties::keep_undoing(tx, merge.id, by);
  parties::restore_archival(tx, merge.lost, merge.archival);
  give_values_back(tx, merge, region, by);
  const Moving back{tx, merge.kept, merge.lost, region, by};
  for (const auto& linked : linked_to(merge.lost.kind)) {
    if (const auto ids = merge.moved.find(std::string{linked.name}); ids != merge.moved.end())
      linked.move(back, ids->second);
  }
  const auto named = change("merge", std::to_string(merge.id.value), "");
  for (const auto& card : {merge.kept, merge.lost}) record(tx, by, card, "merge_undone", {named});
  parties::take_up_again(tx, merge.kept, merge.lost);
}

}  // namespace relais::client_file
