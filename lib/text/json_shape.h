// What a JsonWriter writes, as JSON Schema (2020-12), told by the very calls that write it, so that the two cannot
// differ.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relais {

class JsonWriter;

class JsonShape {
public:
  // Writes the schema into `out`, within what was begun there.
  explicit JsonShape(JsonWriter& out);
  ~JsonShape();
  JsonShape(const JsonShape&) = delete;
  JsonShape& operator=(const JsonShape&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  // Throws std::logic_error where not one element was described.
  void end_array();
  void key(std::string_view name);
  void value(std::string_view type, std::string_view format = {});
  void word(std::span<const std::string_view> names);

  // What is described next may be null.
  void or_null();
  // The fields of this object that are described in between may be missing.
  void begin_perhaps();
  void end_perhaps();

private:
  struct Level;

  void begin(std::string_view type);

  JsonWriter& out_;
  std::vector<Level> levels_;
  bool may_be_null_ = false;
};

// The schema of what `write(out)` writes.
void write_shape(JsonWriter& out, void (*write)(JsonWriter& out));

}  // namespace relais
