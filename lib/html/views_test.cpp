#include <doctest/doctest.h>

#include "lib/html/testdata/sample_page.h"
#include "lib/html/view.h"
#include "lib/text/translation.h"

namespace relais::sample {

std::string_view filter_label(Kind kind) { return kind == Kind::mail ? "by <mail>" : "a <note>"; }

std::string filter_repeated(std::string_view text, std::int64_t times) {
  std::string out;
  for (std::int64_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace relais::sample

using namespace relais;
using namespace relais::sample;

namespace {

std::string rendered(const auto& page) {
  std::string text;
  HtmlWriter out{text};
  render(out, page);
  return text;
}

bool shows(const auto& page, std::string_view html) {
  const auto text = rendered(page);
  const bool found = text.find(html) != std::string::npos;
  if (!found) MESSAGE("not in:\n" << text);
  return found;
}

Entry entry(std::int64_t id, Kind kind, std::string text) { return {{id}, kind, std::move(text), {}}; }

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace

TEST_CASE("whatever way a text takes to the page, it stays text") {
  const auto text = rendered(Escapes{"<a href='x' title=\"y\">&é"});

  CHECK(text.find("<a href") == std::string::npos);
  CHECK(text.find("title=\"y\"") == std::string::npos);
  CHECK(count_of(text, "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;é") == 16);
  CHECK(text.find("<b>&lt;A HREF=&#39;X&#39; TITLE=&quot;Y&quot;&gt;&amp;É</b>") != std::string::npos);
}

TEST_CASE("Html is not escaped again, in a macro, in a block, in a text with its filling") {
  const auto text = rendered(Escapes{"<"});

  CHECK(text.find("<s>&lt;</s>") != std::string::npos);
  CHECK(text.find("<div><h2>&lt;&lt;</h2>&lt;</div>") != std::string::npos);
  CHECK(text.find("<em>&lt;</em>\nSent to &lt;\nSent to <em>&lt;</em>") != std::string::npos);
  CHECK(text.find("<textarea>\n&lt;</textarea>") != std::string::npos);
  CHECK(text.find("&lt; &amp; &lt;") != std::string::npos);
}

TEST_CASE("what is in an optional or behind a pointer is read with a dot once it is there") {
  Page page;
  CHECK(shows(page, "<p>nobody</p>"));

  page.deputy = std::make_unique<Someone>(Someone{"Karim", {}});
  CHECK(shows(page, "<p>instead: Karim</p>"));

  page.responsible = Someone{"Nora & Cie", {}};
  CHECK(shows(page, "<p>Nora &amp; Cie</p>"));

  page.responsible->phone = "+32 64";
  CHECK(shows(page, "<p>Nora &amp; Cie, +32 64</p>"));
}

TEST_CASE("an empty optional prints nothing and equals nothing") {
  Page page;
  CHECK(shows(page, "<p>total .</p>"));
  CHECK(shows(page, "<p>none</p>"));

  page.total = 3;
  page.chosen = Kind::work_note;
  page.size = 3;
  CHECK(shows(page, "<p>total 3.threebig</p>"));
  CHECK(shows(page, "<p>note</p>"));
}

TEST_CASE("a view that reads what is not there ends with an error instead of showing something wrong") {
  const std::optional<std::string> nothing;

  CHECK_THROWS_AS(view::get(nothing), std::logic_error);
  CHECK_FALSE(view::equals(nothing, std::string_view{}));
}

TEST_CASE("a list is shown entry by entry, and otherwise what stands for none") {
  Page page;
  CHECK(shows(page, "<li>nothing</li>\n</ul>"));
  CHECK(shows(page, "<p>no tags</p>"));

  page.thread = {entry(7, Kind::mail, "<x>"), entry(8, Kind::work_note, "y")};
  page.tags = {"a", "b", "c"};
  CHECK(shows(page, "<li id=\"e7\" class=\"mail\">&lt;x&gt;</li><li id=\"e8\" class=\"work_note\">y</li>"));
  CHECK(shows(page, "y</li><b>a &lt;note&gt;</b></ul>"));
  CHECK(shows(page, "<p>1/3 first:a;2/3:b;3/3 last:c;</p>"));
  CHECK(shows(page, R"(<a href="/entries/7">1a2b3c1</a><a href="/entries/8">1a2b3c2</a>)"));
}

TEST_CASE("maps and ranges are walked too") {
  Page page;
  page.counts = {{"x", 1}, {"y", 2}};
  CHECK(shows(page, "<p>x=1 y=2 </p>"));
  CHECK(shows(page, "<p>-☆</p>"));

  page.stars = 3;
  CHECK(shows(page, "<p>***★</p>"));
}

TEST_CASE("filters count characters, know accents, and are also our own functions") {
  Page page;
  page.title = "ÉTÉ";
  page.tags = {"a", "b"};

  CHECK(shows(page, "<p>2 3 été ÉTÉÉTÉ x</p>"));
}

TEST_CASE("an address that a browser should not follow is taken out where it would be followed") {
  Page page;
  page.link = "javascript:alert('x')";
  CHECK(shows(page, "<a href=\"#\">javascript:alert(&#39;x&#39;)</a><a href=\"/x?javascript:alert(&#39;x&#39;)\">"));

  page.link = "/requests/DEM-1?a=b:c&d";
  CHECK(shows(page, "<a href=\"/requests/DEM-1?a=b:c&amp;d\">"));
  CHECK(view::safe_address("MAILTO:marie@acme.example") == "MAILTO:marie@acme.example");
  CHECK(view::safe_address("\tjavascript:x") == "#");
  CHECK(view::safe_address("data:text/html,x") == "#");
  CHECK(view::safe_address("tel:+32 64") == "tel:+32 64");
}

TEST_CASE("macros take their arguments by position or by name, and the rest from their defaults") {
  Page page;
  page.open = true;
  page.stars = 4;

  CHECK(
      shows(page,
            "<button class=\"plain\" aria-pressed=\"true\" data-weight=\"-1\">\n<i class=\"disk\"></i> Save\n</button>"
            "<button class=\"main\" data-weight=\"5\">\n"));
  CHECK(shows(page, "(4,2)(1,z)"));
}

TEST_CASE("a macro shows the block that it is given, with arguments where it has some, within another macro too") {
  Page page;
  page.title = "<t>";
  page.tags = {"<", "b"};

  CHECK(shows(page, "<div><h2>&lt;t&gt;!</h2>"));
  CHECK(shows(page, "<ul><li>1. &lt;</li><li>2. b</li></ul>"));
  CHECK(shows(page, "<div><h2>out</h2><section>in</section></div>"));
}

TEST_CASE("a macro may call itself for what is within") {
  Page page;
  page.thread = {entry(1, Kind::mail, "a")};
  page.thread.front().answers = {entry(2, Kind::mail, "b"), entry(3, Kind::mail, "c")};

  CHECK(shows(page, "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>"));
}

TEST_CASE("what a macro makes can be kept, and joined") {
  CHECK(shows(Page{}, "<i class=\"deep\"></i><i class=\"k\"></i><i class=\"k\"></i>&lt;"));
}

TEST_CASE("attributes come and go with their condition") {
  Page page;
  CHECK(shows(page, "<input type=\"checkbox\"><input disabled value=\"-1\">"));

  page.open = true;
  CHECK(shows(page, "<input type=\"checkbox\" checked><input  value=\"-1\">"));
}

TEST_CASE("white space that nobody sees is not sent, and that of a pre is") {
  const auto text = rendered(Page{});

  CHECK(text.starts_with("<h1 class=\"a  b\" id=\"top\">\n"));
  CHECK(text.find("never sent") == std::string::npos);
  CHECK(text.find("<pre>\n  kept   as\n  it is 0</pre>") != std::string::npos);
  CHECK(text.find("    ") == std::string::npos);
}

TEST_CASE("texts come in the language of the thread, with their number and what fills them") {
  CHECK(rendered(Words{"<x>", 1}).find("|an untranslated text with &lt;x&gt;|1 thing of &lt;x&gt;") !=
        std::string::npos);
  CHECK(rendered(Words{"x", 1}).starts_with("hier|"));

  const LanguageScope scope{Language::en};
  CHECK(rendered(Words{"y", 1200}) == "yesterday|an untranslated text with y|1,200 things of y");
}
