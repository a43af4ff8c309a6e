#include "webhooks/webhook.h"

#include "dispatch/options.h"
#include "people/people.h"
#include "people/right.h"
#include "webhooks/delivery.h"
#include "webhooks/outage.h"
#include "webhooks/sending.h"
#include "webhooks/signature.h"

namespace relais::webhooks {
namespace {

constexpr Sql select_all = R"sql(
  SELECT webhooks.id, webhooks.name, address, topics, secret, kept_by, people.name, why, paused_at
    FROM webhooks JOIN people ON people.id = kept_by LEFT JOIN webhook_pauses ON webhook_id = webhooks.id
   ORDER BY webhooks.name, webhooks.id
)sql";

constexpr Sql select_one = R"sql(
  SELECT webhooks.id, webhooks.name, address, topics, secret, kept_by, people.name, why, paused_at
    FROM webhooks JOIN people ON people.id = kept_by LEFT JOIN webhook_pauses ON webhook_id = webhooks.id
   WHERE webhooks.id = $1
)sql";

constexpr Sql select_keeper = R"sql(
  SELECT id, name, email, language, roles, teams, unseen_types FROM people_at_work WHERE id = $1
)sql";

constexpr Sql insert_webhook = R"sql(
  INSERT INTO webhooks (name, address, topics, secret, kept_by, created_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
)sql";

constexpr Sql update_webhook = R"sql(
  UPDATE webhooks SET name = $2, address = $3, topics = $4, kept_by = $5 WHERE id = $1
)sql";

constexpr Sql update_secret = R"sql(
  UPDATE webhooks SET secret = $2 WHERE id = $1
)sql";

constexpr Sql delete_webhook = R"sql(
  DELETE FROM webhooks WHERE id = $1
)sql";

// The first reason stands.
constexpr Sql insert_pause = R"sql(
  INSERT INTO webhook_pauses (webhook_id, why, paused_by, paused_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_pause = R"sql(
  DELETE FROM webhook_pauses WHERE webhook_id = $1
)sql";

std::vector<Change> changes_between(const WebhookSettings& before, const WebhookSettings& after) {
  std::vector<Change> changes;
  const auto compare = [&](std::string_view field, const std::string& from, const std::string& to) {
    if (from != to) changes.push_back(relais::change(field, from, to));
  };
  compare("name", before.name, after.name);
  compare("address", before.address, after.address);
  compare("topics", before.topics, after.topics);
  return changes;
}

void begin_anew(Transaction& tx, Id<Webhook> id) {
  end_outage(tx, id);
  hurry(tx, id);
  ask_to_send(tx, id);
}

}  // namespace

std::string_view filter_label(PauseReason reason) {
  switch (reason) {
    case PauseReason::asked: return t("switched off");
    case PauseReason::failing: return t("switched off: nothing was taken for three days");
    case PauseReason::gone: return t("switched off: the other server says that nobody listens there any more");
    case PauseReason::unkept: return t("switched off: whoever kept it administers Relais no longer");
  }
  return {};
}

Webhook Webhook::from(Row& row) {
  Webhook found;
  found.id = row.read<Id<Webhook>>();
  found.settings.name = row.read<std::string>();
  found.settings.address = row.read<std::string>();
  found.settings.topics = row.read<std::string>();
  found.secret = row.read<Bytes>();
  found.keeper = row.read<Id<Person>>();
  found.keeper_name = row.read<std::string>();
  const auto why = row.read<std::optional<PauseReason>>();
  const auto at = row.read<std::optional<Timestamp>>();
  if (why && at) found.pause = Pause{*why, *at};
  return found;
}

std::vector<Topic> Webhook::wanted() const { return words_in<Topic>(settings.topics); }

std::vector<Webhook> all(Reads& db) { return db.all<Webhook>(select_all); }

std::optional<Webhook> find(Reads& db, Id<Webhook> id) { return db.first<Webhook>(select_one, id); }

std::optional<Person> keeper_of(Reads& db, const Webhook& webhook) {
  auto keeper = db.first<Person>(select_keeper, webhook.keeper);
  return keeper && may(*keeper, Right::manage_mailboxes) ? std::move(keeper) : std::nullopt;
}

Id<Webhook> add(Transaction& tx, const WebhookSettings& wanted, const Person& by) {
  const auto id = tx.returning<Id<Webhook>>(insert_webhook, wanted.name, wanted.address, wanted.topics, new_secret(),
                                            by.id, tx.now());
  record(tx, by, {"webhook", id.value}, "added", changes_between({}, wanted));
  return id;
}

void change(Transaction& tx, const Webhook& before, const WebhookSettings& after, const Person& by) {
  auto changes = changes_between(before.settings, after);
  if (before.keeper != by.id) changes.push_back(relais::change("keeper", before.keeper_name, by.name));
  if (changes.empty()) return;
  tx.run(update_webhook, before.id, after.name, after.address, after.topics, by.id);
  record(tx, by, before.ref(), "changed", changes);
  if (before.settings.address == after.address || before.pause) return;
  begin_anew(tx, before.id);
}

void remove(Transaction& tx, const Webhook& existing, const Actor& by) {
  tx.run(delete_webhook, existing.id);
  record(tx, by, existing.ref(), "removed", changes_between(existing.settings, {}));
}

void change_secret(Transaction& tx, const Webhook& existing, const Actor& by) {
  tx.run(update_secret, existing.id, new_secret());
  record(tx, by, existing.ref(), "secret_changed");
}

void pause(Transaction& tx, const Webhook& existing, PauseReason why, const Actor& by) {
  if (tx.run(insert_pause, existing.id, why, by.person, tx.now()) == 0) return;
  record(tx, by, existing.ref(), "paused", {relais::change("pause", "", name_of(why))});
}

void resume(Transaction& tx, const Webhook& existing, const Actor& by) {
  if (tx.run(delete_pause, existing.id) == 0) return;
  record(tx, by, existing.ref(), "resumed");
  begin_anew(tx, existing.id);
}

}  // namespace relais::webhooks
