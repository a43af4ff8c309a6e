// A program outside that is told of what happens here: where it listens and what it hears. It is told nothing that the
// administrator who keeps it may not see.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/database/database.h"
#include "people/person.h"
#include "webhooks/topic.h"

namespace relais::webhooks {

enum class PauseReason {
  asked,
  failing,  // nothing was taken for days
  gone,     // it answered that nobody is there any more (410)
  unkept    // whoever kept it works here no longer, or has another role
};

constexpr auto names_of(PauseReason) {
  using namespace std::string_view_literals;
  return std::array{"asked"sv, "failing"sv, "gone"sv, "unkept"sv};
}

std::string_view filter_label(PauseReason reason);

struct Pause {
  PauseReason why = PauseReason::asked;
  Timestamp at;
};

struct WebhookSettings {
  std::string name;
  std::string address;
  std::string topics;  // "request.created,comment.sent"
};

struct Webhook {
  Id<Webhook> id;
  WebhookSettings settings;
  Bytes secret;
  Id<Person> keeper;
  std::string keeper_name;
  std::optional<Pause> pause;

  static Webhook from(Row& row);

  std::vector<Topic> wanted() const;
  RecordRef ref() const { return {"webhook", id.value}; }
  std::string path() const { return fmt::format("/webhooks/{}", id.value); }
};

std::vector<Webhook> all(Reads& db);
std::optional<Webhook> find(Reads& db, Id<Webhook> id);
// Nobody where he keeps webhooks no longer.
std::optional<Person> keeper_of(Reads& db, const Webhook& webhook);

Id<Webhook> add(Transaction& tx, const WebhookSettings& wanted, const Person& by);
// From then on it sees what this person sees.
void change(Transaction& tx, const Webhook& before, const WebhookSettings& after, const Person& by);
void remove(Transaction& tx, const Webhook& existing, const Actor& by);
void change_secret(Transaction& tx, const Webhook& existing, const Actor& by);

void pause(Transaction& tx, const Webhook& existing, PauseReason why, const Actor& by);
void resume(Transaction& tx, const Webhook& existing, const Actor& by);

}  // namespace relais::webhooks
