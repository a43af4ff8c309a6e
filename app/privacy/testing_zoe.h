// The world of the tests of personal data.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "files/blob_sweep.h"
#include "lib/text/characters.h"
#include "parties/contact_card.h"
#include "privacy/jobs.h"
#include "rules.h"
#include "testing/desk.h"

namespace relais::privacy {

// Somebody with a name, an address and a number that nobody else bears, and traces of her wherever there may be one.
struct ZoeDesk : testing::Desk {
  Id<parties::Contact> zoe;
  std::string number;

  ZoeDesk() {
    parties::ContactCard card;
    card.civility = "Madame";
    card.given_name = "Zoé";
    card.family_name = "KERVYN";
    card.name = "Zoé KERVYN";
    card.email = "zoe.kervyn@fleurs.example";
    card.mobile = "0474 84 43 18";
    card.function = "fleuriste";
    card.private_note = "Kervyn aime être rappelée le soir";
    database->write([&](Transaction& tx) { zoe = parties::add_contact(tx, card, "BE", louise); });
  }

  // She writes with a file; the desk notes, and closes; another client speaks of her.
  void live() {
    number = mail(letter("Zoé Kervyn <zoe.kervyn@fleurs.example>", "Serre de Zoé Kervyn", "premier@fleurs.example",
                         "Bonjour,\nici Zoé Kervyn, 0474/84.43.18.", "Plan de la serre de Zoé Kervyn"))
                 .number;
    CHECK(post(&louise, "/requests/" + number + "/work-notes", {{"text", "Mme Kervyn est fachée, +32 474 84 43 18"}})
              .status == Status::see_other);
    post(&louise, "/requests/" + number + "/comments",
         {{"html", "<div>Chère Zoé <strong>Ker</strong>vyn, <em>Mme Kervyn</em></div>"}});
    // Begun and not sent.
    post(&louise, "/requests/" + number + "/drafts",
         {{"kind", "comment"},
          {"text", "Chère Madame Kervyn"},
          {"html", "<b>Chère</b> Madame Kervyn"},
          {"shown", "zoe.kervyn@fleurs.example"}});
    post(&louise, "/requests/" + number + "/drafts",
         {{"kind", "exchange"},
          {"to", "Zoé Kervyn <zoe.kervyn@fleurs.example>"},
          {"subject", "La serre de Zoé Kervyn"},
          {"text", "Bonjour"}});
    mail(letter("Paul Acier <paul@acier.example>", "Toit", "autre@acier.example",
                "Le toit de mon hangar fuit.\nMa voisine ZOE KERVYN a le même souci."));
    do_what_waits();
    database->write([&](Transaction& tx) {
      tx.run("UPDATE requests SET requester_id = $2 WHERE number = $1", number, zoe);
      tx.run("UPDATE message_recipients SET delivery = 'sent' WHERE delivery IN ('queued', 'deferred')");
    });
    close(number);
  }

  void close(const std::string& request) {
    database->write(
        [&](Transaction& tx) { tx.run("UPDATE requests SET state = 'closed' WHERE number = $1", request); });
  }

  static std::string letter(const std::string& from, const std::string& subject, const std::string& id,
                            const std::string& text, const std::string& file = {}) {
    const auto address = from.substr(from.find('<'));
    auto bytes = "Return-Path: " + address + "\r\nFrom: " + from +
                 "\r\nTo: demandes@desk.example\r\nSubject: " + subject + "\r\nMessage-ID: <" + id +
                 ">\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n";
    const std::string plain = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
    if (file.empty()) return bytes + plain + "\r\n" + text + "\r\n";
    return bytes + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" + plain + "\r\n" + text + "\r\n--x\r\n" +
           plain + "Content-Disposition: attachment; filename=\"Plan de Zoe Kervyn.txt\"\r\n\r\n" + file +
           "\r\n--x--\r\n";
  }

  std::string address(const std::string& what) const { return fmt::format("/contacts/{}/{}", zoe.value, what); }
  testing::Page erase(const testing::Form& more = {}) {
    auto form = more;
    form.push_back({"reason", "Demande écrite du 20 novembre"});
    form.push_back({"years", "10"});
    return post(&chris, address("erasure"), form);
  }

  // An hour and more goes by for the files.
  void let_files_grow_old() {
    const auto before = std::filesystem::file_time_type::clock::now() - std::chrono::hours{2};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(settings.blob_folder())) {
      if (entry.is_regular_file()) std::filesystem::last_write_time(entry.path(), before);
    }
  }

  // The jobs of a server, once.
  void go_on() {
    do_what_waits();
    let_files_grow_old();
    JobKinds kinds;
    add_privacy_jobs(kinds);
    files::add_sweep_jobs(kinds, services(), all_rules().blobs);
    run_due_jobs(*database, kinds);
  }

  // Where one of these still stands, whatever the table and the column.
  std::vector<std::string> places_with(const std::vector<std::string>& words) {
    std::vector<std::string> found;
    for (const auto& [table, column] : text_columns()) {
      const auto statement =
          kept(fmt::format("SELECT {} FROM {} WHERE {} IS NOT NULL", as_text(table, column), table, column));
      for (const auto& content : database->read([&](Reads& db) { return db.all<std::string>(statement); })) {
        for (const auto& word : words) {
          if (lowered(content).find(word) != std::string::npos)
            found.push_back(fmt::format("{}.{}: {}", table, column, content));
        }
      }
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(settings.blob_folder())) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in{entry.path(), std::ios::binary};
      const std::string content{std::istreambuf_iterator<char>{in}, {}};
      for (const auto& word : words) {
        if (lowered(content).find(word) != std::string::npos) found.push_back(entry.path().string());
      }
    }
    return found;
  }

  // Of what PostgreSQL keeps as bytes, the letters that are ASCII.
  std::string as_text(const std::string& table, const std::string& column) {
    const bool are_bytes = table == "raw_mails" && column == "bytes" && database->dialect() == Dialect::postgres;
    return are_bytes ? "encode(bytes, 'escape')" : fmt::format("CAST({} AS TEXT)", column);
  }

  using Columns = std::vector<std::pair<std::string, std::string>>;

  Columns text_columns() {
    struct Named {
      std::string table;
      std::string column;
      static Named from(Row& row) { return {row.read<std::string>(), row.read<std::string>()}; }
    };
    static constexpr Sql select{R"sql(
      SELECT m.name, p.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p
       WHERE m.type = 'table' AND p.type IN ('TEXT', '', 'BLOB') AND m.name NOT IN ('search_index')
         AND m.name NOT LIKE 'sqlite_%'
    )sql",
                                R"sql(
      SELECT columns.table_name, column_name FROM information_schema.columns
        JOIN information_schema.tables ON tables.table_name = columns.table_name AND tables.table_schema = columns.table_schema
       WHERE columns.table_schema = current_schema() AND table_type = 'BASE TABLE' AND data_type IN ('text', 'tsvector', 'bytea')
    )sql"};
    Columns columns;
    for (auto& each : database->read([&](Reads& db) { return db.all<Named>(select); }))
      columns.emplace_back(std::move(each.table), std::move(each.column));
    return columns;
  }
};

inline const std::vector<std::string> names_her{"kervyn", "zoé", "zoe.", "84 43 18", "84.43.18", "74844318"};

}  // namespace relais::privacy
