#include "intake/trial_handlers.h"

#include <fstream>
#include <iterator>

#include "intake/passing_on.h"
#include "intake/trial_page.h"
#include "layout/frame_of.h"
#include "lib/mail/return_path.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"

namespace relais::intake {
namespace {

TrialPage trial_page(const Request& http) {
  TrialPage page;
  page.frame = frame_of(http, std::string{t("Try a mail")}, "/mail-trial", "");
  page.mailbox = std::string{trimmed(http.typed("mailbox"))};
  if (page.mailbox.empty()) page.mailbox = std::string{trimmed(http.in_query("mailbox"))};
  const auto first = mailboxes::first_mailbox(http.db());
  if (page.mailbox.empty() && first) page.mailbox = first->address;
  return page;
}

// The file where one was chosen, else what was pasted.
struct Given {
  std::string file_name;
  std::string bytes;
  bool is_too_large = false;
};

Given given_in(const Request& http) {
  for (const auto& file : http.http().files) {
    if (file.field != "file" || file.size == 0) continue;
    if (file.size > largest_tried_mail) return {file.name, {}, true};
    std::ifstream in{file.path, std::ios::binary};
    return {file.name, {std::istreambuf_iterator<char>{in}, {}}, false};
  }
  return {{}, http.typed("mail"), false};
}

// Every mail has header lines that say from whom it is, or at least when or what about.
bool looks_like_mail(const mail::Message& message) {
  const auto has = [&](const char* name) { return !message.header(name).empty(); };
  return !message.from.empty() || has("Received") || has("Message-ID") || has("Date") || has("Subject");
}

Mistake mistake(std::string_view field, std::string_view sentence) {
  return {std::string{field}, std::string{sentence}};
}

Mistakes mistakes_of(const Given& given, const std::optional<mailboxes::Mailbox>& mailbox, const std::string& address) {
  Mistakes mistakes;
  if (!mailbox) {
    mistakes.push_back(mistake("mailbox", t("No mailbox has the address “{address}”.", {{"address", address}})));
  }
  if (given.is_too_large) {
    mistakes.push_back(mistake("file", t("A mail has at most 25 MB here.")));
  } else if (trimmed(given.bytes).empty()) {
    mistakes.push_back(mistake("mail", t("Paste a mail as it came, with its headers, or choose its file.")));
  } else if (!looks_like_mail(mail::parse(given.bytes))) {
    mistakes.push_back(
        mistake(given.file_name.empty() ? "mail" : "file",
                t("This is not a mail as it came: no line says From, Date or Subject. In the mail program, "
                  "save it as a file or show its source.")));
  }
  return mistakes;
}

// As it would come from the mail server at this moment.
mailboxes::RawMail raw_of(const Given& given, const mailboxes::Mailbox& mailbox, const std::string& recipient) {
  mailboxes::RawMail raw;
  raw.mailbox = mailbox.id;
  raw.recipient = recipient;
  raw.return_path = mail::return_path_in(given.bytes);
  raw.received_at = now();
  raw.bytes = given.bytes;
  return raw;
}

}  // namespace

Response show_trial(Request& http) { return page(trial_page(http)); }

Response create_trial(Request& http) {
  const auto given = given_in(http);
  return http.services().database.read([&](Reads& db) {
    const LanguageScope scope{http.person().language};
    http.enter(db, &http.person());
    auto shown = trial_page(http);
    shown.typed = http.typed("mail");
    shown.file_name = given.file_name;
    const auto mailbox = mailboxes::mailbox_at(db, shown.mailbox);
    shown.mistakes = mistakes_of(given, mailbox, shown.mailbox);
    if (!shown.mistakes.empty()) return page(std::move(shown), Status::unprocessable);
    const auto ours = [&](const std::string& address) { return is_ours(db, address); };
    shown.result = try_mail(db, understand(raw_of(given, *mailbox, shown.mailbox), ours), http.person());
    return page(std::move(shown));
  });
}

}  // namespace relais::intake
