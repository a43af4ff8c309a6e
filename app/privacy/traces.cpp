#include "privacy/traces.h"

#include <set>

#include "lib/web/escapes.h"

namespace relais::privacy {
namespace {

// More than any card has names, addresses and numbers; whoever has more is looked for everywhere.
constexpr std::size_t most_likes = 12;
constexpr int own_parameters = 7;

constexpr Sql select_requests = R"sql(
  SELECT id FROM requests WHERE requester_id = $1 ORDER BY id
)sql";

constexpr Sql select_requests_of_party = R"sql(
  SELECT requests.id FROM requests JOIN contacts ON contacts.id = requester_id WHERE party_id = $1 ORDER BY requests.id
)sql";

constexpr Sql select_messages_from = R"sql(
  SELECT id FROM messages WHERE from_key = $1 ORDER BY id
)sql";

// A mail that no message was made of is known by who sent it, or by the address in its head.
constexpr Sql select_mails_like{R"sql(
  SELECT id FROM raw_mails
   WHERE size > 0 AND (lower(return_path) LIKE $1 OR (bytes IS NOT NULL AND lower(CAST(bytes AS TEXT)) LIKE $1))
   ORDER BY id
)sql",
                                R"sql(
  SELECT id FROM raw_mails
   WHERE size > 0 AND (lower(return_path) LIKE $1 OR (bytes IS NOT NULL AND lower(encode(bytes, 'escape')) LIKE $1))
   ORDER BY id
)sql"};

constexpr Sql select_mails_on_request = R"sql(
  SELECT raw_mail_id FROM messages
   WHERE record_kind = 'request' AND record_id = $1 AND raw_mail_id IS NOT NULL ORDER BY raw_mail_id
)sql";

constexpr Sql select_mail_of_message = R"sql(
  SELECT raw_mail_id FROM messages WHERE id = $1 AND raw_mail_id IS NOT NULL
)sql";

struct FoundRow {
  std::int64_t key = 0;
  RecordRef record;
  Timestamp at;
  bool is_own = false;
  std::string content;

  static FoundRow from(Row& row) {
    FoundRow found;
    found.key = row.read<std::int64_t>();
    found.record = RecordRef::from(row);
    found.at = row.read<Timestamp>();
    found.is_own = row.read<bool>();
    found.content = row.read<std::string>();
    return found;
  }
};

struct Asked {
  const Place* place;
  const Column* column;
  Sql statement;
};

// SQLite sees no case of ASCII letters; making all the words there are lower costs it ten times the look.
std::string compared(std::string_view column, Dialect dialect) {
  return dialect == Dialect::sqlite ? std::string{column} : fmt::format("lower({})", column);
}

Sql statement_for(const Place& place, const Column& column, Dialect dialect) {
  std::string named;
  for (std::size_t i = 0; i < most_likes; ++i)
    named += fmt::format("{}{} LIKE ${}", i == 0 ? "" : " OR ", compared(column.name, dialect), own_parameters + 1 + i);
  std::string spoken_of;
  for (int i = 1; i <= own_parameters; ++i) spoken_of += fmt::format("AND CAST(${} AS TEXT) IS NOT NULL ", i);
  return kept(fmt::format(
      "SELECT {}, {}, {}, {}, CASE WHEN {} THEN 1 ELSE 0 END, {} FROM {} WHERE {} <> '' {} AND ({}) AND (({}) OR {})"
      " ORDER BY 1",
      place.key.empty() ? "0" : place.key, place.record_kind, place.record_id, place.at, place.own, column.name,
      place.table, column.name, spoken_of, place.only, place.own, named));
}

std::vector<Asked> all_asked_of(Dialect dialect) {
  std::vector<Asked> made;
  for (const auto& place : places()) {
    for (const auto& column : place.columns) made.push_back({&place, &column, statement_for(place, column, dialect)});
  }
  return made;
}

const std::vector<Asked>& all_asked(Dialect dialect) {
  static const auto of_sqlite = all_asked_of(Dialect::sqlite);
  static const auto of_postgres = all_asked_of(Dialect::postgres);
  return dialect == Dialect::sqlite ? of_sqlite : of_postgres;
}

template <class List>
std::string listed(const List& list) {
  std::string text = ",";
  for (const auto& each : list) text += fmt::format("{},", each);
  return text;
}

std::vector<std::string> parameters_of(const DataSubject& subject, const Belongings& belongings) {
  std::vector<std::string> parameters{
      listed(subject.contacts),    listed(subject.parties),     listed(subject.sites),   listed(subject.email_keys),
      listed(belongings.requests), listed(belongings.messages), listed(belongings.mails)};
  const auto& likes = subject.identifiers.likes();
  for (std::size_t i = 0; i < most_likes; ++i) parameters.push_back(i < likes.size() ? likes[i] : "");
  if (likes.size() > most_likes) parameters.back() = "%";
  return parameters;
}

bool is_found(const DataSubject& subject, const Asked& asked, const FoundRow& row, Look look) {
  if (row.is_own && (look == Look::for_telling || asked.column->own != Deed::replace)) return true;
  const auto whose = row.is_own ? Whose::of_the_person : Whose::of_others;
  const bool is_query = asked.place->table == "list_views" && asked.column->name == "query";
  return subject.identifiers.are_in(is_query ? web::unescaped_form(row.content) : row.content, whose);
}

void add_all(std::set<std::int64_t>& ids, const std::vector<std::int64_t>& more) {
  ids.insert(more.begin(), more.end());
}

// Of one table alone, or of all where none is named.
void each_trace_in(Reads& db, const DataSubject& subject, const Belongings& belongings, Look look,
                   std::string_view table, const std::function<void(Trace)>& with_trace) {
  const auto parameters = parameters_of(subject, belongings);
  std::vector<Value> values;
  for (const auto& each : parameters) values.push_back(to_value(each));
  for (const auto& asked : all_asked(db.dialect())) {
    if (!table.empty() && asked.place->table != table) continue;
    if (look == Look::for_telling && !asked.place->is_told) continue;
    for (auto& row : db.all_with<FoundRow>(asked.statement, values)) {
      if (!is_found(subject, asked, row, look)) continue;
      with_trace({asked.place, asked.column, row.key, row.record, row.at, row.is_own, std::move(row.content)});
    }
  }
}

}  // namespace

Belongings belongings_of(Reads& db, const DataSubject& subject) {
  std::set<std::int64_t> requests;
  std::set<std::int64_t> messages;
  std::set<std::int64_t> mails;
  for (const auto contact : subject.contacts) add_all(requests, db.all<std::int64_t>(select_requests, contact));
  for (const auto party : subject.parties) add_all(requests, db.all<std::int64_t>(select_requests_of_party, party));
  for (const auto& key : subject.email_keys) {
    add_all(messages, db.all<std::int64_t>(select_messages_from, key));
    add_all(mails, db.all<std::int64_t>(select_mails_like, fmt::format("%{}%", key)));
  }
  for (const auto request : requests) add_all(mails, db.all<std::int64_t>(select_mails_on_request, request));
  for (const auto message : messages) add_all(mails, db.all<std::int64_t>(select_mail_of_message, message));
  Belongings belongings{{requests.begin(), requests.end()}, {messages.begin(), messages.end()}, {}};
  // The original of a mail whose text names the person holds the name as well.
  each_trace_in(db, subject, belongings, Look::for_erasing, "messages",
                [&](const Trace& trace) { add_all(mails, db.all<std::int64_t>(select_mail_of_message, trace.key)); });
  belongings.mails.assign(mails.begin(), mails.end());
  return belongings;
}

void each_trace(Reads& db, const DataSubject& subject, const Belongings& belongings, Look look,
                const std::function<void(Trace)>& with_trace) {
  each_trace_in(db, subject, belongings, look, "", with_trace);
}

}  // namespace relais::privacy
