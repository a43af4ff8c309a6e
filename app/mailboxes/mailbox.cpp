#include "mailboxes/mailbox.h"

#include "lib/mail/address.h"
#include "mailboxes/reading.h"
#include "mailboxes/secret.h"

namespace relais::mailboxes {
namespace {

constexpr Sql insert_mailbox = R"sql(
  INSERT INTO mailboxes (address, address_key, team_id, from_name, authserv_id, imap_url, smtp_url, secret_file, auth, move_to, created_at, changed_at,
                         type_id, language)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13)
  RETURNING id
)sql";

constexpr Sql update_mailbox = R"sql(
  UPDATE mailboxes
     SET address = $2, address_key = $3, team_id = $4, from_name = $5, authserv_id = $6, imap_url = $7, smtp_url = $8,
         secret_file = $9, auth = $10, move_to = $11, changed_at = $12, type_id = $13, language = $14
   WHERE id = $1
)sql";

constexpr Sql select_set_up = R"sql(
  SELECT address, coalesce(teams.name, ''), from_name, authserv_id, imap_url, smtp_url, secret_file, auth, move_to,
         coalesce(request_types.name, ''), language
    FROM mailboxes LEFT JOIN teams ON teams.id = mailboxes.team_id
    LEFT JOIN request_types ON request_types.id = mailboxes.type_id
   WHERE mailboxes.id = $1
)sql";

constexpr Sql select_by_key = R"sql(
  SELECT id, address, team_id, from_name, authserv_id, type_id, language FROM mailboxes WHERE address_key = $1
)sql";

constexpr Sql select_by_id = R"sql(
  SELECT id, address, team_id, from_name, authserv_id, type_id, language FROM mailboxes WHERE id = $1
)sql";

constexpr Sql select_first = R"sql(
  SELECT id, address, team_id, from_name, authserv_id, type_id, language FROM mailboxes ORDER BY id LIMIT 1
)sql";

constexpr Sql select_server = R"sql(
  SELECT smtp_url, secret_file, auth FROM mailboxes WHERE address_key = $1 AND smtp_url <> ''
)sql";

struct OwnServer {
  std::string url;
  std::string secret_file;
  MailboxAuth auth = MailboxAuth::password;

  static OwnServer from(Row& row) {
    return {row.read<std::string>(), row.read<std::string>(), row.read<MailboxAuth>()};
  }
};

struct SetUp {
  NewMailbox mailbox;

  static SetUp from(Row& row) {
    return {{EmailAddress::from(row.read<std::string>()).value(), row.read<std::string>(), row.read<std::string>(),
             row.read<std::string>(), row.read<std::string>(), row.read<std::string>(), row.read<std::string>(),
             row.read<MailboxAuth>(), row.read<std::string>(), row.read<std::string>(), row.read<Language>()}};
  }
};

// submission://user@host:587 as the mail library wants it: a smtp:// address, a user, and STARTTLS.
mail::SmtpServer from_url(const OwnServer& own) {
  const auto scheme_end = own.url.find("://");
  const auto scheme = own.url.substr(0, scheme_end);
  auto rest = scheme_end == std::string::npos ? own.url : own.url.substr(scheme_end + 3);
  mail::SmtpServer server;
  if (const auto at = rest.rfind('@'); at != std::string::npos) {
    server.user = rest.substr(0, at);
    if (const auto escape = server.user.find("%40"); escape != std::string::npos) server.user.replace(escape, 3, "@");
    rest.erase(0, at + 1);
    (own.auth == MailboxAuth::xoauth2 ? server.bearer_token : server.password) = secret_in(own.secret_file);
  }
  server.starttls = scheme == "submission";
  const bool has_port = rest.rfind(':') != std::string::npos && rest.find(']', rest.rfind(':')) == std::string::npos;
  server.url = (scheme == "smtps" || scheme == "submissions" ? "smtps://" : "smtp://") + rest;
  if (!has_port && scheme == "submission") server.url += ":587";
  return server;
}

std::vector<Change> changes_between(const NewMailbox& before, const NewMailbox& after) {
  std::vector<Change> changes;
  const auto note = [&](std::string_view field, const std::string& from, const std::string& to) {
    if (from != to) changes.push_back(change(field, from, to));
  };
  note("address", before.address.text(), after.address.text());
  note("team", before.team, after.team);
  note("from_name", before.from_name, after.from_name);
  note("authserv_id", before.authserv_id, after.authserv_id);
  note("imap_url", before.imap_url, after.imap_url);
  note("smtp_url", before.smtp_url, after.smtp_url);
  note("secret_file", before.secret_file, after.secret_file);
  note("move_to", before.move_to, after.move_to);
  note("type", before.type, after.type);
  note("language", std::string{name_of(before.language)}, std::string{name_of(after.language)});
  return changes;
}

std::optional<Id<Team>> team_of(Transaction& tx, const NewMailbox& mailbox) {
  return mailbox.team.empty() ? std::nullopt : std::optional{people::team_named(tx, mailbox.team)};
}

std::optional<Id<RequestType>> type_of(Transaction& tx, const NewMailbox& mailbox) {
  return mailbox.type.empty() ? std::nullopt : std::optional{request_types::type_named(tx, mailbox.type)};
}

std::string key_of(std::string_view address) { return email_key_of(mail::without_plus_part(address)); }

}  // namespace

Mailbox Mailbox::from(Row& row) {
  return {row.read<Id<Mailbox>>(), row.read<std::string>(), row.read<std::optional<Id<Team>>>(),
          row.read<std::string>(), row.read<std::string>(), row.read<std::optional<Id<RequestType>>>(),
          row.read<Language>()};
}

Id<Mailbox> add_mailbox(Transaction& tx, const NewMailbox& mailbox, const Actor& by) {
  const auto team = team_of(tx, mailbox);
  const auto id =
      tx.returning<Id<Mailbox>>(insert_mailbox, mailbox.address.text(), mailbox.address.key(), team, mailbox.from_name,
                                mailbox.authserv_id, mailbox.imap_url, mailbox.smtp_url, mailbox.secret_file,
                                mailbox.auth, mailbox.move_to, tx.now(), type_of(tx, mailbox), mailbox.language);
  if (!mailbox.imap_url.empty()) begin_reading(tx, id);
  record(tx, by, {"mailbox", id.value}, "added",
         {change("address", "", mailbox.address.text()), change("from_name", "", mailbox.from_name)});
  return id;
}

void change_mailbox(Transaction& tx, Id<Mailbox> id, const NewMailbox& mailbox, const Actor& by) {
  const auto before = set_up_of(tx, id).value();
  tx.run(update_mailbox, id, mailbox.address.text(), mailbox.address.key(), team_of(tx, mailbox), mailbox.from_name,
         mailbox.authserv_id, mailbox.imap_url, mailbox.smtp_url, mailbox.secret_file, mailbox.auth, mailbox.move_to,
         tx.now(), type_of(tx, mailbox), mailbox.language);
  if (!reads_same_account(before.imap_url, mailbox.imap_url)) begin_reading(tx, id);
  record(tx, by, {"mailbox", id.value}, "changed", changes_between(before, mailbox));
}

std::optional<NewMailbox> set_up_of(Reads& db, Id<Mailbox> id) {
  auto found = db.first<SetUp>(select_set_up, id);
  return found ? std::optional{std::move(found->mailbox)} : std::nullopt;
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
