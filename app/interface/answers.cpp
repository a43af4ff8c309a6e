#include "interface/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "dispatch/edit_conflict.h"
#include "layout/error_page.h"

namespace relais::interface {
namespace {

enum class No { not_signed_in, forbidden, not_found, no_json, conflict, too_large, wrong_type, mistaken, not_our_day };

struct SharedNo {
  No no;
  std::string_view status;
  std::string_view name;
  std::string_view what;
};

constexpr SharedNo all_noes[]{
    {No::not_signed_in, "401", "NotSignedIn", "Nobody is signed in, or the token opens nothing."},
    {No::forbidden, "403", "Forbidden", "It needs a right, which `right` names."},
    {No::not_found, "404", "NotFound", "There is no such thing, or not for this person."},
    {No::no_json, "406", "NoJson", "This page has no JSON form."},
    {No::conflict, "409", "Conflict", "Somebody else was faster, or has changed the same."},
    {No::too_large, "413", "TooLarge", "This is too large."},
    {No::wrong_type, "415", "WrongType", "The body is neither a form nor JSON."},
    {No::mistaken, "422", "Mistaken", "Something has to be corrected first; nothing was changed."},
    {No::not_our_day, "default", "Trouble",
     "Too many tries (429), a fault of ours with its `reference` (500), or a database that is away (503)."}};

// What the words of an answer say, by its status.
std::string_view said_by(Status status) {
  switch (status) {
    case Status::created: return "It is made.";
    case Status::no_content: return "It is kept.";
    case Status::see_other: return "It is done; Location says where to go.";
    case Status::conflict: return "Somebody else was faster.";
    case Status::unprocessable: return "Nothing was done; the reasons say why.";
    case Status::too_many: return "Too many tries; Retry-After says when.";
    case Status::unavailable: return "Not everything works.";
    default: return "As asked.";
  }
}

void write_reference(JsonWriter& out, std::string_view name) {
  out.begin_object().field("$ref", fmt::format("#/components/schemas/{}", name)).end_object();
}

// One of those that may come by the same status.
void write_content(JsonWriter& out, std::span<const std::string_view> schemas) {
  out.key("content").begin_object().key("application/json").begin_object().key("schema");
  if (schemas.size() == 1) {
    write_reference(out, schemas.front());
  } else {
    out.begin_object().key("anyOf").begin_array();
    for (const auto name : schemas) write_reference(out, name);
    out.end_array().end_object();
  }
  out.end_object().end_object();
}

void write_bytes(JsonWriter& out, std::string_view type) {
  const auto what = type == "application/json" ? "object" : "string";
  out.key(type).begin_object().key("schema").begin_object().field("type", what).end_object().end_object();
}

void write_output(JsonWriter& out, const Output& output, bool is_page) {
  out.key(std::to_string(static_cast<int>(output.status))).begin_object();
  out.field("description", said_by(output.status));
  if (output.write || !output.type.empty()) out.key("content").begin_object();
  if (output.write) {
    out.key("application/json").begin_object().key("schema");
    write_reference(out, output.name);
    out.end_object();
    if (is_page) write_bytes(out, "text/html");
  } else if (!output.type.empty()) {
    write_bytes(out, output.type);
  }
  if (output.write || !output.type.empty()) out.end_object();
  out.end_object();
}

// In its path, or in a query that cannot do without.
bool names_something(const Route& route, const Description& description) {
  const bool is_in_query =
      route.method == web::Method::get && std::ranges::any_of(description.takes, &Input::is_needed);
  const auto names_a_record = [](const Input& input) { return input.is_needed && input.shape == takes::id({}).shape; };
  return is_in_query || std::ranges::any_of(description.takes, names_a_record) ||
         route.pattern.find_first_of(":*") != std::string_view::npos;
}

bool may_happen(No no, const Route& route, const Description& description) {
  const bool is_open = route.right == Right::anyone;
  const bool changes = route.method != web::Method::get;
  switch (no) {
    case No::not_signed_in: return !is_open;
    case No::forbidden: return !is_open || changes;
    case No::not_found: return names_something(route, description);
    case No::no_json: return description.gives.is_for_people_alone;
    case No::conflict:
    case No::too_large:
    case No::wrong_type:
    case No::mistaken: return changes;
    case No::not_our_day: return true;
  }
  return false;
}

bool is_said(const Description& description, std::string_view status) {
  const auto is_it = [status](const Output& output) {
    return std::to_string(static_cast<int>(output.status)) == status;
  };
  return is_it(description.gives) || std::ranges::any_of(description.besides, is_it);
}

}  // namespace

void write_answers(JsonWriter& out, const Route& route, const Description& description) {
  const bool is_page = route.runs == Runs::in_transaction && route.method == web::Method::get;
  out.begin_object();
  write_output(out, description.gives, is_page);
  for (const auto& output : description.besides) write_output(out, output, false);
  // A browser is led on.
  const bool changes =
      route.method == web::Method::post || route.method == web::Method::patch || route.method == web::Method::remove;
  if (changes && !is_said(description, "303")) write_output(out, leads_on(), false);
  for (const auto& [no, status, name, what] : all_noes) {
    if (!may_happen(no, route, description) || is_said(description, status)) continue;
    out.key(status).begin_object().field("$ref", fmt::format("#/components/responses/{}", name)).end_object();
  }
  out.end_object();
}

void write_noes(JsonWriter& out) {
  constexpr std::string_view conflict[]{"Conflicts", "Errors"};
  out.begin_object();
  for (const auto& [no, status, name, what] : all_noes) {
    out.key(name).begin_object().field("description", what);
    write_content(out, no == No::conflict ? std::span{conflict} : std::span{conflict}.subspan(1));
    out.end_object();
  }
  out.end_object();
}

void write_schemas(JsonWriter& out) {
  std::map<std::string_view, void (*)(JsonWriter&)> named{
      {"Errors", [](JsonWriter& json) { write_json(json, ErrorPage{}); }},
      {"Conflicts", [](JsonWriter& json) { write_json(json, Conflicts{}); }}};
  const auto add = [&](const Output& output) {
    if (output.write) named.emplace(output.name, output.write);
  };
  for (const auto& subject : descriptions()) {
    for (const auto& description : subject.addresses) {
      add(description.gives);
      std::ranges::for_each(description.besides, add);
    }
  }
  out.begin_object();
  for (const auto& [name, write] : named) {
    out.key(name);
    write_shape(out, write);
  }
  out.end_object();
}

}  // namespace relais::interface
