#include "settings/settings.h"

#include <charconv>
#include <cstdlib>
#include <map>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "settings/draft_limits.h"
#include "settings/webhook_limits.h"

namespace relais {
namespace {

template <class Group>
using Take = std::function<void(Group&, const std::string&)>;
template <class Group>
using Known = std::map<std::string, Take<Group>, std::less<>>;

bool yes_or_no(const std::string& word) {
  if (word == "true" || word == "1" || word == "yes") return true;
  if (word == "false" || word == "0" || word == "no") return false;
  throw BadSetting(fmt::format("\"{}\" is neither true nor false", word));
}

int whole_number(const std::string& word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error == std::errc{} && end == word.data() + word.size() && number >= 0) return number;
  throw BadSetting(fmt::format("\"{}\" is not a whole number", word));
}

std::vector<std::string> by_commas(const std::string& list) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= list.size()) {
    const auto comma = std::min(list.find(',', from), list.size());
    const auto part = list.substr(from, comma - from);
    if (const auto begin = part.find_first_not_of(' '); begin != std::string::npos) {
      parts.push_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
    }
    from = comma + 1;
  }
  return parts;
}

std::string without_last_slash(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  return url;
}

const Known<Settings>& known_to(const Settings&) {
  static const Known<Settings> known{
      {"database", [](Settings& s, const std::string& v) { s.database = v; }},
      {"listen", [](Settings& s, const std::string& v) { s.listen = v; }},
      {"lmtp", [](Settings& s, const std::string& v) { s.lmtp = v; }},
      {"public_url", [](Settings& s, const std::string& v) { s.public_url = without_last_slash(v); }},
      {"trusted_proxies", [](Settings& s, const std::string& v) { s.trusted_proxies = by_commas(v); }},
      {"organisation", [](Settings& s, const std::string& v) { s.organisation = v; }},
      {"region", [](Settings& s, const std::string& v) { s.region = v; }},
      {"time_zone", [](Settings& s, const std::string& v) { s.time_zone = v; }},
      {"smtp_url", [](Settings& s, const std::string& v) { s.smtp_url = v; }},
      {"smtp_user", [](Settings& s, const std::string& v) { s.smtp_user = v; }},
      {"smtp_password", [](Settings& s, const std::string& v) { s.smtp_password = v; }},
      {"smtp_starttls", [](Settings& s, const std::string& v) { s.smtp_starttls = yes_or_no(v); }},
      {"mail_is_held", [](Settings& s, const std::string& v) { s.mail_is_held = yes_or_no(v); }},
      {"most_automatic_an_hour", [](Settings& s, const std::string& v) { s.most_automatic_an_hour = whole_number(v); }},
      {"seconds_to_take_back", [](Settings& s, const std::string& v) { s.seconds_to_take_back = whole_number(v); }},
      {"days_until_closed", [](Settings& s, const std::string& v) { s.days_until_closed = whole_number(v); }},
      {"log_as_json", [](Settings& s, const std::string& v) { s.log_as_json = yes_or_no(v); }},
  };
  return known;
}

const Known<WebhookLimits>& known_to(const WebhookLimits&) {
  static const Known<WebhookLimits> known{
      {"private_webhooks", [](WebhookLimits& s, const std::string& v) { s.private_webhooks = yes_or_no(v); }},
      {"days_of_webhook_deliveries",
       [](WebhookLimits& s, const std::string& v) { s.days_of_webhook_deliveries = whole_number(v); }},
  };
  return known;
}

const Known<DraftLimits>& known_to(const DraftLimits&) {
  static const Known<DraftLimits> known{
      {"days_of_drafts", [](DraftLimits& s, const std::string& v) { s.days_of_drafts = whole_number(v); }},
  };
  return known;
}

bool is_known(std::string_view name) {
  return known_to(Settings{}).contains(name) || known_to(WebhookLimits{}).contains(name) ||
         known_to(DraftLimits{}).contains(name);
}

std::string text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* yes = node.as_boolean()) return yes->get() ? "true" : "false";
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* list = node.as_array()) {
    std::string joined;
    for (const auto& part : *list) joined += fmt::format("{}{}", joined.empty() ? "" : ",", text_of(part));
    return joined;
  }
  throw BadSetting("only texts, numbers, true, false and lists are settings");
}

template <class Group>
void read_file(Group& settings, const std::filesystem::path& file) {
  try {
    for (const auto& [key, node] : toml::parse_file(file.string())) {
      if (!is_known(key.str())) throw BadSetting("nobody knows this setting");
      const auto known = known_to(settings).find(key.str());
      if (known == known_to(settings).end()) continue;
      try {
        known->second(settings, text_of(node));
      } catch (const BadSetting& mistake) {
        throw BadSetting(fmt::format("{}: {}", std::string{key.str()}, mistake.what()));
      }
    }
  } catch (const toml::parse_error& mistake) {
    throw BadSetting(fmt::format("{}, line {}: {}", file.string(), mistake.source().begin.line, mistake.description()));
  } catch (const BadSetting& mistake) {
    throw BadSetting(fmt::format("{}: {}", file.string(), mistake.what()));
  }
}

template <class Group>
void read_environment(Group& settings) {
  for (const auto& [name, take] : known_to(settings)) {
    std::string variable = "RELAIS_" + name;
    std::transform(variable.begin(), variable.end(), variable.begin(), [](unsigned char c) { return std::toupper(c); });
    if (const char* value = std::getenv(variable.c_str())) {
      try {
        take(settings, value);
      } catch (const BadSetting& mistake) {
        throw BadSetting(fmt::format("{}: {}", variable, mistake.what()));
      }
    }
  }
}

template <class Group>
void read(Group& settings, const std::filesystem::path& data) {
  if (const auto file = data / "relais.toml"; std::filesystem::exists(file)) read_file(settings, file);
  read_environment(settings);
}

}  // namespace

Settings Settings::load(const std::filesystem::path& data) {
  Settings settings;
  settings.data = data;
  read(settings, data);
  // A mistake in these is told at the start, too.
  static_cast<void>(WebhookLimits::load(data));
  static_cast<void>(DraftLimits::load(data));
  return settings;
}

WebhookLimits WebhookLimits::load(const std::filesystem::path& data) {
  WebhookLimits limits;
  read(limits, data);
  return limits;
}

DraftLimits DraftLimits::load(const std::filesystem::path& data) {
  DraftLimits limits;
  read(limits, data);
  return limits;
}

std::string Settings::database_address() const {
  return database.empty() ? "sqlite:" + (data / "relais.sqlite").string() : database;
}

}  // namespace relais
