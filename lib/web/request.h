// One HTTP request, read whole: what was asked, by whom on the network, and what was typed. Files and large bodies lie
// on disk, never in memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace relais::web {

enum class Method { get, head, post, put, patch, remove };

struct Header {
  std::string name;
  std::string value;
};

// A file sent in a form. It is removed with the request unless somebody moves it away first.
struct UploadedFile {
  std::string field;
  std::string name;
  std::string type;
  std::filesystem::path path;
  std::uint64_t size = 0;
};

struct Field {
  std::string name;
  std::string value;
};

struct Request {
  // What is meant: a form's hidden `_method=delete` has already made it Method::remove.
  Method method = Method::get;
  // Decoded, without the query, always beginning with "/".
  std::string path;
  // The query as it came, without "?".
  std::string query_text;
  std::vector<Field> query;
  std::vector<Header> headers;
  std::vector<Field> cookies;

  // From urlencoded, multipart and JSON bodies alike: {"text": "x", "to": ["a", "b"]} gives text=x, to=a, to=b, and
  // {"a": {"b": 1}} gives a.b=1. Text is valid UTF-8 here.
  std::vector<Field> fields;
  std::vector<UploadedFile> files;
  bool is_json = false;
  // A body of any other type, or of a route that asked for it raw, where it is small.
  std::string body;
  // The same on disk where the route asked for that.
  std::optional<std::filesystem::path> body_file;

  // Behind a proxy in trusted_proxies, what that proxy says.
  std::string remote_address;
  bool is_secure = false;

  Request() = default;
  Request(Request&&) = default;
  Request& operator=(Request&& other) noexcept;
  // Removes the files that nobody took.
  ~Request();

  // Case does not matter in the name; empty where there is none.
  std::string_view header(std::string_view name) const;
  std::string_view cookie(std::string_view name) const;
  std::optional<std::string_view> field(std::string_view name) const;
  std::optional<std::string_view> in_query(std::string_view name) const;
};

}  // namespace relais::web
