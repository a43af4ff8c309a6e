#include "interface/operation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "interface/answers.h"

namespace relais::interface {
namespace {

bool is_read(const Route& route) { return route.method == web::Method::get; }

// "get_requests_number_history"
std::string operation_id(const Route& route) {
  std::string id{word_of(route.method)};
  for (const char character : route.pattern) {
    if (character == '/' && !id.ends_with('_')) id += '_';
    if (character == '-') id += '_';
    if (std::isalnum(static_cast<unsigned char>(character)) != 0) id += character;
  }
  return id;
}

// Of the addresses, only these are no number.
constexpr std::array<std::string_view, 7> words_in_paths{"number", "other", "list", "text", "upload", "link", "file"};

void write_path_parameter(JsonWriter& out, std::string_view name) {
  const bool is_word = std::ranges::find(words_in_paths, name) != words_in_paths.end();
  out.begin_object().field("name", name).field("in", "path").field("required", true).key("schema");
  out.begin_object().field("type", is_word ? "string" : "integer").end_object().end_object();
}

void write_query_parameter(JsonWriter& out, const Input& input) {
  out.begin_object().field("name", input.name).field("in", "query").field("required", input.is_needed);
  if (!input.what.empty()) out.field("description", input.what);
  out.key("schema");
  input.shape(out);
  out.end_object();
}

void write_parameters(JsonWriter& out, const Route& route, const Description& description) {
  out.key("parameters").begin_array();
  for (auto rest = route.pattern; !rest.empty();) {
    const auto end = std::min(rest.find('/', 1), rest.size());
    const auto segment = rest.substr(1, end - 1);
    if (segment.starts_with(':') || segment.starts_with('*')) write_path_parameter(out, segment.substr(1));
    rest.remove_prefix(end);
  }
  if (is_read(route)) {
    for (const auto& input : description.takes) write_query_parameter(out, input);
  }
  out.end_array();
}

void write_body_schema(JsonWriter& out, const std::vector<Input>& inputs, bool with_files) {
  out.key("schema").begin_object().field("type", "object").key("properties").begin_object();
  std::vector<std::string_view> needed;
  for (const auto& input : inputs) {
    if (input.is_file && !with_files) continue;
    out.key(input.name);
    if (input.what.empty()) {
      input.shape(out);
    } else {
      out.begin_object().field("description", input.what).key("allOf").begin_array();
      input.shape(out);
      out.end_array().end_object();
    }
    if (input.is_needed) needed.push_back(input.name);
  }
  out.end_object();
  if (!needed.empty()) out.list("required", needed);
  out.end_object();
}

void write_body(JsonWriter& out, const Route& route, const Description& description) {
  if (route.body.kind == web::BodyKind::raw_file) {
    out.key("requestBody").begin_object().field("required", true).key("content").begin_object();
    out.key("application/octet-stream").begin_object().end_object().end_object().end_object();
    return;
  }
  if (is_read(route) || description.takes.empty()) return;
  const bool is_needed = std::ranges::any_of(description.takes, &Input::is_needed);
  const bool has_files = std::ranges::any_of(description.takes, &Input::is_file);
  out.key("requestBody").begin_object().field("required", is_needed).key("content").begin_object();
  for (const auto type : {"application/json", "application/x-www-form-urlencoded"}) {
    out.key(type).begin_object();
    write_body_schema(out, description.takes, false);
    out.end_object();
  }
  if (has_files) {
    out.key("multipart/form-data").begin_object();
    write_body_schema(out, description.takes, true);
    out.end_object();
  }
  out.end_object().end_object();
}

void write_right(JsonWriter& out, Right right) {
  if (right == Right::anyone) {
    out.field("description", "Anyone may, without signing in.").key("security").begin_array().end_array();
  } else if (right == Right::signed_in) {
    out.field("description", "Whoever works here may.");
  } else {
    out.field("description", fmt::format("Needs the right `{}`.", name_of(right)));
  }
}

}  // namespace

std::string_view word_of(web::Method method) {
  switch (method) {
    case web::Method::get: return "get";
    case web::Method::head: return "head";
    case web::Method::post: return "post";
    case web::Method::put: return "put";
    case web::Method::patch: return "patch";
    case web::Method::remove: return "delete";
  }
  return {};
}

void write_operation(JsonWriter& out, const Route& route, const Description& description, std::string_view subject) {
  out.begin_object().field("operationId", operation_id(route)).field("summary", description.summary);
  out.list("tags", std::vector<std::string_view>{subject});
  write_right(out, route.right);
  write_parameters(out, route, description);
  write_body(out, route, description);
  out.key("responses");
  write_answers(out, route, description);
  out.end_object();
}

}  // namespace relais::interface
