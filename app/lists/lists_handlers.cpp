#include "lists/lists_handlers.h"

#include "dispatch/typed_list.h"
#include "lib/text/characters.h"
#include "lists/kept_list.h"

namespace relais::lists {
namespace {

constexpr std::size_t longest_name = 60;

// Only what an address of ours is made of.
std::string query_of(const Request& http) {
  auto query = http.typed("query");
  const bool is_query = std::ranges::all_of(query, [](unsigned char c) { return c > ' ' && c < 0x7F && c != '#'; });
  return is_query ? query : "";
}

std::string address_of(std::string_view list, const std::string& query) {
  return query.empty() ? fmt::format("/{}", list) : fmt::format("/{}?{}", list, query);
}

}  // namespace

Response create_list_columns(Request& http) {
  const auto list = http.in_path("list");
  require_list(list);
  std::vector<std::string> columns;
  for (auto& name : typed_list(http, "columns")) {
    if (std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; })) columns.push_back(name);
  }
  keep_columns(http.tx(), http.person(), list, columns);
  return see_other(address_of(list, query_of(http)), t("These columns are kept for you."));
}

Response create_list_view(Request& http) {
  const auto list = http.in_path("list");
  require_list(list);
  const auto query = query_of(http);
  auto name = shortened(on_one_line(http.typed("name")), longest_name);
  if (name.empty()) name = t("My view");
  keep_view(http.tx(), http.person(), list, name, query,
            http.typed("shared").empty() ? SharedWith::nobody : SharedWith::everybody);
  return see_other(address_of(list, query), t("The view “{name}” is kept.", {{"name", name}}));
}

Response destroy_list_view(Request& http) {
  const auto list = http.in_path("list");
  require_list(list);
  if (!forget_view(http.tx(), http.person(), list, http.id_in_path<ListView>("view").value)) throw NotFound();
  return see_other(fmt::format("/{}", list), t("The view is put away."));
}

}  // namespace relais::lists
