#include "demo/organisation.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "demo/demo_files.h"
#include "lib/text/typography.h"

namespace relais::demo {
namespace {

std::string text_in(const toml::table& table, std::string_view name) { return table[name].value_or(std::string{}); }

// What we say ourselves is set as French is set; files are typed on a keyboard.
std::string french_in(const toml::table& table, std::string_view name) {
  return french_typography(text_in(table, name));
}

std::vector<std::string> texts_in(const toml::table& table, std::string_view name) {
  std::vector<std::string> texts;
  if (const auto* list = table[name].as_array())
    for (const auto& each : *list) texts.push_back(each.value_or(std::string{}));
  return texts;
}

template <class E>
E named_in(const toml::table& table, std::string_view name, E otherwise) {
  const auto text = text_in(table, name);
  if (text.empty()) return otherwise;
  const auto value = named<E>(text);
  if (!value) throw std::invalid_argument(fmt::format("nothing is called {} in {}", text, name));
  return *value;
}

// Each table of an array of tables, as `read` reads it.
template <class T, class F>
std::vector<T> each_of(const toml::table& table, std::string_view name, F read) {
  std::vector<T> all;
  if (const auto* list = table[name].as_array())
    for (const auto& each : *list) all.push_back(read(*each.as_table()));
  return all;
}

mailboxes::NewMailbox mailbox_in(const toml::table& table) {
  mailboxes::NewMailbox mailbox{EmailAddress::from(text_in(table, "address")).value(),
                                text_in(table, "team"),
                                text_in(table, "from_name"),
                                text_in(table, "authserv_id"),
                                "",
                                "",
                                "",
                                mailboxes::MailboxAuth::password};
  mailbox.type = french_in(table, "type");
  mailbox.language = named_in(table, "language", Language::fr);
  return mailbox;
}

Colleague colleague_in(const toml::table& table) {
  Colleague colleague;
  colleague.key = text_in(table, "key");
  colleague.name = text_in(table, "name");
  colleague.email = text_in(table, "email");
  for (const auto& role : texts_in(table, "roles")) colleague.roles.push_back(named<Role>(role).value());
  colleague.teams = texts_in(table, "teams");
  colleague.what_he_is = french_in(table, "is");
  colleague.mailing = named_in(table, "mailing", notices::Mailing::at_once);
  colleague.has_left = table["has_left"].value_or(false);
  return colleague;
}

WritingTeam team_in(const toml::table& table) {
  WritingTeam team{text_in(table, "name"), {}};
  for (const auto& record : texts_in(table, "writes_from"))
    team.from.push_back(named<people::WrittenFrom>(record).value());
  return team;
}

requests::StageSettings stage_in(const toml::table& table) {
  return {french_in(table, "name"), text_in(table, "state"), text_in(table, "fields")};
}

Type type_in(const toml::table& table) {
  Type type;
  type.name = french_in(table, "name");
  type.team = text_in(table, "team");
  type.guidance = french_in(table, "guidance");
  type.people = texts_in(table, "people");
  type.teams = texts_in(table, "teams");
  type.required = {text_in(table, "qualified"), text_in(table, "assigned"), text_in(table, "in_progress"),
                   text_in(table, "resolved")};
  type.stages = each_of<requests::StageSettings>(table, "stages", stage_in);
  type.resources = each_of<requests::ResourceSettings>(table, "resources", [](const toml::table& resource) {
    return requests::ResourceSettings{french_in(resource, "label"), text_in(resource, "address")};
  });
  return type;
}

Template template_in(const toml::table& table) {
  const auto language = named_in(table, "language", Language::fr);
  auto body = language == Language::fr ? french_in(table, "body") : text_in(table, "body");
  return {french_in(table, "name"), french_in(table, "type"), language, std::move(body)};
}

automatic_texts::AutomaticText automatic_in(const toml::table& table) {
  automatic_texts::AutomaticText text;
  text.which.occasion = named_in(table, "occasion", automatic_texts::Occasion::acknowledgement);
  text.which.language = named_in(table, "language", Language::fr);
  text.body = text.which.language == Language::fr ? french_in(table, "body") : text_in(table, "body");
  text.is_on = table["is_on"].value_or(true);
  text.after_days = table["after_days"].value_or(0);
  return text;
}

std::string_view content_of(const std::string& path) {
  const auto found = std::ranges::find(demo_files(), std::string_view{path}, &DemoFile::path);
  if (found == demo_files().end()) throw std::invalid_argument("there is no " + path);
  return found->content;
}

}  // namespace

std::vector<std::string> sectors() {
  constexpr std::string_view file = "/organisation.toml";
  std::vector<std::string> names;
  for (const auto& [path, content] : demo_files())
    if (path.ends_with(file)) names.emplace_back(path.substr(0, path.size() - file.size()));
  return names;
}

Organisation organisation_of(std::string_view sector) {
  const auto table = toml::parse(content_of(fmt::format("{}/organisation.toml", sector)));
  Organisation organisation;
  organisation.name = text_in(table, "name");
  organisation.sector = sector;
  organisation.mailboxes = each_of<mailboxes::NewMailbox>(table, "mailboxes", mailbox_in);
  organisation.people = each_of<Colleague>(table, "people", colleague_in);
  organisation.writing = each_of<WritingTeam>(table, "teams", team_in);
  organisation.types = each_of<Type>(table, "types", type_in);
  organisation.templates = each_of<Template>(table, "templates", template_in);
  organisation.automatic = each_of<automatic_texts::AutomaticText>(table, "automatic_texts", automatic_in);
  organisation.troubles = each_of<Trouble>(table, "troubles", [](const toml::table& trouble) {
    return Trouble{text_in(trouble, "email"), text_in(trouble, "words"), trouble["for_good"].value_or(false)};
  });
  if (const auto* words = table["words"].as_table())
    for (const auto& [name, list] : *words)
      organisation.words.add(std::string{name.str()}, texts_in(*words, name.str()));
  return organisation;
}

}  // namespace relais::demo
