#include "command/manifest.h"

#include <nlohmann/json.hpp>

#include "lib/archive/archive_reader.h"
#include "lib/text/json.h"
#include "lib/time/format.h"

namespace relais::command {
namespace {

constexpr std::string_view sqlite_name = "sqlite";
constexpr std::string_view postgres_name = "postgresql";

void require_format(const nlohmann::json& json) {
  const int format = json.at("format");
  if (format == Manifest::format) return;
  throw BadArchive(fmt::format("it is of format {}, and this program reads format {}", format, Manifest::format));
}

Manifest read(const nlohmann::json& json) {
  require_format(json);
  Manifest manifest;
  manifest.relais_version = json.at("relais");
  manifest.made_at = parse_iso(json.at("made_at").get<std::string>()).value();
  manifest.database = json.at("database") == sqlite_name ? Dialect::sqlite : Dialect::postgres;
  manifest.migration = json.at("migration");
  manifest.blobs = json.at("blobs");
  manifest.rows = json.at("rows").get<std::map<std::string, std::int64_t>>();
  for (const auto& part : json.at("parts")) {
    manifest.parts.push_back({part.at("name"), part.at("size"), part.at("hash")});
  }
  return manifest;
}

}  // namespace

const BackupPart& Manifest::part(std::string_view name) const {
  for (const auto& one : parts) {
    if (one.name == name) return one;
  }
  throw BadArchive(fmt::format("it lists no part \"{}\"", name));
}

std::string Manifest::as_json() const {
  std::string text;
  JsonWriter json{text};
  json.begin_object().field("format", format).field("relais", relais_version).field("made_at", iso(made_at));
  json.field("database", database == Dialect::sqlite ? sqlite_name : postgres_name);
  json.field("migration", migration).field("blobs", blobs);
  json.key("parts").begin_array();
  for (const auto& one : parts) {
    json.begin_object().field("name", one.name).field("size", one.size).field("hash", one.hash).end_object();
  }
  json.end_array().key("rows").begin_object();
  for (const auto& [table, count] : rows) json.field(table, count);
  json.end_object().end_object();
  return text;
}

Manifest Manifest::from_json(std::string_view text) {
  try {
    return read(nlohmann::json::parse(text));
  } catch (const nlohmann::json::exception&) {
    throw BadArchive("its list of contents cannot be read");
  } catch (const std::bad_optional_access&) {
    throw BadArchive("its list of contents cannot be read");
  }
}

}  // namespace relais::command
