#include "lib/web/form_body.h"

#include <fmt/format.h>

#include <optional>

#include "lib/web/fields.h"
#include "lib/web/header_text.h"
#include "lib/web/json_fields.h"
#include "lib/web/limits.h"
#include "lib/web/multipart.h"
#include "lib/web/refusal.h"

namespace relais::web {
namespace {

[[noreturn]] void refuse_long_text() { throw Refusal{Status::too_large, "The texts are too long."}; }

enum class FormType { urlencoded, multipart, json };

std::optional<FormType> form_type(const Request& request) {
  const auto type = read_parameterised(request.header("Content-Type")).value;
  if (type == "application/x-www-form-urlencoded") return FormType::urlencoded;
  if (type == "multipart/form-data") return FormType::multipart;
  if (type == "application/json" || (type.starts_with("application/") && type.ends_with("+json")))
    return FormType::json;
  return std::nullopt;
}

// Urlencoded and JSON are read whole at the end: they are text, and text is bounded.
class TextBody final : public Body {
public:
  TextBody(Request& request, FormType type) : request_{request}, type_{type} {}

  void take(std::string_view bytes) override {
    if (text_.size() + bytes.size() > limits::form_text) refuse_long_text();
    text_ += bytes;
  }

  void finish() override {
    request_.is_json = type_ == FormType::json;
    request_.fields = request_.is_json ? read_json_fields(text_) : read_urlencoded(text_);
    if (!request_.is_json) apply_method_override(request_);
  }

private:
  Request& request_;
  FormType type_;
  std::string text_;
};

class MultipartBody final : public Body, private PartSink {
public:
  MultipartBody(Request& request, const std::filesystem::path& uploads)
      : request_{request}, uploads_{uploads}, reader_{multipart_boundary(request.header("Content-Type")), *this} {}

  void take(std::string_view bytes) override { reader_.take(bytes); }

  void finish() override {
    reader_.finish();
    apply_method_override(request_);
  }

private:
  void begin_part(const PartHead& head) override {
    part_ = head;
    text_.clear();
    // Each field costs its head too, or two thousand empty fields of 8 kB each would be free.
    text_total_ += head.field.size() + head.file_name.size() + head.type.size();
    if (text_total_ > limits::form_text) refuse_long_text();
    if (head.is_file && !head.file_name.empty()) begin_file();
  }

  void part_bytes(std::string_view bytes) override {
    if (part_.is_file && !file_) begin_file();
    if (file_) return file_->write(bytes);
    text_total_ += bytes.size();
    if (text_total_ > limits::form_text) refuse_long_text();
    text_ += bytes;
  }

  // A file field that was left empty comes as a part without name or content; it is no file.
  void end_part() override {
    if (file_) {
      request_.files.back().size = file_->size();
      file_.reset();
    } else if (!part_.is_file) {
      if (request_.fields.size() == limits::form_fields) throw bad_request("There are too many fields.");
      request_.fields.push_back(form_field(part_.field, text_));
    }
  }

  void begin_file() {
    if (request_.files.size() == limits::form_files) throw bad_request("There are too many files.");
    file_.emplace(uploads_);
    request_.files.push_back({part_.field, part_.file_name, part_.type, file_->path(), 0});
  }

  Request& request_;
  std::filesystem::path uploads_;
  MultipartReader reader_;
  PartHead part_;
  std::string text_;
  std::size_t text_total_ = 0;
  std::optional<IncomingFile> file_;
};

}  // namespace

void check_form_type(const Request& request) {
  if (!form_type(request)) throw Refusal{Status::wrong_type, "A form or JSON is taken here."};
  if (!request.header("Content-Encoding").empty()) throw Refusal{Status::wrong_type, "The body is compressed."};
}

std::unique_ptr<Body> form_body(Request& request, const std::filesystem::path& uploads) {
  const auto type = form_type(request);
  if (type == FormType::multipart) return std::make_unique<MultipartBody>(request, uploads);
  return std::make_unique<TextBody>(request, type.value_or(FormType::urlencoded));
}

void apply_method_override(Request& request) {
  if (request.method != Method::post) return;
  const auto meant = request.field("_method").value_or("");
  if (meant == "delete") request.method = Method::remove;
  if (meant == "put") request.method = Method::put;
  if (meant == "patch") request.method = Method::patch;
}

}  // namespace relais::web
