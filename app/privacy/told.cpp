#include "privacy/told.h"

#include <algorithm>
#include <map>

#include "lib/text/translation.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "parties/site.h"

namespace relais::privacy {
namespace {

constexpr Sql select_number = R"sql(
  SELECT number FROM requests WHERE id = $1
)sql";

// What cards are compared and ordered by says nothing more than they do.
constexpr std::array<std::string_view, 8> for_programs{"name_key",  "name_sort", "phone_e164", "mobile_e164",
                                                       "email_key", "from_key",  "town_sort",  "steps"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> labels{
    {{"title", translatable("Title")},
     {"description", translatable("Description")},
     {"location", translatable("Location")},
     {"subject", translatable("Subject")},
     {"body", translatable("Text")},
     {"from_name", translatable("From")},
     {"from_email", translatable("Mail address")},
     {"sender", translatable("From")},
     {"return_path", translatable("From")},
     {"changes", translatable("What was changed")},
     {"explanation", translatable("Explanation")},
     {"reason", translatable("Explanation")},
     {"why", translatable("Why")},
     {"email", translatable("Mail address")},
     {"name", translatable("Name")},
     {"told_by_name", translatable("From")},
     {"file_name", translatable("Name of the file")}}};

template <class Card>
std::string_view label_among(const std::vector<parties::CardField<Card>>& fields, std::string_view name) {
  const auto field = std::ranges::find(fields, name, &parties::CardField<Card>::name);
  return field == fields.end() ? std::string_view{} : field->label;
}

std::string label_of(const Trace& trace) {
  const auto& table = trace.place->table;
  const auto& name = trace.column->name;
  std::string_view label;
  if (table == "contacts") label = label_among(parties::contact_fields(), name);
  if (table == "parties") label = label_among(parties::party_fields(), name);
  if (table == "sites") label = label_among(parties::site_fields(), name);
  if (!label.empty()) return std::string{label};
  const auto* found = std::ranges::find(labels, name, &std::pair<std::string_view, std::string_view>::first);
  return std::string{found == labels.end() ? t("Words") : t(found->second)};
}

// Of what belongs to others only the lines that name her.
std::string told(const Trace& trace, const DataSubject& subject) {
  if (trace.is_own) return trace.content;
  std::string lines;
  std::string_view rest = trace.content;
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    if (subject.identifiers.are_in(line, trace.whose())) lines += fmt::format("{}{}", lines.empty() ? "" : "\n", line);
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return lines;
}

class Parts {
public:
  Parts(Reads& db, const DataSubject& subject) : db_(db), subject_(subject) {}

  // False where it begins another part.
  bool takes(const Trace& trace) const { return !place_ || place_ == trace.place; }

  void add(const Trace& trace) {
    place_ = trace.place;
    const auto key = trace.place->key.empty() ? trace.content : std::to_string(trace.key);
    auto& row = (trace.is_own ? own_ : others_)[key];
    if (row.fields.empty()) {
      row.about = about(trace.record);
      if (trace.at.microseconds > 0) row.at = trace.at;
    }
    row.fields.push_back({std::string{trace.column->name}, label_of(trace), told(trace, subject_)});
  }

  void tell(const std::function<void(const ToldPart&)>& with_part) {
    for (auto* rows : {&own_, &others_}) {
      if (rows->empty()) continue;
      ToldPart part{std::string{t(place_->label)}, rows == &own_, {}};
      for (auto& [key, row] : *rows) part.rows.push_back(std::move(row));
      std::ranges::stable_sort(part.rows, {}, &ToldRow::at);
      with_part(part);
      rows->clear();
    }
    place_ = nullptr;
  }

private:
  std::string about(const RecordRef& record) {
    return record.kind == "request" ? db_.first<std::string>(select_number, record.id).value_or("") : "";
  }

  Reads& db_;
  const DataSubject& subject_;
  const Place* place_ = nullptr;
  std::map<std::string, ToldRow> own_;
  std::map<std::string, ToldRow> others_;
};

}  // namespace

void each_part(Reads& db, const DataSubject& subject, const Belongings& belongings,
               const std::function<void(const ToldPart&)>& with_part) {
  Parts parts{db, subject};
  each_trace(db, subject, belongings, Look::for_telling, [&](const Trace& trace) {
    if (std::ranges::find(for_programs, trace.column->name) != for_programs.end()) return;
    if (!parts.takes(trace)) parts.tell(with_part);
    parts.add(trace);
  });
  parts.tell(with_part);
}

}  // namespace relais::privacy
