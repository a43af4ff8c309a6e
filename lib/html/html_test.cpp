#include "lib/html/html.h"

#include <doctest/doctest.h>

#include <limits>

using namespace relais;

namespace {

std::string written(const auto& value) {
  std::string text;
  HtmlWriter{text}.put(value);
  return text;
}

}  // namespace

TEST_CASE("text cannot become a tag or leave its quotes") {
  CHECK(written("<script>alert('x & \"y\"')</script>") ==
        "&lt;script&gt;alert(&#39;x &amp; &quot;y&quot;&#39;)&lt;/script&gt;");
  CHECK(written(std::string{"Dupont & Fils, été 🙂"}) == "Dupont &amp; Fils, été 🙂");
  CHECK(written("").empty());
  CHECK(Html::escaped("a<b").text() == "a&lt;b");
}

TEST_CASE("Html goes as it is, numbers as digits, an empty optional as nothing") {
  CHECK(written(Html::trusted("<b>x</b>")) == "<b>x</b>");
  CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(written(std::optional<std::string>{"<"}) == "&lt;");
  CHECK(written(std::optional<int>{}).empty());
}

TEST_CASE("a sign is found wherever it stands in a long text") {
  for (std::size_t at = 0; at < 100; ++at) {
    std::string text(100, 'x');
    text[at] = '<';
    auto expected = text;
    expected.replace(at, 1, "&lt;");
    CAPTURE(at);
    CHECK(written(text) == expected);
  }
}
