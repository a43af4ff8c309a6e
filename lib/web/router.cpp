#include "lib/web/router.h"

#include <algorithm>
#include <stdexcept>

namespace relais::web {
namespace {

constexpr std::array all_methods{Method::get, Method::head, Method::post, Method::put, Method::patch, Method::remove};
constexpr std::string_view json_suffix = ".json";

std::size_t slot(Method method) { return static_cast<std::size_t>(method); }

std::string_view name_of_method(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::remove: return "DELETE";
  }
  return "";
}

[[noreturn]] void refuse_pattern(std::string_view pattern, const char* why) {
  throw std::invalid_argument{"route " + std::string{pattern} + ": " + why};
}

// "/a/b" gives "a" and leaves "/b".
std::string_view take_segment(std::string_view& rest) {
  rest.remove_prefix(1);
  const auto segment = rest.substr(0, rest.find('/'));
  rest.remove_prefix(segment.size());
  return segment;
}

}  // namespace

struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
  std::unique_ptr<Node> parameter;
  std::unique_ptr<Node> remainder;
  std::array<std::optional<std::size_t>, all_methods.size()> routes;

  std::optional<std::size_t> route(Method method) const {
    const auto own = routes.at(slot(method));
    return !own && method == Method::head ? routes.at(slot(Method::get)) : own;
  }
};

struct Router::Search {
  Method method;
  // What "*rest" takes: the path as it came, even while its end is left off for the others.
  bool takes_remainder;
  RouteMatch match;
  std::size_t depth = 0;
};

std::string_view RouteMatch::parameter(std::string_view name) const {
  const auto all = parameters();
  const auto found = std::find_if(all.begin(), all.end(), [&](const PathParameter& p) { return p.name == name; });
  return found == all.end() ? std::string_view{} : found->value;
}

std::string allow_header(std::span<const Method> allowed) {
  std::string list;
  for (const auto method : allowed) {
    if (!list.empty()) list += ", ";
    list += name_of_method(method);
  }
  return list;
}

Router::Router() : root_{std::make_unique<Node>()} {}
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;
Router::~Router() = default;

std::size_t Router::add(Method method, std::string_view pattern) {
  std::vector<std::string> names;
  auto& route = node_for(pattern, names).routes.at(slot(method));
  if (route) refuse_pattern(pattern, "is there twice");
  if (names.size() > RouteMatch::most_parameters) refuse_pattern(pattern, "has too many parameters");
  names_.push_back(std::move(names));
  route = names_.size() - 1;
  return *route;
}

Router::Node& Router::node_for(std::string_view pattern, std::vector<std::string>& names) {
  if (!pattern.starts_with('/')) refuse_pattern(pattern, "does not begin with a slash");
  auto* node = root_.get();
  for (auto rest = pattern == "/" ? std::string_view{} : pattern; !rest.empty();) {
    const auto segment = take_segment(rest);
    if (segment.empty() || segment == ":" || segment == "*") refuse_pattern(pattern, "has an empty segment");
    if (segment.starts_with('*') && !rest.empty()) refuse_pattern(pattern, "goes on after its remainder");
    const bool is_parameter = segment.starts_with(':');
    const bool is_remainder = segment.starts_with('*');
    if (is_parameter || is_remainder) names.emplace_back(segment.substr(1));
    auto& next = is_parameter ? node->parameter : (is_remainder ? node->remainder : node->words[std::string{segment}]);
    if (!next) next = std::make_unique<Node>();
    node = next.get();
  }
  return *node;
}

RouteMatch Router::match(Method method, std::string_view path) const {
  if (!path.starts_with('/')) return {};
  const auto find = [&](std::string_view searched, bool takes_remainder) {
    Search search{method, takes_remainder, {}};
    look(search, *root_, searched == "/" ? std::string_view{} : searched);
    return std::move(search.match);
  };
  if (!path.ends_with(json_suffix)) return find(path, true);
  auto as_json = find(path.substr(0, path.size() - json_suffix.size()), false);
  as_json.wants_json = true;
  if (as_json.index) return as_json;
  auto as_it_is = find(path, true);
  return as_it_is.index || as_json.allowed.empty() ? as_it_is : as_json;
}

void Router::look(Search& search, const Node& node, std::string_view rest) const {
  if (rest.empty()) return look_at_end(search, node);
  auto after = rest;
  const auto segment = take_segment(after);
  if (const auto word = node.words.find(segment); word != node.words.end()) look(search, *word->second, after);
  if (!search.match.index && node.parameter && !segment.empty()) look_behind(search, *node.parameter, segment, after);
  if (!search.match.index && node.remainder && search.takes_remainder && rest.size() > 1) {
    look_behind(search, *node.remainder, rest.substr(1), {});
  }
}

void Router::look_behind(Search& search, const Node& node, std::string_view value, std::string_view rest) const {
  if (search.depth == RouteMatch::most_parameters) return;
  search.match.parameters_.at(search.depth).value = value;
  ++search.depth;
  look(search, node, rest);
  --search.depth;
}

void Router::look_at_end(Search& search, const Node& node) const {
  auto& match = search.match;
  match.index = node.route(search.method);
  if (match.index) {
    match.allowed.clear();
    match.parameter_count_ = search.depth;
    const auto& names = names_.at(*match.index);
    for (std::size_t i = 0; i < names.size(); ++i) match.parameters_.at(i).name = names[i];
    return;
  }
  for (const auto method : all_methods) {
    const bool is_known = std::find(match.allowed.begin(), match.allowed.end(), method) != match.allowed.end();
    if (node.route(method) && !is_known) match.allowed.push_back(method);
  }
}

}  // namespace relais::web
