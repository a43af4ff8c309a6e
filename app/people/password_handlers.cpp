#include "people/password_handlers.h"

#include "layout/frame_of.h"
#include "people/once_page.h"
#include "people/pages.h"
#include "people/password.h"
#include "people/password_rules.h"
#include "people/password_setting.h"
#include "people/session.h"

namespace relais::people {
namespace {

// Whoever was deactivated comes in by nothing.
StaffMember somebody_at_work(Reads& db, const Request& http) {
  auto member = staff_member(db, http.id_in_path<Person>("person"));
  if (!member || member->deactivated_at) throw NotFound();
  return *std::move(member);
}

Response shown_once(const Request& http, const StaffMember& member, std::string_view title, std::string_view label,
                    std::string secret, std::string words) {
  OncePage once;
  once.frame = frame_of(http, std::string{title}, "/people", "");
  once.name = member.name;
  once.back = member.address();
  once.label = label;
  once.secret = std::move(secret);
  once.words = std::move(words);
  return page(std::move(once), Status::created).with("Cache-Control", "no-store");
}

Response refused(const Request& http, Reads& db, const StaffMember& member, const char* field, std::string sentence) {
  return page(person_page(http, db, member.id, {{field, std::move(sentence)}}), Status::unprocessable);
}

}  // namespace

Response create_password_link(Request& http) {
  const auto member = somebody_at_work(http.db(), http);
  const auto token = make_password_link(http.tx(), member.id, http.person());
  return shown_once(http, member, t("Link for a password"), t("Link to pass on"),
                    fmt::format("{}/password-links/{}", http.settings().public_url, token.text),
                    t("Give this link to {name} alone: whoever has it can choose the password and come in. It works "
                      "once, for three days.",
                      {{"name", member.name}}));
}

Response create_password(Request& http) {
  auto& database = http.services().database;
  const auto member = database.read([&](Reads& db) { return somebody_at_work(db, http); });
  const auto typed = http.typed("password");
  if (auto mistake = mistake_in_password(typed))
    return database.read([&](Reads& db) { return refused(http, db, member, "password", *mistake); });

  const auto hash = hash_of_password(typed);
  database.write([&](Transaction& tx) { set_password(tx, member.id, hash, http.person()); });
  return see_other(member.address(), t("The password is kept. Sessions that were open have ended."));
}

Response destroy_password(Request& http) {
  const auto member = somebody_at_work(http.db(), http);
  if (member.id == http.person().id) {
    return refused(http, http.db(), member, "token", std::string{t("You cannot take away your own password.")});
  }
  take_password_away(http.tx(), member.id, http.person());
  return see_other(member.address(), t("From now on this person comes in by token only."));
}

Response create_access_token(Request& http) {
  const auto member = somebody_at_work(http.db(), http);
  const auto token = give_access_token(http.tx(), member.id);
  record(http.tx(), http.person(), member.ref(), "token_made");
  return shown_once(
      http, member, t("Token for a program"), t("Token"), token.text,
      t("A program that sends it as “Authorization: Bearer …” has the rights of {name}.", {{"name", member.name}}));
}

Response destroy_access_tokens(Request& http) {
  const auto member = somebody_at_work(http.db(), http);
  if (take_access_tokens(http.tx(), member.id) > 0) record(http.tx(), http.person(), member.ref(), "tokens_ended");
  return see_other(member.address(), t("No token opens the door any more."));
}

}  // namespace relais::people
