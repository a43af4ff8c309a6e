// Which of the program's addresses a path is: a tree of segments, so that a thousand routes cost no more than ten.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/web/request.h"

namespace relais::web {

// Both point into the router and into the path that was matched.
struct PathParameter {
  std::string_view name;
  std::string_view value;
};

class RouteMatch {
public:
  // The route, by what Router::add() gave; nothing for 404, and for 405 where `allowed` has something.
  std::optional<std::size_t> index;
  // Asked as ".json".
  bool wants_json = false;
  std::vector<Method> allowed;

  std::span<const PathParameter> parameters() const { return {parameters_.data(), parameter_count_}; }
  // Empty where the pattern has no such parameter.
  std::string_view parameter(std::string_view name) const;

private:
  friend class Router;
  static constexpr std::size_t most_parameters = 8;

  std::array<PathParameter, most_parameters> parameters_;
  std::size_t parameter_count_ = 0;
};

// "GET, HEAD, POST", as the header Allow has it.
std::string allow_header(std::span<const Method> allowed);

class Router {
public:
  Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;
  ~Router();

  // Patterns are "/requests/:number/comments", where ":number" is one segment, and "/assets/*file", where "*file" is
  // all that remains and keeps its ".json". A word goes before a parameter, whichever was added first; HEAD goes where
  // GET goes. Throws std::invalid_argument for a pattern that is wrong or there twice.
  std::size_t add(Method method, std::string_view pattern);

  RouteMatch match(Method method, std::string_view path) const;

private:
  struct Node;
  struct Search;

  Node& node_for(std::string_view pattern, std::vector<std::string>& names);
  void look(Search& search, const Node& node, std::string_view rest) const;
  void look_at_end(Search& search, const Node& node) const;
  void look_behind(Search& search, const Node& node, std::string_view value, std::string_view rest) const;

  std::unique_ptr<Node> root_;
  // The names of each route's parameters: ":contact" and ":id" may stand at the same place in two patterns.
  std::vector<std::vector<std::string>> names_;
};

}  // namespace relais::web
