#include "mailboxes/mailboxes_handlers.h"

#include "mailboxes/form.h"
#include "mailboxes/pages.h"
#include "mailboxes/secret.h"

namespace relais::mailboxes {
namespace {

std::string path_to(Id<Mailbox> id) { return fmt::format("/mailboxes/{}", id.value); }

std::string_view taken() { return t("This address is a mailbox already."); }

Response sent_back(const Request& http, std::optional<Id<Mailbox>> id, Typed typed) {
  return page(form_page(http, id, std::move(typed)), Status::unprocessable);
}

// The new secret is on disk before the row that names it, and the old one goes after: whatever stops in between, the
// mailbox has one that opens it.
NewMailbox with_secret_kept(const Request& http, const Typed& typed) {
  auto mailbox = typed.mailbox.value();
  if (!typed.secret.empty()) mailbox.secret_file = keep_secret(http.settings().data, typed.secret);
  return mailbox;
}

// Nothing where the address is another mailbox's already.
std::optional<Id<Mailbox>> kept(const Request& http, std::optional<Id<Mailbox>> id, const NewMailbox& mailbox) {
  try {
    return http.services().database.write([&](Transaction& tx) {
      if (!id) return add_mailbox(tx, mailbox, http.person());
      change_mailbox(tx, *id, mailbox, http.person());
      return *id;
    });
  } catch (const UniqueViolation&) {
    return std::nullopt;
  }
}

Response save(const Request& http, std::optional<Id<Mailbox>> id, const std::optional<NewMailbox>& before) {
  auto typed = read_form(http, before);
  if (!typed.mistakes.empty()) return sent_back(http, id, std::move(typed));

  const auto mailbox = with_secret_kept(http, typed);
  const auto old_secret = before ? before->secret_file : std::string{};
  const auto saved = kept(http, id, mailbox);
  if (!saved) {
    if (mailbox.secret_file != old_secret) forget_secret(http.settings().data, mailbox.secret_file);
    typed.mistakes.push_back({"address", std::string{taken()}});
    return sent_back(http, id, std::move(typed));
  }
  if (mailbox.secret_file != old_secret) forget_secret(http.settings().data, old_secret);
  return see_other(path_to(*saved), t("The settings are kept. Try them in both directions."));
}

Id<Mailbox> existing(Reads& db, const Request& http) {
  const auto id = http.id_in_path<Mailbox>("mailbox");
  if (!mailbox(db, id)) throw NotFound();
  return id;
}

}  // namespace

Response index_mailboxes(Request& http) { return page(mailboxes_page(http)); }

Response show_mailbox(Request& http) { return page(mailbox_page(http, http.id_in_path<Mailbox>("mailbox"))); }

Response new_mailbox(Request& http) { return page(form_page(http, std::nullopt, {})); }

Response edit_mailbox(Request& http) {
  const auto id = existing(http.db(), http);
  return page(form_page(http, id, as_typed(set_up_of(http.db(), id).value())));
}

Response create_mailbox(Request& http) { return save(http, std::nullopt, std::nullopt); }

Response update_mailbox(Request& http) {
  std::optional<Id<Mailbox>> id;
  const auto before = http.services().database.read([&](Reads& db) {
    id = existing(db, http);
    return set_up_of(db, *id);
  });
  return save(http, id, before);
}

Response create_trial(Request& http) {
  const auto id = existing(http.db(), http);
  ask_for_trial(http.tx(), id, http.person());
  return see_other(path_to(id));
}

Response destroy_left_mail(Request& http) {
  const auto id = existing(http.db(), http);
  const auto mail = http.id_in_path<LeftMail>("mail");
  if (!settle_left_mail(http.tx(), id, mail.value, http.person())) throw NotFound();
  return see_other(path_to(id), t("Put away."));
}

}  // namespace relais::mailboxes
