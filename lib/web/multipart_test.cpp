#include "lib/web/multipart.h"

#include <doctest/doctest.h>

#include "lib/web/limits.h"
#include "lib/web/part_head.h"
#include "lib/web/refusal.h"

using namespace relais;
using namespace relais::web;

namespace {

// Writes down what it is told.
class Story : public PartSink {
public:
  std::string text;

  void begin_part(const PartHead& head) override {
    text += "[" + head.field + (head.is_file ? "|" + head.file_name + "|" + head.type : "") + ":";
  }
  void part_bytes(std::string_view bytes) override { text += bytes; }
  void end_part() override { text += "]"; }
};

std::string read_in_pieces(std::string_view form, std::size_t size) {
  Story story;
  MultipartReader reader{"B", story};
  for (std::size_t at = 0; at < form.size(); at += size) reader.take(form.substr(at, size));
  reader.finish();
  return story.text;
}

std::string read(std::string_view form) { return read_in_pieces(form, form.size()); }

PartHead head_of(std::string_view disposition) {
  return read_part_head("Content-Disposition: form-data; " + std::string{disposition});
}

constexpr std::string_view usual =
    "before\r\n--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--B \t\r\n"
    "content-disposition: form-data; name=\"f\"; filename=\"x.bin\"\r\nContent-Type: "
    "image/png\r\n\r\n\r\n--\r--B\r\n-\r\n\r\n--B\r\n"
    "Content-Disposition: form-data; name=\"e\"\r\n\r\n\r\n--B--\r\nafter --B\r\n";
constexpr std::string_view usual_story = "[a:one][f|x.bin|image/png:\r\n--\r--B\r\n-\r\n][e:]";

}  // namespace

TEST_CASE("a form is read the same in pieces of any size") {
  for (std::size_t size = 1; size <= usual.size(); ++size) {
    CAPTURE(size);
    CHECK(read_in_pieces(usual, size) == usual_story);
  }
}

TEST_CASE("a form may begin with its boundary at once, or have no parts") {
  CHECK(read("--B\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--B--") == "[a:x]");
  CHECK(read("--B--\r\n").empty());
}

TEST_CASE("what is not a form is refused") {
  const std::string head = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n";
  std::vector<std::string> all{"x", "--B", "--B\r\n\r\nx\r\n--B--", "--B\r\nContent-Type: a/b\r\n\r\nx\r\n--B--",
                               "--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--"};
  for (const auto* rest : {"\r\nx", "\r\nx\r\n--B", "\r\nx\r\n--B\r\n", "\r\nx\r\n--Bx--",
                           "Content-Transfer-Encoding: base64\r\n\r\nx\r\n--B--"}) {
    all.push_back(head + rest);
  }
  all.push_back(head + "X: " + std::string(limits::part_head, 'x') + "\r\n\r\nx\r\n--B--");
  all.emplace_back("--B").append(1000, ' ');
  for (const auto& wrong : all) {
    CAPTURE(wrong.substr(0, 200));
    CHECK_THROWS_AS(read(wrong), Refusal);
  }
}

TEST_CASE("a head without end is refused before it fills the memory") {
  Story story;
  MultipartReader reader{"B", story};
  reader.take("--B\r\n");
  CHECK_THROWS_AS(
      [&] {
        for (int i = 0; i < 100; ++i) reader.take(std::string(1000, 'x'));
      }(),
      Refusal);
}

TEST_CASE("file names come without folders, in every browser's way of writing them") {
  CHECK(head_of("name=\"f\"; filename=\"C:\\plans\\toit.pdf\"").file_name == "toit.pdf");
  CHECK(head_of("name=\"f\"; filename=\"../../etc/passwd\"").file_name == "passwd");
  CHECK(head_of("name=\"f\"; filename=\"a\\\"b.txt\"").file_name == "a\"b.txt");
  CHECK(head_of("name=\"f\"; filename=\"a%22b%0D%0A50%20.txt\"").file_name == "a\"b  50%20.txt");
  CHECK(head_of("name=\"f\"; filename=\"été.txt\"").file_name == "été.txt");
  CHECK(head_of("name=\"f\"; filename=\"caf\xE9.txt\"").file_name == "caf\uFFFD.txt");
  CHECK(head_of("name=\"f\"; filename=x.txt; filename*=UTF-8''caf%C3%A9.txt").file_name == "café.txt");
  CHECK(head_of("name=\"f\"; filename=\"..\"").file_name.empty());
  CHECK(head_of("name=\"f\"; filename=\"\"").is_file);
  std::string long_name(254, 'x');
  long_name += "é";
  CHECK(plain_file_name(std::string(300, 'x')).size() == 255);
  CHECK(plain_file_name(long_name).size() == 254);
}

TEST_CASE("a boundary is needed, and a reasonable one") {
  CHECK(multipart_boundary("multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk") ==
        "----WebKitFormBoundary7MA4YWxk");
  CHECK_THROWS_AS(multipart_boundary("multipart/form-data"), Refusal);
  CHECK_THROWS_AS(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'x')), Refusal);
}
