#include "client_file/contact_page.h"
#include "client_file/party_page.h"

namespace relais::client_file {
namespace {

template <class Card>
void write_card(JsonWriter& out, const Card& card, const std::vector<parties::CardField<Card>>& fields) {
  for (const auto& field : fields) out.field(field.name, card.*field.content);
}

constexpr auto as_party = [](JsonWriter& out, const parties::Party& party) {
  out.begin_object().field("id", party.id.value).field("name", party.name).end_object();
};

constexpr auto as_request = [](JsonWriter& out, const requests::Request& request) {
  out.begin_object().field("number", request.number).field("title", request.title).field("state", request.state);
  out.field("received_at", request.received_at).end_object();
};

void write_reached(JsonWriter& out, std::string_view name, const parties::Reached& reached) {
  out.key(name).begin_object().field("at", reached.at).field("of", reached.source).end_object();
}

constexpr auto as_site = [](JsonWriter& out, const SiteLine& line) {
  out.begin_object().field("id", line.site.id.value);
  write_card(out, line.site.card, parties::site_fields());
  out.end_object();
};

void write_tags(JsonWriter& out, const std::vector<tags::Tag>& tags) {
  out.list("tags", tags, [](JsonWriter& row, const tags::Tag& tag) { row.value(tag.name); });
}

void write_thread(JsonWriter& out, const CardThread& thread) {
  out.list("drafts", thread.drafts, [](JsonWriter& row, const auto& each) { drafts::write_json(row, each); });
  out.key("thread");
  conversations::write_json(out, thread.entries);
}

}  // namespace

void write_affiliation(JsonWriter& out, const parties::Affiliation& one) {
  out.begin_object().field("id", one.id.value).field("name", one.name).field("civility", one.civility);
  out.field("function", one.function).field("quality", one.quality);
  out.field("site", one.site ? std::optional{one.site->value} : std::nullopt).field("site_name", one.site_name);
  write_reached(out, "phone", one.phone);
  write_reached(out, "email", one.email);
  out.field("is_main", one.is_main).field("archived_because", if_said(one.archived_because));
  out.list("also_at", one.also_at).end_object();
}

void write_json(JsonWriter& out, const PartyPage& page) {
  out.begin_object().field("id", page.id.value);
  write_card(out, page.card, parties::party_fields());
  out.field("account_manager_name", page.account_manager).field("vat_check", page.vat_check);
  out.field("lacks_establishment", page.lacks_establishment());
  write_tags(out, page.tags);
  out.list("parents", page.parents, as_party).list("daughters", page.daughters, as_party);
  out.list("contacts", page.contacts, write_affiliation).list("sites", page.sites, as_site);
  write_doings(out, page.doings);
  write_thread(out, page.thread);
  out.list("requests", page.requests, as_request).list("sent", page.sent, requests::write_sent).key("history");
  write_json(out, page.history);
  out.end_object();
}

void write_json(JsonWriter& out, const ContactPage& page) {
  out.begin_object().field("id", page.id.value);
  write_card(out, page.card, parties::contact_fields());
  out.field("party_name", page.party ? page.party->name : std::string{});
  out.key("reached");
  write_affiliation(out, page.reached);
  out.list("other_cards", page.others, [](JsonWriter& row, const OtherCard& other) {
    row.begin_object()
        .field("id", other.card.id.value)
        .field("name", other.card.name)
        .field("at", other.at)
        .end_object();
  });
  write_tags(out, page.tags);
  write_doings(out, page.doings);
  write_thread(out, page.thread);
  out.list("requests", page.requests, as_request).list("sent", page.sent, requests::write_sent).key("history");
  write_json(out, page.history);
  out.end_object();
}

}  // namespace relais::client_file
