// Whatever is typed or sent as a form: urlencoded, JSON, multipart, cookies. The first byte chooses; in a form of
// several parts the second says in what pieces it arrives, and the pieces must not change what is read.
#include "fuzz/web_input.h"
#include "lib/web/fields.h"
#include "lib/web/json_fields.h"
#include "lib/web/limits.h"
#include "lib/web/multipart.h"
#include "lib/web/part_head.h"
#include "lib/web/refusal.h"
#include "lib/web/utf8.h"

using namespace relais::web;

namespace {

void check(const std::vector<Field>& fields) {
  require(fields.size() <= limits::form_fields);
  for (const auto& field : fields) {
    require(is_utf8(field.name) && is_utf8(field.value));
    require(field.value.find('\0') == std::string::npos);
  }
}

class Parts : public PartSink {
public:
  std::string story;

  void begin_part(const PartHead& head) override {
    require(!is_in_part_ && is_utf8(head.field) && is_utf8(head.file_name));
    require(head.file_name.find_first_of(std::string_view{"/\\\0\r\n", 5}) == std::string::npos);
    is_in_part_ = true;
    story += "[" + head.field + "|" + head.file_name + "|" + head.type + "]";
  }
  void part_bytes(std::string_view bytes) override {
    require(is_in_part_ && !bytes.empty());
    story += bytes;
  }
  void end_part() override {
    require(is_in_part_);
    is_in_part_ = false;
    story += "[/]";
  }

private:
  bool is_in_part_ = false;
};

std::string read_multipart(std::string_view form, std::size_t piece) {
  Parts parts;
  try {
    MultipartReader reader{"limit", parts};
    for (std::size_t at = 0; at < form.size(); at += piece) reader.take(form.substr(at, piece));
    reader.finish();
  } catch (const Refusal&) {
    return "refused";
  }
  return parts.story;
}

void read_input(char kind, std::string_view rest) {
  if (kind == 'u') check(read_urlencoded(rest));
  if (kind == 'j') check(read_json_fields(rest));
  if (kind == 'c') check(read_cookies(rest));
  if (kind == 'b') require(!multipart_boundary(rest).empty());
  if (kind == 'h') require(plain_file_name(read_part_head(rest).file_name).size() <= 255);
  if (kind == 'm' && !rest.empty()) {
    const auto piece = static_cast<unsigned char>(rest.front()) % 64 + 1U;
    require(read_multipart(rest.substr(1), piece) == read_multipart(rest.substr(1), rest.size()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return read_or_be_refused(data, size, read_input);
}
