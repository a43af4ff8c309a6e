#include "lib/web/request.h"

#include <algorithm>
#include <memory>
#include <system_error>

#include "lib/web/header_text.h"

namespace relais::web {
namespace {

std::optional<std::string_view> first_named(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
  if (found == fields.end()) return std::nullopt;
  return found->value;
}

void remove_if_there(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!path.empty()) std::filesystem::remove(path, ignored);
}

}  // namespace

// The files that were here before are removed with `before`.
Request& Request::operator=(Request&& other) noexcept {
  const Request before{std::move(*this)};
  std::destroy_at(this);
  std::construct_at(this, std::move(other));
  return *this;
}

Request::~Request() {
  for (const auto& file : files) remove_if_there(file.path);
  if (body_file) remove_if_there(*body_file);
}

std::string_view Request::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [&](const Header& header) { return same_ignoring_case(header.name, name); });
  return found == headers.end() ? std::string_view{} : std::string_view{found->value};
}

std::string_view Request::cookie(std::string_view name) const { return first_named(cookies, name).value_or(""); }

std::optional<std::string_view> Request::field(std::string_view name) const { return first_named(fields, name); }

std::optional<std::string_view> Request::in_query(std::string_view name) const { return first_named(query, name); }

}  // namespace relais::web
