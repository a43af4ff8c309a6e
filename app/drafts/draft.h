// What somebody has begun to write on a record and has not sent: for himself alone, on whatever machine. It is no part
// of the record's story, so nothing tells of it and no event is written.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conversations/exchange.h"
#include "lib/events/record_ref.h"
#include "lib/text/json.h"
#include "people/person.h"

namespace relais::drafts {

enum class Kind { comment, work_note, exchange };

constexpr auto names_of(Kind) {
  using namespace std::string_view_literals;
  return std::array{"comment"sv, "work_note"sv, "exchange"sv};
}

struct Typed {
  std::string words;
  // The same with its marks; empty where it has none.
  std::string rich_words;
  std::vector<std::string> left_out;
  std::vector<std::string> uploads;
  // The fields of the activity that goes along with a note, in their order.
  std::vector<std::string> activity;
  // Of a mail to somebody else, as they were typed.
  std::string to;
  std::string subject;

  bool is_blank() const;
  bool operator==(const Typed&) const = default;
};

struct Draft {
  RecordRef record;
  Kind kind = Kind::comment;
  // The one that a mail goes on with; none where it begins one.
  std::optional<Id<conversations::Exchange>> exchange;
  Typed typed;
  // The tab of a browser that it was written in.
  std::string writer;
  Timestamp kept_at;

  static Draft from(Row& row);
  std::int64_t version() const { return kept_at.microseconds; }
  // How the page of its record is asked to open it.
  std::string query() const;
  bool is_of(Kind other, const std::optional<Id<conversations::Exchange>>& in) const {
    return kind == other && exchange == in;
  }
};

std::vector<Draft> drafts_on(Reads& db, const RecordRef& record, Id<Person> person);
// On which records of that kind he has any: a mark for lists, so not all of very many.
std::vector<std::int64_t> records_with_drafts(Reads& db, Id<Person> person, std::string_view kind);
// The uploads that any draft names.
std::vector<std::string> uploads_of_drafts(Reads& db);
// Newest first.
std::vector<Draft> drafts_of(Reads& db, Id<Person> person, std::size_t most);

struct Keeping {
  // False where another tab has kept something else since this one looked.
  bool is_kept = true;
  // What stands now.
  std::optional<Draft> draft;
};

// `seen` is the version that the writer knows, 0 for none. Nothing typed is nothing kept.
Keeping keep(Transaction& tx, const Draft& draft, Id<Person> person, std::int64_t seen);
void discard(Transaction& tx, const RecordRef& record, Kind kind, Id<Person> person,
             std::optional<Id<conversations::Exchange>> exchange = {});
// What goes on with an exchange that has come to this record comes along.
void follow_exchanges(Transaction& tx, const RecordRef& to);
// Answers how many.
std::int64_t forget_older_than(Transaction& tx, Timestamp then);

void write_json(JsonWriter& out, const Draft& draft);
void write_json(JsonWriter& out, const Keeping& keeping);

}  // namespace relais::drafts
