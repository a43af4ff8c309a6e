#include "webhooks/giving_up.h"

#include "conversations/colleague_mail.h"
#include "mailboxes/mailbox.h"
#include "people/right.h"

namespace relais::webhooks {
namespace {

constexpr Sql select_people = R"sql(
  SELECT id, name, email, language, roles, teams, unseen_types FROM people_at_work ORDER BY id
)sql";

void tell(Transaction& tx, const Person& administrator, Id<mailboxes::Mailbox> mailbox, const Webhook& webhook,
          PauseReason why) {
  const LanguageScope scope{administrator.language};
  const auto subject = t("The webhook “{name}” is switched off", {{"name", webhook.settings.name}});
  const auto body = t("{name}: {why}. What waited is sent when it is switched on again; what happens meanwhile is not.",
                      {{"name", webhook.settings.name}, {"why", std::string{filter_label(why)}}});
  conversations::tell_colleague(tx, {administrator.id, mailbox, std::nullopt, subject, body});
}

}  // namespace

void give_up(Transaction& tx, const Webhook& webhook, PauseReason why) {
  pause(tx, webhook, why, {});
  const auto mailbox = mailboxes::first_mailbox(tx);
  if (!mailbox) return;
  for (const auto& person : tx.all<Person>(select_people)) {
    if (may(person, Right::manage_mailboxes)) tell(tx, person, mailbox->id, webhook, why);
  }
}

}  // namespace relais::webhooks
