#include "lib/web/json_fields.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "lib/web/fields.h"
#include "lib/web/limits.h"
#include "lib/web/refusal.h"

namespace relais::web {
namespace {

// Reads without a tree, so that a body costs no more than the fields it gives.
class Flattener : public nlohmann::json_sax<nlohmann::json> {
public:
  std::vector<Field> fields;

  bool null() override { return add(""); }
  bool boolean(bool yes) override { return add(yes ? "true" : "false"); }
  bool number_integer(number_integer_t number) override { return add(fmt::format_int(number).c_str()); }
  bool number_unsigned(number_unsigned_t number) override { return add(fmt::format_int(number).c_str()); }
  bool number_float(number_float_t, const string_t& written) override { return add(written); }
  bool string(string_t& text) override { return add(text); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return enter(Kind::object); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return enter(Kind::array); }
  bool end_array() override { return leave(); }

  bool key(string_t& name) override {
    path_.resize(levels_.back().path_length);
    append(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    throw bad_request(fmt::format("This is not JSON, from byte {} on.", position));
  }

private:
  enum class Kind { object, array };

  // The path up to this object or list, and the number of the next element.
  struct Level {
    Kind kind;
    std::size_t path_length;
    std::size_t next = 0;
  };

  void append(std::string_view name) {
    if (!path_.empty()) path_ += '.';
    path_ += name;
  }

  bool is_in_array() const { return !levels_.empty() && levels_.back().kind == Kind::array; }

  bool add(std::string_view value) {
    if (levels_.empty()) throw bad_request("The JSON must be an object.");
    if (fields.size() == limits::form_fields) throw bad_request("There are too many fields.");
    text_size_ += path_.size() + value.size();
    if (text_size_ > limits::form_text) throw Refusal{Status::too_large, "The texts are too long."};
    fields.push_back(form_field(path_, value));
    if (is_in_array()) ++levels_.back().next;
    return true;
  }

  bool enter(Kind kind) {
    if (levels_.empty() && kind == Kind::array) throw bad_request("The JSON must be an object.");
    if (levels_.size() == limits::json_depth) throw bad_request("The JSON is too deep.");
    if (is_in_array()) append(fmt::format_int(levels_.back().next++).c_str());
    levels_.push_back({kind, path_.size()});
    return true;
  }

  bool leave() {
    levels_.pop_back();
    if (!levels_.empty()) path_.resize(levels_.back().path_length);
    return true;
  }

  std::string path_;
  std::vector<Level> levels_;
  std::size_t text_size_ = 0;
};

}  // namespace

std::vector<Field> read_json_fields(std::string_view text) {
  Flattener flattener;
  nlohmann::json::sax_parse(text, &flattener);
  return std::move(flattener.fields);
}

}  // namespace relais::web
