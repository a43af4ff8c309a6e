#include "people/words.h"

#include "dispatch/options.h"
#include "lib/text/translation.h"
#include "people/language.h"
#include "people/outside_writing.h"
#include "people/person_settings.h"

namespace relais::people {
namespace {

std::string_view person_event(std::string_view kind) {
  if (kind == "added") return t("Added");
  if (kind == "changed") return t("Changed");
  if (kind == "team_joined") return t("Joined a team");
  if (kind == "team_left") return t("Left a team");
  if (kind == "deactivated") return t("Deactivated");
  if (kind == "brought_back") return t("Brought back");
  if (kind == "password_link_made") return t("Link made for a new password");
  if (kind == "password_set") return t("New password; sessions ended");
  if (kind == "password_taken") return t("Comes in by token only; sessions ended");
  if (kind == "token_made") return t("Token made");
  if (kind == "tokens_ended") return t("Tokens ended");
  return t("Changed");
}

std::string_view team_event(std::string_view kind) {
  if (kind == "added") return t("Team made");
  if (kind == "member_joined") return t("A member joined");
  if (kind == "member_left") return t("A member left");
  if (kind == "retired") return t("Retired");
  if (kind == "brought_back") return t("Brought back");
  return t("Changed");
}

std::string_view field_in_words(std::string_view field) {
  if (field == "name") return t("Name");
  if (field == "email") return t("Mail address");
  if (field == "language") return t("Language");
  if (field == "role") return t("Role");
  if (field == "roles") return t("Roles");
  if (field == "team") return t("Team");
  if (field == "member") return t("Member");
  if (field == "writes_from") return t("Writes outside from");
  return field;
}

std::string value_in_words(std::string_view field, const std::string& value) {
  if (field == "role" || field == "roles") return labels_of(options_of<Role>(), value);
  if (field == "writes_from") return labels_of(options_of<WrittenFrom>(), value);
  if (field == "language") {
    const auto language = named<Language>(value);
    return language ? std::string{name_among_its_speakers(*language)} : value;
  }
  return value;
}

}  // namespace

const HistoryWords person_words{person_event, field_in_words, value_in_words};
const HistoryWords team_words{team_event, field_in_words, value_in_words};

}  // namespace relais::people
