#include "mailboxes/form.h"

#include "lib/mail/imap_server.h"
#include "lib/text/characters.h"

namespace relais::mailboxes {
namespace {

constexpr std::size_t longest = 300;
constexpr std::size_t longest_secret = 8'000;

// The words of another program: one of those that the mail library can speak to.
bool is_smtp_address(const std::string& url) {
  for (const std::string_view scheme : {"smtp://", "smtps://", "submission://", "submissions://"}) {
    const bool fits = url.starts_with(scheme) && url.size() > scheme.size();
    if (fits && url.find_first_of(" \t\r\n\"<>") == std::string::npos) return true;
  }
  return false;
}

void check_lengths(Typed& typed) {
  const std::initializer_list<std::pair<const char*, const std::string*>> fields{
      {"address", &typed.address},         {"team", &typed.team},         {"from_name", &typed.from_name},
      {"authserv_id", &typed.authserv_id}, {"imap_url", &typed.imap_url}, {"smtp_url", &typed.smtp_url},
      {"move_to", &typed.move_to},         {"type", &typed.type}};
  for (const auto& [field, text] : fields) {
    if (characters(*text) <= longest) continue;
    typed.mistakes.push_back({field, t("At most {count} characters, please.", {{"count", std::to_string(longest)}})});
  }
}

void check_servers(Typed& typed) {
  if (!typed.imap_url.empty() && !mail::ImapServer::from(typed.imap_url)) {
    typed.mistakes.push_back({"imap_url", std::string{t("Write it as imaps://user@server.")}});
  }
  if (!typed.smtp_url.empty() && !is_smtp_address(typed.smtp_url)) {
    typed.mistakes.push_back({"smtp_url", std::string{t("Write it as submission://user@server.")}});
  }
}

// Whoever sends no language keeps the one it has.
void take_language(Typed& typed, const std::string& word, Language before) {
  const auto language = named<Language>(word);
  typed.language = language.value_or(before);
  if (!word.empty() && !language) {
    typed.mistakes.push_back({"language", t("Nobody here knows the language “{language}”.", {{"language", word}})});
  }
}

// Types are made where their teams and stages are said, not by a slip of the pen.
void check_type(const Request& http, Typed& typed) {
  if (typed.type.empty()) return;
  const auto types = http.services().database.read([](Reads& db) { return request_types::all(db); });
  const auto is_it = [&](const TypeName& type) { return type.name == typed.type; };
  if (std::any_of(types.begin(), types.end(), is_it)) return;
  typed.mistakes.push_back({"type", t("No type of request has the name “{name}”.", {{"name", typed.type}})});
}

void check_secret(Typed& typed) {
  if (typed.secret.size() > longest_secret) {
    typed.mistakes.push_back({"secret", std::string{t("This is too long for a password or a token.")}});
  }
  if (!typed.imap_url.empty() && typed.secret.empty() && !typed.has_secret) {
    typed.mistakes.push_back({"secret", std::string{t("Without a secret the mailbox cannot be opened.")}});
  }
}

}  // namespace

Typed read_form(const Request& http, const std::optional<NewMailbox>& before) {
  Typed typed;
  typed.address = on_one_line(http.typed("address"));
  typed.team = on_one_line(http.typed("team"));
  typed.from_name = on_one_line(http.typed("from_name"));
  typed.authserv_id = on_one_line(http.typed("authserv_id"));
  typed.imap_url = on_one_line(http.typed("imap_url"));
  typed.smtp_url = on_one_line(http.typed("smtp_url"));
  typed.move_to = on_one_line(http.typed("move_to"));
  typed.type = on_one_line(http.typed("type"));
  typed.auth = named<MailboxAuth>(http.typed("auth")).value_or(MailboxAuth::password);
  typed.secret = std::string{trimmed(http.typed("secret"))};
  typed.has_secret = before && !before->secret_file.empty();
  take_language(typed, http.typed("language"), before ? before->language : Language::fr);
  check_type(http, typed);
  check_lengths(typed);
  check_servers(typed);
  check_secret(typed);
  const auto address = EmailAddress::from(typed.address);
  if (!address) typed.mistakes.push_back({"address", std::string{t("This is not a mail address.")}});
  if (!typed.mistakes.empty()) return typed;
  typed.mailbox = NewMailbox{*address,
                             typed.team,
                             typed.from_name,
                             typed.authserv_id,
                             typed.imap_url,
                             typed.smtp_url,
                             before ? before->secret_file : std::string{},
                             typed.auth,
                             typed.move_to,
                             typed.type,
                             typed.language};
  return typed;
}

Typed as_typed(const NewMailbox& mailbox) {
  Typed typed;
  typed.address = mailbox.address.text();
  typed.team = mailbox.team;
  typed.from_name = mailbox.from_name;
  typed.authserv_id = mailbox.authserv_id;
  typed.imap_url = mailbox.imap_url;
  typed.smtp_url = mailbox.smtp_url;
  typed.move_to = mailbox.move_to;
  typed.type = mailbox.type;
  typed.language = mailbox.language;
  typed.auth = mailbox.auth;
  typed.has_secret = !mailbox.secret_file.empty();
  return typed;
}

}  // namespace relais::mailboxes
