#include "lib/text/json.h"

#include <fmt/format.h>

#include <cmath>

#include "lib/text/characters.h"
#include "lib/time/format.h"

namespace relais {
namespace {

bool goes_as_it_is(char character) {
  return static_cast<unsigned char>(character) >= 0x20 && character != '"' && character != '\\';
}

void append_special(std::string& out, char character) {
  switch (character) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(character));
  }
}

void append_valid(std::string& out, std::string_view text) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (goes_as_it_is(text[i])) continue;
    out.append(text, written, i - written);
    append_special(out, text[i]);
    written = i + 1;
  }
  out.append(text, written);
  out += '"';
}

}  // namespace

JsonWriter& JsonWriter::begin_object() {
  if (shape_) {
    shape_->begin_object();
    return *this;
  }
  separate();
  out_ += '{';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  if (shape_) {
    shape_->end_object();
    return *this;
  }
  out_ += '}';
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  if (shape_) {
    shape_->begin_array();
    return *this;
  }
  separate();
  out_ += '[';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  if (shape_) {
    shape_->end_array();
    return *this;
  }
  out_ += ']';
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  if (shape_) {
    shape_->key(name);
    return *this;
  }
  value(name);
  out_ += ':';
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  if (shape_) {
    shape_->value("string");
    return *this;
  }
  separate();
  if (is_valid_utf8(text)) {
    append_valid(out_, text);
  } else {
    append_valid(out_, repaired(text));
  }
  return *this;
}

JsonWriter& JsonWriter::value(bool yes) {
  if (shape_) {
    shape_->value("boolean");
    return *this;
  }
  separate();
  out_ += yes ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (shape_) {
    shape_->value("number");
    return *this;
  }
  if (!std::isfinite(number)) return value(std::nullopt);
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", number);
  return *this;
}

JsonWriter& JsonWriter::value(std::nullopt_t) {
  if (shape_) {
    shape_->value("null");
    return *this;
  }
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::value(Timestamp at) {
  if (shape_) {
    shape_->value("string", "date-time");
    return *this;
  }
  return value(iso(at));
}

JsonWriter& JsonWriter::number_value(std::int64_t number) {
  if (shape_) {
    shape_->value("integer");
    return *this;
  }
  separate();
  const fmt::format_int digits{number};
  out_.append(digits.data(), digits.size());
  return *this;
}

void JsonWriter::separate() {
  if (!first_ && !after_key_) out_ += ',';
  first_ = false;
  after_key_ = false;
}

}  // namespace relais
