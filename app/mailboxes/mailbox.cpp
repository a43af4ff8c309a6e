#include "mailboxes/mailbox.h"

#include <fstream>

#include "lib/mail/address.h"

namespace relais::mailboxes {
namespace {

constexpr Sql insert_mailbox = R"sql(
  INSERT INTO mailboxes (address, address_key, team_id, from_name, authserv_id, imap_url, smtp_url, secret_file, auth, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  RETURNING id
)sql";

constexpr Sql select_by_key = R"sql(
  SELECT id, address, team_id, from_name, authserv_id FROM mailboxes WHERE address_key = $1
)sql";

constexpr Sql select_by_id = R"sql(
  SELECT id, address, team_id, from_name, authserv_id FROM mailboxes WHERE id = $1
)sql";

constexpr Sql select_first = R"sql(
  SELECT id, address, team_id, from_name, authserv_id FROM mailboxes ORDER BY id LIMIT 1
)sql";

constexpr Sql select_server = R"sql(
  SELECT smtp_url, secret_file FROM mailboxes WHERE address_key = $1 AND smtp_url <> ''
)sql";

struct OwnServer {
  std::string url;
  std::string secret_file;

  static OwnServer from(Row& row) { return {row.read<std::string>(), row.read<std::string>()}; }
};

std::string first_line_of(const std::string& file) {
  std::ifstream in{file};
  std::string line;
  std::getline(in, line);
  return line;
}

// submission://user@host:587 as the mail library wants it: a smtp:// address, a user, and STARTTLS.
mail::SmtpServer from_url(const OwnServer& own) {
  const auto scheme_end = own.url.find("://");
  const auto scheme = own.url.substr(0, scheme_end);
  auto rest = scheme_end == std::string::npos ? own.url : own.url.substr(scheme_end + 3);
  mail::SmtpServer server;
  if (const auto at = rest.rfind('@'); at != std::string::npos) {
    server.user = rest.substr(0, at);
    rest.erase(0, at + 1);
    server.password = first_line_of(own.secret_file);
  }
  server.starttls = scheme == "submission";
  const bool has_port = rest.rfind(':') != std::string::npos && rest.find(']', rest.rfind(':')) == std::string::npos;
  server.url = (scheme == "smtps" || scheme == "submissions" ? "smtps://" : "smtp://") + rest;
  if (!has_port && scheme == "submission") server.url += ":587";
  return server;
}

std::string key_of(std::string_view address) {
  const auto email = EmailAddress::from(mail::without_plus_part(address));
  return email ? email->key() : std::string{};
}

}  // namespace

Mailbox Mailbox::from(Row& row) {
  return {row.read<Id<Mailbox>>(), row.read<std::string>(), row.read<std::optional<Id<Team>>>(),
          row.read<std::string>(), row.read<std::string>()};
}

Id<Mailbox> add_mailbox(Transaction& tx, const NewMailbox& mailbox, const Actor& by) {
  const auto team = mailbox.team.empty() ? std::nullopt : std::optional{people::team_named(tx, mailbox.team)};
  const auto id = tx.returning<Id<Mailbox>>(insert_mailbox, mailbox.address.text(), mailbox.address.key(), team,
                                            mailbox.from_name, mailbox.authserv_id, mailbox.imap_url, mailbox.smtp_url,
                                            mailbox.secret_file, mailbox.auth, tx.now());
  record(tx, by, {"mailbox", id.value}, "added",
         {change("address", "", mailbox.address.text()), change("from_name", "", mailbox.from_name)});
  return id;
}

std::optional<Mailbox> mailbox_at(Reads& db, std::string_view address) {
  return db.first<Mailbox>(select_by_key, key_of(address));
}

std::optional<Mailbox> mailbox(Reads& db, Id<Mailbox> id) { return db.first<Mailbox>(select_by_id, id); }

std::optional<Mailbox> first_mailbox(Reads& db) { return db.first<Mailbox>(select_first); }

bool is_own_address(Reads& db, std::string_view address) { return mailbox_at(db, address).has_value(); }

mail::SmtpServer server_for(Reads& db, const std::string& address, const Settings& settings) {
  if (const auto own = db.first<OwnServer>(select_server, key_of(address))) return from_url(*own);
  mail::SmtpServer server;
  server.url = settings.smtp_url;
  server.user = settings.smtp_user;
  server.password = settings.smtp_password;
  server.starttls = settings.smtp_starttls;
  return server;
}

}  // namespace relais::mailboxes
