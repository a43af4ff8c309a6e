#include "requests/types/resources.h"

#include "lib/text/ascii.h"
#include "lib/text/characters.h"
#include "requests/types/order.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_label = 200;
constexpr std::size_t longest_address = 2'000;

constexpr Sql select_resource = R"sql(
  SELECT id, label, address FROM request_type_resources WHERE type_id = $1 AND id = $2
)sql";

constexpr Sql insert_resource = R"sql(
  INSERT INTO request_type_resources (type_id, label, address, position)
  VALUES ($1, $2, $3, (SELECT coalesce(max(position), 0) + 1 FROM request_type_resources WHERE type_id = $1))
)sql";

constexpr Sql update_resource = R"sql(
  UPDATE request_type_resources SET label = $2, address = $3 WHERE id = $1
)sql";

constexpr Sql update_position = R"sql(
  UPDATE request_type_resources SET position = $2 WHERE id = $1
)sql";

constexpr Sql delete_resource = R"sql(
  DELETE FROM request_type_resources WHERE id = $1
)sql";

// A page that a browser opens: a scheme of the web, a host, and nothing that would end the address.
bool is_web_address(std::string_view address) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    const auto host = scheme.size();
    if (address.size() <= host || lowered(address.substr(0, host)) != scheme) continue;
    if (std::string_view{"/?#:@."}.find(address[host]) != std::string_view::npos) return false;
    return std::ranges::none_of(address, [](char c) {
      return static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '<' || c == '>' || c == '\\' || c == 0x7F;
    });
  }
  return false;
}

std::optional<std::string> mistake_in_length(const std::string& text, std::size_t longest) {
  if (characters(text) <= longest) return std::nullopt;
  return t("At most {count} characters, please.", {{"count", std::to_string(longest)}});
}

}  // namespace

std::optional<Resource> resource(Reads& db, Id<RequestType> type, Id<Resource> id) {
  return db.first<Resource>(select_resource, type, id);
}

Mistakes mistakes_in(const ResourceSettings& settings) {
  Mistakes mistakes;
  if (settings.label.empty()) mistakes.push_back({"label", std::string{t("Say what is found there.")}});
  if (auto mistake = mistake_in_length(settings.label, longest_label)) mistakes.push_back({"label", *mistake});
  if (!is_web_address(settings.address))
    mistakes.push_back({"address", std::string{t("Write the whole address: https://…")}});
  else if (auto mistake = mistake_in_length(settings.address, longest_address))
    mistakes.push_back({"address", *mistake});
  return mistakes;
}

void add_resource(Transaction& tx, const RequestType& type, const ResourceSettings& settings, const Actor& by) {
  tx.run(insert_resource, type.id, settings.label, settings.address);
  record(tx, by, type.ref(), "resource_added",
         {change("resource", "", settings.label), change("address", "", settings.address)});
}

void change_resource(Transaction& tx, const RequestType& type, const Resource& resource,
                     const ResourceSettings& settings, const Actor& by) {
  std::vector<Change> changes;
  if (settings.label != resource.label) changes.push_back(change("resource", resource.label, settings.label));
  if (settings.address != resource.address) changes.push_back(change("address", resource.address, settings.address));
  if (changes.empty()) return;
  tx.run(update_resource, resource.id, settings.label, settings.address);
  record(tx, by, type.ref(), "resource_changed", changes);
}

void shift_resource(Transaction& tx, const RequestType& type, const Resource& resource, Direction direction,
                    const Actor& by) {
  auto resources = resources_of(tx, type.id);
  const auto before = names_in_order(resources, &Resource::label);
  if (!shift(resources, resource.id, direction)) return;
  std::int64_t position = 0;
  for (const auto& each : resources) tx.run(update_position, each.id, ++position);
  record(tx, by, type.ref(), "resources_ordered",
         {change("order", before, names_in_order(resources, &Resource::label))});
}

void remove_resource(Transaction& tx, const RequestType& type, const Resource& resource, const Actor& by) {
  tx.run(delete_resource, resource.id);
  record(tx, by, type.ref(), "resource_removed",
         {change("resource", resource.label, ""), change("address", resource.address, "")});
}

}  // namespace relais::requests
