#include "dispatch/input.h"

namespace relais {
namespace {

void write_text(JsonWriter& out) { out.begin_object().field("type", "string").end_object(); }

void write_id(JsonWriter& out) {
  out.begin_object().list("type", std::vector<std::string>{"integer", "null"}).end_object();
}

template <void (*write_element)(JsonWriter& out)>
void write_list(JsonWriter& out) {
  out.begin_object().field("type", "array").key("items");
  write_element(out);
  out.end_object();
}

void write_whole_number(JsonWriter& out) { out.begin_object().field("type", "integer").end_object(); }

void write_tick(JsonWriter& out) {
  out.begin_object().field("type", "string").list("enum", std::vector<std::string>{"yes", ""}).end_object();
}

void write_file(JsonWriter& out) {
  out.begin_object().field("type", "string").field("contentMediaType", "application/octet-stream").end_object();
}

void write_texts_by_name(JsonWriter& out) {
  out.begin_object().field("type", "object").key("additionalProperties");
  write_text(out);
  out.end_object();
}

constexpr std::string_view how_moments_are_said = "RFC 3339, or as people say it: “+3j”, “friday”, “24/11 14h”.";

}  // namespace

Input Input::needed() const {
  auto copy = *this;
  copy.is_needed = true;
  return copy;
}

namespace takes {

Input text(std::string_view name, std::string_view what) { return {name, write_text, what}; }
Input number(std::string_view name, std::string_view what) { return {name, write_whole_number, what}; }
Input id(std::string_view name, std::string_view what) { return {name, write_id, what}; }
Input ids(std::string_view name, std::string_view what) { return {name, write_list<write_whole_number>, what}; }
Input texts(std::string_view name, std::string_view what) { return {name, write_list<write_text>, what}; }
Input tick(std::string_view name, std::string_view what) { return {name, write_tick, what}; }
Input file(std::string_view name, std::string_view what) { return {name, write_list<write_file>, what, false, true}; }

Input moment(std::string_view name, std::string_view what) {
  return {name, write_text, what.empty() ? how_moments_are_said : what};
}

Input seen() {
  return {"seen", write_texts_by_name,
          "What each field held when it was read: where somebody else has changed it meanwhile, the answer is 409."};
}

}  // namespace takes

}  // namespace relais
