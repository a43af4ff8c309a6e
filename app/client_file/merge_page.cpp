#include "client_file/merge_page.h"

#include "client_file/merging.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

std::vector<MovedPart> moved_parts(const parties::Merge& merge) {
  std::vector<MovedPart> parts;
  for (const auto& linked : linked_to(merge.kept.kind)) {
    const auto ids = merge.moved.find(std::string{linked.name});
    if (ids != merge.moved.end())
      parts.push_back({std::string{linked.label}, static_cast<std::int64_t>(ids->second.size())});
  }
  return parts;
}

std::vector<ComparedField> changed_fields(Reads& db, const parties::Merge& merge) {
  std::vector<ComparedField> fields;
  for (const auto& each : parties::values_of(db, merge.kept)) {
    const auto values = merge.changed.find(each.name);
    if (values == merge.changed.end()) continue;
    ComparedField field;
    field.name = each.name;
    field.label = each.label;
    field.one = parties::shown_value(db, each.name, values->second.from);
    field.other = parties::shown_value(db, each.name, values->second.to);
    fields.push_back(std::move(field));
  }
  return fields;
}

}  // namespace

MergePage merge_page(const Request& http, Id<parties::Merge> id) {
  auto merge = parties::merge_with_id(http.db(), id);
  if (!merge) throw NotFound();
  MergePage page;
  page.merge = *std::move(merge);
  page.kept_name = parties::name_of_card(http.db(), page.merge.kept);
  page.lost_name = parties::name_of_card(http.db(), page.merge.lost);
  page.frame = frame_of(http, t("{lost} became part of {kept}", {{"lost", page.lost_name}, {"kept", page.kept_name}}),
                        "/parties", "");
  if (const auto archival = parties::archival_of(http.db(), page.merge.lost)) page.explanation = archival->explanation;
  page.moved = moved_parts(page.merge);
  page.changed = changed_fields(http.db(), page.merge);
  page.why_not_undone = why_not_undone(http.db(), page.merge);
  page.may_undo = may(http.person(), Right::keep_cards) && page.why_not_undone.empty();
  return page;
}

void write_json(JsonWriter& out, const MergePage& page) {
  const auto& merge = page.merge;
  out.begin_object().field("id", merge.id.value).field("kind", merge.kept.kind);
  out.field("kept", merge.kept.id).field("lost", merge.lost.id).field("by", merge.by_name).field("at", merge.at);
  out.field("undone_at", merge.undone_at);
  out.list("moved", page.moved, [](JsonWriter& row, const MovedPart& part) {
    row.begin_object().field("what", part.label).field("count", part.count).end_object();
  });
  out.list("changed", page.changed, [](JsonWriter& row, const ComparedField& field) {
    row.begin_object().field("field", field.name).field("from", field.one).field("to", field.other).end_object();
  });
  out.end_object();
}

}  // namespace relais::client_file
