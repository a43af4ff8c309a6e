#include "search/found_on.h"

#include "lib/text/translation.h"
#include "lists/rows_about.h"
#include "parties/archival.h"
#include "people/right.h"

namespace relais::search {
namespace {

constexpr std::string_view select_party_names = R"sql(
  SELECT 'party', id, name FROM parties WHERE id IN ({})
)sql";

constexpr std::string_view select_contact_names = R"sql(
  SELECT 'contact', id, name FROM contacts WHERE id IN ({})
)sql";

struct NamedCard {
  FoundOn card;

  static NamedCard from(Row& row) { return {{RecordRef::from(row), std::nullopt, row.read<std::string>()}}; }
};

std::vector<std::int64_t> ids_among(const std::vector<RecordRef>& records, std::string_view kind) {
  std::vector<std::int64_t> ids;
  for (const auto& record : records) {
    if (record.kind == kind) ids.push_back(record.id);
  }
  return ids;
}

}  // namespace

bool is_card(const RecordRef& record) { return record.kind == "party" || record.kind == "contact"; }

std::string FoundOn::address() const { return request ? request->address() : parties::address_of(record); }

std::string FoundOn::address_of_message(std::string_view place) const {
  return fmt::format("{}?{}message={}#{}", address(), request ? "" : "tab=thread&", place.substr(1), place);
}

std::string FoundOn::card_word() const {
  if (request) return {};
  return std::string{record.kind == "party" ? t("Party") : t("Contact")};
}

std::map<RecordRef, FoundOn> found_on(Reads& db, const Person& person, const std::vector<RecordRef>& records) {
  std::map<RecordRef, FoundOn> found;
  for (const auto& [id, request] : requests::mentions_of(db, person, ids_among(records, "request"))) {
    const RecordRef record{"request", id};
    found[record] = {record, request, request.title};
  }
  if (!may(person, Right::see_parties)) return found;
  for (const auto& [kind, statement] : {std::pair{"party", select_party_names}, {"contact", select_contact_names}}) {
    for (auto& named : lists::rows_about<NamedCard>(db, statement, ids_among(records, kind)))
      found[named.card.record] = std::move(named.card);
  }
  return found;
}

}  // namespace relais::search
