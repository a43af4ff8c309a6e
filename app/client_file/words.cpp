#include "client_file/words.h"

#include <algorithm>

#include "activities/activity.h"
#include "client_file/countries.h"
#include "dispatch/id_in.h"
#include "lib/text/translation.h"
#include "lib/time/format.h"
#include "parties/archival.h"
#include "parties/card_number.h"
#include "parties/party_card.h"
#include "people/language.h"
#include "people/people.h"
#include "requests/history.h"

namespace relais::client_file {
namespace {

std::string_view card_event(std::string_view kind) {
  if (kind == "added") return t("Card made");
  if (kind == "site_added") return t("Site added");
  if (kind == "site_changed") return t("Site changed");
  if (kind == "tagged") return t("Tagged");
  if (kind == "untagged") return t("Tag taken away");
  if (kind == "email") return t("Mail address corrected");
  if (kind == "tied") return t("Known to be the same person as on another card");
  if (kind == "archived") return t("Archived");
  if (kind == "brought_back") return t("Brought back");
  if (kind == "erased") return t("Personal data erased");
  if (kind == "personal_file_made") return t("File of personal data made");
  if (kind == "changed_company") return t("Works elsewhere now");
  if (kind == "merged") return t("Became part of another card");
  if (kind == "took_over") return t("Another card became part of this one");
  if (kind == "merge_undone") return t("Merge undone");
  if (kind == "duplicate_reported") return t("Reported as a possible duplicate");
  if (kind == "not_a_duplicate") return t("Found to be another card");
  if (kind == "delivery") return t("Delivery");
  if (kind == "answer_taken_back") return t("Taken back before it left");
  if (kind == "sent_again") return t("Sent once more");
  if (kind == "let_in") return t("Takes part from now on");
  if (kind == "taken_off") return t("A mail was taken off");
  if (kind == "activity_given") return t("Activity");
  if (kind == "activity_done") return t("Activity done");
  if (kind == "activity_undone") return t("Activity to be done again");
  return t("Changed");
}

template <class Card>
std::string_view label_among(const std::vector<parties::CardField<Card>>& fields, std::string_view name) {
  if (name == "tag") return t("Tag");
  if (name == "contact") return t("Contact");
  if (name == "erasure") return t("Erasure no.");
  if (name == "other" || name == "into" || name == "from") return t("Other card");
  if (name == "reason") return t("Reason");
  if (name == "explanation") return t("Why");
  if (name == "words") return t("Words");
  if (name == "activity_type") return t("Kind of activity");
  if (name == "assignee") return t("For (whom)");
  if (name == "due_at") return t("By when");
  if (name == "to" || name == "sent_to") return t("Address");
  if (name == "answer_taken_back" || name == "taken_off") return t("Mail of");
  if (name == "let_in") return t("Person");
  for (const auto& field : fields) {
    if (field.name == name) return field.label;
  }
  return name;
}

std::string_view party_field(std::string_view name) {
  return name == "site" ? t("Site") : label_among(parties::party_fields(), name);
}

std::string_view contact_field(std::string_view name) { return label_among(parties::contact_fields(), name); }

template <Named E>
std::string word(const std::string& value) {
  const auto known = named<E>(value);
  return known ? std::string{filter_label(*known)} : value;
}

std::string moment_in_words(const std::string& value) {
  const auto at = parse_iso(value);
  return at ? moment(*at) : value;
}

// Names for the program alone.
bool is_left_out(const HistoryLine& line, const HistoryChange& change) {
  return line.kind == "said" || change.field == "delivery" || change.field == "message" || change.field == "activity" ||
         change.field == "merge";
}

std::string value_in_words(std::string_view field, const std::string& value) {
  if (field == "kind") return labels_of(options_of<parties::PartyKind>(), value);
  if (field == "relations") return labels_of(options_of<parties::Relation>(), value);
  if (field == "vat_liability") return labels_of(options_of<parties::VatLiability>(), value);
  if (field == "quality") return labels_of(options_of<parties::Quality>(), value);
  if (field == "language") return filter_language_name(value);
  if (field == "reason") return word<parties::ArchivalReason>(value);
  if (field == "activity_type") return word<activities::ActivityType>(value);
  if (field == "due_at") return moment_in_words(value);
  if (field == "country") return filter_country_name(value);
  if (field == "vat_number" || field == "enterprise_number") return filter_number_shown(value);
  if (field == "establishment_number") return filter_establishment_shown(value);
  return value;
}

std::string name_of_record(Reads& db, std::string_view field, const std::string& id) {
  const auto number = id_in<Person>(id);
  if (!number) return id;
  if (field == "account_manager") return people::name_of(db, *number);
  if (field == "parent" || field == "party") {
    const auto found = parties::party(db, Id<parties::Party>{number->value});
    return found ? found->name : id;
  }
  if (field == "main_contact" || field == "contact") {
    const auto found = parties::contact(db, Id<parties::Contact>{number->value});
    return found ? found->name : id;
  }
  if (field != "site") return id;
  const auto found = parties::site(db, Id<parties::Site>{number->value});
  return found ? found->card.name : id;
}

}  // namespace

const HistoryWords party_words{card_event, party_field, value_in_words};
const HistoryWords contact_words{card_event, contact_field, value_in_words};

void name_records(Reads& db, std::string_view kind, History& history) {
  for (auto& line : history) {
    if (line.kind == "said" && line.changes.size() >= 2)
      line.title = requests::said_in_words(line.changes[1].to, line.changes.size() > 2);
    std::erase_if(line.changes, [&](const HistoryChange& change) { return is_left_out(line, change); });
    for (auto& change : line.changes) {
      const bool is_other_card = change.field == "other" || change.field == "into" || change.field == "from";
      if (const auto id = is_other_card ? id_in<parties::Contact>(change.to) : std::nullopt)
        change.to = parties::name_of_card(db, {std::string{kind}, id->value});
      change.from = name_of_record(db, change.field, change.from);
      change.to = name_of_record(db, change.field, change.to);
    }
  }
}

std::string address_in_words(const std::string& street, const std::string& postcode, const std::string& town,
                             const std::string& country, const std::string& region) {
  std::string words;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) words += fmt::format("{}{}", words.empty() ? "" : ", ", part);
  };
  add(street);
  add(fmt::format("{}{}{}", postcode, postcode.empty() || town.empty() ? "" : " ", town));
  if (country != region) add(filter_country_name(country));
  return words;
}

std::string filter_number_shown(const std::string& kept) {
  const auto number = parties::enterprise_number(kept, "BE");
  return number.shown.empty() ? kept : number.shown;
}

std::string filter_establishment_shown(const std::string& kept) { return parties::shown_establishment(kept); }

std::string filter_country_name(const std::string& code) { return labels_of(countries(code), code); }

std::string filter_language_name(const std::string& language) {
  const auto known = named<Language>(language);
  return known ? std::string{filter_label(*known)} : language;
}

std::string filter_party_id_text(const Id<parties::Party>& id) { return std::to_string(id.value); }

std::string filter_day_shown(const std::string& day) {
  if (day.size() != std::string_view{"0000-00-00"}.size()) return day;
  return fmt::format("{}/{}/{}", day.substr(8, 2), day.substr(5, 2), day.substr(0, 4));
}

}  // namespace relais::client_file
