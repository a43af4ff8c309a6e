#include "privacy/erasing.h"

#include <nlohmann/json.hpp>
#include <set>

#include "files/blob_sweep.h"
#include "lib/jobs/job.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/contact_card.h"
#include "parties/keys.h"
#include "parties/name_search.h"
#include "privacy/jobs.h"
#include "search/backlog.h"

namespace relais::privacy {
namespace {

constexpr Sql select_mail_under_way = R"sql(
  SELECT 1 FROM message_recipients WHERE email_key = $1 AND delivery IN ('queued', 'deferred')
)sql";

constexpr Sql select_import_under_way = R"sql(
  SELECT 1 FROM imports WHERE id = $1 AND stage IN ('trying', 'running', 'undoing')
)sql";

constexpr Sql forget_lines = R"sql(
  UPDATE imports SET lines_blob = NULL, lines_size = 0 WHERE id = $1
)sql";

// The identity stays: without it the same mail, read again in its mailbox, would be a new one.
constexpr Sql empty_mail{R"sql(
  UPDATE raw_mails SET bytes = x'', blob_hash = NULL, size = 0, return_path = '' WHERE id = $1
)sql",
                         R"sql(
  UPDATE raw_mails SET bytes = '', blob_hash = NULL, size = 0, return_path = '' WHERE id = $1
)sql"};

constexpr Sql forget_face = R"sql(
  UPDATE messages SET has_html = 0 WHERE raw_mail_id = $1
)sql";

// A name may stand there in pieces, some of them bold; the words without marks stay.
constexpr Sql forget_marks = R"sql(
  UPDATE messages SET rich_body = '' WHERE id = $1
)sql";

// Nobody can sort it any more.
constexpr Sql sort_out = R"sql(
  UPDATE mail_outcomes SET outcome = 'ignored' WHERE raw_mail_id = $1 AND outcome = 'to_sort'
)sql";

constexpr Sql select_words_of_contact{"SELECT word FROM contact_words WHERE contact_id = $1"};
constexpr Sql select_words_of_party{"SELECT word FROM party_words WHERE party_id = $1"};

Sql update_of(const Place& place, const Column& column) {
  const auto by = place.key.empty() ? column.name : place.key;
  return kept(fmt::format("UPDATE {} SET {} = $2 WHERE {} = $1", place.table, column.name, by));
}

Sql removal_of(const Place& place, const Column& column) {
  return kept(fmt::format("DELETE FROM {} WHERE {} = $1", place.table, place.key.empty() ? column.name : place.key));
}

struct Statements {
  Sql update;
  Sql removal;
};

const Statements& statements_for(const Trace& trace) {
  static const auto all = [] {
    std::map<const Column*, Statements> made;
    for (const auto& place : places()) {
      for (const auto& column : place.columns)
        made.emplace(&column, Statements{update_of(place, column), removal_of(place, column)});
    }
    return made;
  }();
  return all.at(trace.column);
}

std::string moves_alone(const std::string& before, const std::string& stand_in) {
  auto all = nlohmann::json::parse(before);
  all["fields"] = nlohmann::json::object();
  if (all["archival"].is_object()) all["archival"]["explanation"] = stand_in;
  return all.dump();
}

std::string content_after(const Trace& trace, const DataSubject& subject, const std::string& stand_in) {
  switch (trace.deed()) {
    case Deed::replace: return subject.identifiers.without(trace.content, trace.whose(), stand_in);
    case Deed::name: return trace.column->name == "name_sort" ? folded(stand_in) : stand_in;
    case Deed::words: return std::string{t("Text erased to protect the person.")};
    case Deed::no_values: return moves_alone(trace.content, stand_in);
    case Deed::no_list: return "[]";
    case Deed::blank:
    case Deed::drop: return {};
  }
  return {};
}

void apply(Transaction& tx, const Trace& trace, const DataSubject& subject, const std::string& stand_in) {
  const auto& statements = statements_for(trace);
  const auto content = content_after(trace, subject, stand_in);
  const bool is_dropped = trace.deed() == Deed::drop;
  if (trace.place->key.empty()) {
    is_dropped ? tx.run(statements.removal, trace.content) : tx.run(statements.update, trace.content, content);
  } else {
    is_dropped ? tx.run(statements.removal, trace.key) : tx.run(statements.update, trace.key, content);
  }
  if (trace.column->name == "body" && trace.place->table == "messages") tx.run(forget_marks, trace.key);
}

void empty_mails(Transaction& tx, const std::vector<std::int64_t>& mails) {
  for (const auto mail : mails) {
    for (const auto& statement : {empty_mail, forget_face, sort_out}) tx.run(statement, mail);
  }
}

// Cards of others that named her are found by other words now.
void index_again(Transaction& tx, std::int64_t contact) {
  const auto card = parties::contact_card(tx, Id<parties::Contact>{contact}).value();
  parties::forget_words(tx, parties::Cards::contacts, contact);
  parties::index_names(tx, parties::Cards::contacts, contact, {card.name, card.other_name, card.organisation});
  std::vector<std::string> keys{email_key_of(card.email)};
  std::erase(keys, "");
  parties::index_keys(tx, parties::Cards::contacts, contact, keys);
}

void forget_words(Transaction& tx, const DataSubject& subject, const Findings& found, const std::string& stand_in) {
  std::set<std::string> words;
  const auto take = [&](const std::vector<std::string>& more) { words.insert(more.begin(), more.end()); };
  std::set<std::int64_t> touched;
  for (const auto& trace : found.traces) {
    if (trace.place->table == "contacts" && !trace.is_own) touched.insert(trace.key);
  }
  for (const auto id : touched) {
    take(tx.all<std::string>(select_words_of_contact, id));
    index_again(tx, id);
  }
  for (const auto id : subject.contacts) {
    take(tx.all<std::string>(select_words_of_contact, id));
    parties::forget_words(tx, parties::Cards::contacts, id);
    parties::index_names(tx, parties::Cards::contacts, id, {stand_in});
  }
  for (const auto id : subject.parties) {
    take(tx.all<std::string>(select_words_of_party, id));
    parties::forget_words(tx, parties::Cards::parties, id);
    parties::index_names(tx, parties::Cards::parties, id, {stand_in});
  }
  for (const auto& word : words) parties::forget_unused(tx, word);
}

void close(Transaction& tx, const RecordRef& card, const Person& by) {
  if (card.kind == "site" || parties::archival_of(tx, card)) return;
  parties::restore_archival(tx, card,
                            parties::Archival{parties::ArchivalReason::ceased, std::string{t("Personal data erased")},
                                              by.id, by.name, tx.now()});
}

}  // namespace

std::string why_not_erased(Reads& db, const DataSubject& subject, const Findings& found) {
  for (const auto& key : subject.email_keys) {
    if (db.first<int>(select_mail_under_way, key))
      return std::string{t("A mail to this person has not left yet. Wait until it is sent.")};
  }
  for (const auto import : found.imports) {
    if (db.first<int>(select_import_under_way, import))
      return std::string{t("An import that names this person is going on. Wait until it has ended.")};
  }
  return {};
}

Id<parties::Erasure> erase(Transaction& tx, const DataSubject& subject, const Findings& found,
                           const parties::Explanation& why, const std::vector<parties::LegalHold>& holds,
                           const Person& by) {
  const auto id = parties::keep_erasure(tx, why.text(), by);
  const auto stand_in = parties::stand_in(id);
  const auto anonymous = [&](const std::string& text) {
    return subject.identifiers.without(text, Whose::of_the_person, stand_in);
  };
  parties::set_reason(tx, id, anonymous(why.text()));
  for (const auto& trace : found.traces) apply(tx, trace, subject, stand_in);
  empty_mails(tx, found.belongings.mails);
  for (const auto import : found.imports) tx.run(forget_lines, import);
  forget_words(tx, subject, found, stand_in);
  for (const auto& card : subject.cards()) {
    parties::keep_erased_card(tx, id, card, by);
    close(tx, card, by);
  }
  std::vector<parties::ErasedPlaces> places;
  for (const auto& place : found.places) places.push_back({place.label, place.deed, place.count});
  parties::keep_places(tx, id, places);
  for (auto hold : holds) {
    hold.reason = anonymous(hold.reason);
    parties::keep_hold(tx, id, hold);
  }
  // The index of words is made anew from what stands now: an index forgets no single word for good.
  search::forget_all(tx);
  index_soon(tx);
  files::sweep_soon(tx);
  return id;
}

}  // namespace relais::privacy
