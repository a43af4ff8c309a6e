#include "lib/text/json_shape.h"

#include <stdexcept>

#include "lib/text/json.h"

namespace relais {

struct JsonShape::Level {
  std::vector<std::string> required;
  int elements = 0;
  bool perhaps = false;
};

JsonShape::JsonShape(JsonWriter& out) : out_(out) {}

JsonShape::~JsonShape() = default;

void JsonShape::begin(std::string_view type) {
  if (!levels_.empty()) ++levels_.back().elements;
  out_.begin_object().key("type");
  if (may_be_null_) {
    out_.begin_array().value(type).value("null").end_array();
  } else {
    out_.value(type);
  }
}

void JsonShape::begin_object() {
  begin("object");
  may_be_null_ = false;
  out_.key("properties").begin_object();
  levels_.emplace_back();
}

void JsonShape::end_object() {
  out_.end_object().list("required", levels_.back().required).field("additionalProperties", false).end_object();
  levels_.pop_back();
}

void JsonShape::begin_array() {
  begin("array");
  may_be_null_ = false;
  out_.key("items");
  levels_.emplace_back();
}

void JsonShape::end_array() {
  if (levels_.back().elements != 1) throw std::logic_error("a list is not described: write it by list() or elements()");
  out_.end_object();
  levels_.pop_back();
}

void JsonShape::key(std::string_view name) {
  out_.key(name);
  if (!levels_.back().perhaps) levels_.back().required.emplace_back(name);
}

void JsonShape::value(std::string_view type, std::string_view format) {
  begin(type);
  may_be_null_ = false;
  if (!format.empty()) out_.field("format", format);
  out_.end_object();
}

void JsonShape::word(std::span<const std::string_view> names) {
  begin("string");
  out_.key("enum").begin_array();
  for (const auto name : names) out_.value(name);
  if (may_be_null_) out_.value(std::nullopt);
  out_.end_array().end_object();
  may_be_null_ = false;
}

void JsonShape::or_null() { may_be_null_ = true; }

void JsonShape::begin_perhaps() { levels_.back().perhaps = true; }

void JsonShape::end_perhaps() { levels_.back().perhaps = false; }

void write_shape(JsonWriter& out, void (*write)(JsonWriter& out)) {
  JsonShape shape{out};
  std::string nothing;
  JsonWriter describing{nothing, shape};
  write(describing);
}

}  // namespace relais
