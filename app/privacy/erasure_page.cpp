#include "privacy/erasure_page.h"

#include <algorithm>

#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "lib/web/escapes.h"

namespace relais::privacy {
namespace {

constexpr Sql select_request = R"sql(
  SELECT number, title FROM requests WHERE id = $1
)sql";

PlaceLink link_to(Reads& db, const RecordRef& record) {
  if (record.kind == "request") {
    const auto request = db.first<OpenRequest>(select_request, record.id);
    return request ? PlaceLink{request->number, request->address()} : PlaceLink{};
  }
  if (record.kind == "import")
    return {t("Import {number}", {{"number", std::to_string(record.id)}}), fmt::format("/imports/{}", record.id)};
  if (record.kind == "contact" || record.kind == "party")
    return {parties::name_of_card(db, record), parties::address_of(record)};
  return {};
}

// Each kind of place once, with all that is done there.
PlaceShown& shown_place(ErasurePage& page, const std::string& label) {
  auto shown = std::string{t(label)};
  const auto there = std::ranges::find(page.places, shown, &PlaceShown::label);
  if (there != page.places.end()) return *there;
  return page.places.emplace_back(PlaceShown{std::move(shown), {}, {}});
}

void add_places(ErasurePage& page, Reads& db, const Findings& found) {
  for (const auto& place : found.places) {
    auto& shown = shown_place(page, place.label);
    shown.deeds.push_back({place.label, place.deed, place.count});
    for (const auto& record : place.records) {
      const auto link = link_to(db, record);
      if (!link.address.empty() &&
          std::ranges::find(shown.links, link.address, &PlaceLink::address) == shown.links.end())
        shown.links.push_back(link);
    }
  }
}

void add_what_was_done(ErasurePage& page, Reads& db) {
  for (const auto& place : parties::places_of(db, page.erasure->id))
    shown_place(page, place.place).deeds.push_back(place);
  page.holds = parties::holds_of(db, page.erasure->id);
}

void add_what_would_be_done(ErasurePage& page, const Request& http, const TypedErasure& typed) {
  const auto subject = subject_of(http.db(), page.card, http.settings().region);
  if (!subject) {
    page.why_not = t("This card is not one of a person: it is changed or archived like any other.");
    return;
  }
  const auto found = findings(http.db(), http.services().blobs, *subject, {});
  add_places(page, http.db(), found);
  page.open = open_requests(http.db(), *subject);
  page.why_not = why_not_erased(http.db(), *subject, found);
  if (!page.open.empty())
    page.why_not = t("Requests are open in this name: close them or give them another requester first.");
  page.shared = subject->shared;
  for (const auto& card : subject->namesakes) page.others.push_back(link_to(http.db(), card));
  page.searched = "/search?q=" + web::escaped(page.name);
  for (const auto id : found.belongings.requests) {
    const auto request = http.db().value<OpenRequest>(select_request, id);
    const auto kept = typed.kept.find(request.number);
    page.requests.push_back({request.number, request.title, kept == typed.kept.end() ? "" : kept->second});
  }
}

}  // namespace

ErasurePage erasure_page(const Request& http, const RecordRef& card, const TypedErasure& typed) {
  ErasurePage page;
  page.card = card;
  page.name = parties::name_of_card(http.db(), card);
  page.frame = frame_of(http, t("Personal data of {name}", {{"name", page.name}}), "/parties", "");
  page.reason = typed.reason;
  page.years = typed.years.empty() ? "10" : typed.years;
  page.erasure = parties::erasure_of(http.db(), card);
  if (page.erasure) {
    add_what_was_done(page, http.db());
  } else {
    add_what_would_be_done(page, http, typed);
  }
  return page;
}

void write_json(JsonWriter& out, const ErasurePage& page) {
  out.begin_object().field("card", page.card.id).field("kind", page.card.kind).field("name", page.name);
  out.field("why_not", if_said(page.why_not));
  out.object("erasure", page.erasure, [](JsonWriter& row, const parties::Erasure& erasure) {
    row.begin_object().field("number", erasure.id.value).field("reason", erasure.reason);
    row.field("by", erasure.by_name).field("at", erasure.at).end_object();
  });
  out.list("places", page.places, [](JsonWriter& row, const PlaceShown& place) {
    row.begin_object().field("place", place.label);
    row.list("deeds", place.deeds, [](JsonWriter& each, const parties::ErasedPlaces& done) {
      each.begin_object().field("deed", done.deed).field("count", done.count).end_object();
    });
    row.list("records", place.links, [](JsonWriter& each, const PlaceLink& link) { each.value(link.address); });
    row.end_object();
  });
  out.list("requests", page.requests, [](JsonWriter& row, const HeldChoice& request) {
    row.begin_object().field("number", request.number).field("title", request.title).end_object();
  });
  out.list("open_requests", page.open, [](JsonWriter& row, const OpenRequest& request) {
    row.begin_object().field("number", request.number).field("title", request.title).end_object();
  });
  out.list("kept", page.holds, [](JsonWriter& row, const parties::LegalHold& hold) {
    row.begin_object().field("number", hold.number).field("reason", hold.reason).field("until", hold.until);
    row.end_object();
  });
  out.list("shared", page.shared).end_object();
}

}  // namespace relais::privacy
