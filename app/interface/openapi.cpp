#include "interface/openapi.h"

#include <fmt/format.h>

#include <algorithm>

#include "interface/answers.h"
#include "interface/operation.h"

namespace relais::interface {
namespace {

constexpr std::string_view how_it_is_used =
    "Every page is also a document: the same address answers JSON to `Accept: application/json`, or where it ends in "
    "`.json`, with the same rights. What changes something takes forms and JSON alike. Sign in with "
    "`Authorization: Bearer TOKEN`; an administrator makes the token on the page of a person. Times are RFC 3339 in "
    "UTC. "
    "A status that many addresses share is described once. docs/interface.md tells it with examples.";

void write_about(JsonWriter& out) {
  out.field("openapi", "3.1.0").key("info").begin_object().field("title", "Relais").field("version", RELAIS_VERSION);
  out.field("description", how_it_is_used).key("license").begin_object().field("name", "Apache 2.0");
  out.field("identifier", "Apache-2.0").end_object().end_object();
  out.key("servers")
      .begin_array()
      .begin_object()
      .field("url", "/")
      .field("description", "The desk that this document came from")
      .end_object()
      .end_array();
  out.key("security").begin_array().begin_object().key("token").begin_array().end_array().end_object().end_array();
}

struct Told {
  const Route* route;
  const Description* description;
  std::string_view subject;
};

// By subject, each address once with all of its methods.
std::vector<std::pair<std::string_view, std::vector<Told>>> all_paths() {
  std::vector<std::pair<std::string_view, std::vector<Told>>> paths;
  const auto path = [&](std::string_view pattern) -> std::vector<Told>& {
    const auto found = std::ranges::find(paths, pattern, [](const auto& each) { return each.first; });
    return found == paths.end() ? paths.emplace_back(pattern, std::vector<Told>{}).second : found->second;
  };
  for (const auto& subject : descriptions()) {
    for (const auto& description : subject.addresses) {
      for (const auto& route : routes()) {
        if (route.handle == description.handle) path(route.pattern).push_back({&route, &description, subject.name});
      }
    }
  }
  return paths;
}

void write_paths(JsonWriter& out) {
  out.key("paths").begin_object();
  for (const auto& [pattern, operations] : all_paths()) {
    out.key(path_of(pattern)).begin_object();
    for (const auto& told : operations) {
      out.key(word_of(told.route->method));
      write_operation(out, *told.route, *told.description, told.subject);
    }
    out.end_object();
  }
  out.end_object();
}

void write_components(JsonWriter& out) {
  out.key("components").begin_object().key("securitySchemes").begin_object().key("token").begin_object();
  out.field("type", "http").field("scheme", "bearer").end_object().end_object().key("responses");
  write_noes(out);
  out.key("schemas");
  write_schemas(out);
  out.end_object();
}

}  // namespace

std::string path_of(std::string_view pattern) {
  std::string path;
  bool is_inside = false;
  for (const char character : pattern) {
    if (character == '/' && is_inside) path += '}';
    if (character == '/') is_inside = false;
    if (character != ':' && character != '*') {
      path += character;
      continue;
    }
    path += '{';
    is_inside = true;
  }
  if (is_inside) path += '}';
  return path;
}

std::string openapi() {
  std::string text;
  JsonWriter out{text};
  out.begin_object();
  write_about(out);
  out.list("tags", descriptions(), [](JsonWriter& tag, const DescribedSubject& subject) {
    tag.begin_object().field("name", subject.name).end_object();
  });
  write_paths(out);
  write_components(out);
  out.end_object();
  return text;
}

}  // namespace relais::interface
