#include "client_file/compare_page.h"

#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "parties/any_card.h"
#include "parties/merge.h"
#include "parties/steward.h"
#include "requests/sent.h"

namespace relais::client_file {
namespace {

bool is_text_of_several(std::string_view field) {
  return field == "relations" || field == "public_note" || field == "private_note";
}

ComparedCard compared(Reads& db, const RecordRef& card) {
  ComparedCard shown{card, parties::name_of_card(db, card), {}, {}};
  if (const auto archival = parties::archival_of(db, card)) shown.archived = filter_label(archival->reason);
  if (const auto merge = parties::merge_of(db, card))
    shown.lost = t("became part of {name}", {{"name", parties::name_of_card(db, merge->kept)}});
  return shown;
}

std::vector<ComparedField> fields_of(Reads& db, const Pair& pair, bool keeps_other) {
  std::vector<ComparedField> fields;
  const auto others = parties::values_of(db, pair.other);
  std::size_t place = 0;
  for (auto& one : parties::values_of(db, pair.one)) {
    const auto& other = others.at(place++);
    if (one.value.empty() && other.value.empty()) continue;
    ComparedField field{std::move(one.name), std::move(one.label), std::move(one.shown), other.shown};
    field.differs = one.value != other.value;
    field.takes_other = keeps_other ? !other.value.empty() : one.value.empty();
    field.may_take_both = field.differs && is_text_of_several(field.name) && !one.value.empty() && !other.value.empty();
    fields.push_back(std::move(field));
  }
  return fields;
}

std::vector<ComparedPart> parts_of(Reads& db, const Pair& pair) {
  std::vector<ComparedPart> parts;
  for (const auto& linked : linked_to(pair.one.kind)) {
    const auto one = static_cast<std::int64_t>(linked.of(db, pair.one, pair.other).size());
    const auto other = static_cast<std::int64_t>(linked.of(db, pair.other, pair.one).size());
    if (one + other > 0) parts.push_back({std::string{linked.label}, one, other});
  }
  return parts;
}

std::int64_t sum(const std::vector<ComparedPart>& parts, std::int64_t ComparedPart::*of) {
  std::int64_t all = 0;
  for (const auto& part : parts) all += part.*of;
  return all;
}

void write_card(JsonWriter& out, std::string_view name, const ComparedCard& card) {
  out.key(name).begin_object().field("id", card.card.id).field("name", card.name).field("address", card.address());
  out.field("archived", if_said(card.archived)).field("lost", if_said(card.lost)).end_object();
}

}  // namespace

Pair pair_in(const Request& http) {
  const auto kind = requests::sent(http, "kind") == "party" ? "party" : "contact";
  const auto card = [&](std::string_view field) {
    const auto id = id_in<parties::Contact>(requests::sent(http, field));
    const RecordRef ref{kind, id ? id->value : 0};
    if (parties::name_of_card(http.db(), ref).empty()) throw NotFound();
    return ref;
  };
  Pair pair{card("one"), card("other")};
  if (pair.one == pair.other) throw NotFound();
  return pair;
}

ComparePage compare_page(const Request& http, const Pair& pair) {
  auto& db = http.db();
  ComparePage page;
  page.one = compared(db, pair.one);
  page.other = compared(db, pair.other);
  page.frame =
      frame_of(http, t("{one} and {other}", {{"one", page.one.name}, {"other", page.other.name}}), "/parties", "");
  page.parts = parts_of(db, pair);
  page.keeps_other = page.one.archived.empty() != page.other.archived.empty()
                         ? !page.one.archived.empty()
                         : sum(page.parts, &ComparedPart::other) > sum(page.parts, &ComparedPart::one);
  page.fields = fields_of(db, pair, page.keeps_other);
  page.report = parties::reported(db, pair.one, pair.other);
  page.may_merge = may(http.person(), Right::keep_cards);
  if (const auto steward = parties::data_steward(db)) page.steward = steward->name;
  page.now = now();
  return page;
}

void write_json(JsonWriter& out, const ComparePage& page) {
  out.begin_object().field("kind", page.one.card.kind);
  write_card(out, "one", page.one);
  write_card(out, "other", page.other);
  out.list("fields", page.fields, [](JsonWriter& row, const ComparedField& field) {
    row.begin_object().field("name", field.name).field("label", field.label).field("one", field.one);
    row.field("other", field.other).field("differs", field.differs).end_object();
  });
  out.list("linked", page.parts, [](JsonWriter& row, const ComparedPart& part) {
    row.begin_object().field("what", part.label).field("one", part.one).field("other", part.other).end_object();
  });
  out.object("report", page.report, [](JsonWriter& row, const parties::ReportedDuplicate& report) {
    row.begin_object().field("id", report.id.value).field("explanation", report.explanation);
    row.field("by", report.by_name).field("at", report.at).field("settled", report.settled).end_object();
  });
  out.end_object();
}

}  // namespace relais::client_file
