#include "client_file/cards_page.h"

namespace relais::client_file {
namespace {

template <class Listed>
void write_row(JsonWriter& out, const Listed& listed, std::string_view list,
               const std::vector<ListColumn<Listed>>& columns) {
  out.begin_object().field("id", listed.id).field("address", fmt::format("/{}/{}", list, listed.id));
  out.field("name", listed.name).field("is_archived", listed.is_archived);
  for (const auto& column : columns) out.field(column.name, listed.*column.content);
}

void write_place(JsonWriter& out, const lists::ListHead& head) {
  const auto& total = head.total;
  out.field("sort", head.sort).field("next", if_said(head.next_json));
  out.field("total", total.is_exact ? std::optional{total.rows} : std::nullopt).field("total_at_least", total.rows);
}

}  // namespace

void write_json(JsonWriter& out, const PartiesPage& page) {
  if (page.outcome) return requests::write_json(out, *page.outcome);
  const auto columns = party_columns();
  out.begin_object().list("parties", page.parties, [&](JsonWriter& row, const ListedParty& party) {
    write_row(row, party, "parties", columns);
    row.end_object();
  });
  write_place(out, page.head);
  out.end_object();
}

void write_json(JsonWriter& out, const ContactsPage& page) {
  if (page.outcome) return requests::write_json(out, *page.outcome);
  const auto columns = contact_columns();
  out.begin_object().list("contacts", page.contacts, [&](JsonWriter& row, const ListedContact& contact) {
    write_row(row, contact, "contacts", columns);
    row.field("party_id", contact.party_id).end_object();
  });
  write_place(out, page.head);
  out.end_object();
}

}  // namespace relais::client_file
