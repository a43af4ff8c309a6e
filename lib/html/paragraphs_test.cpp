#include <doctest/doctest.h>

#include "lib/html/html.h"

namespace {

std::string shown(std::string_view text) { return relais::paragraphs(text).text(); }

std::string page_link(const std::string& address) {
  return R"(<a href=")" + address + R"(" target="_blank" rel="noopener noreferrer">)" + address + "</a>";
}

std::string mail_link(const std::string& address) {
  return R"(<a href="mailto:)" + address + R"(" rel="noopener noreferrer">)" + address + "</a>";
}

}  // namespace

TEST_CASE("an empty line makes a paragraph, any other a line break") {
  CHECK(shown("Bonjour,\r\n\r\nIl pleut.\r\nVenez vite.\r\n") == "<p>Bonjour,</p>\n<p>Il pleut.<br>\nVenez vite.</p>");
  CHECK(shown("\n \n\nun\n\n\n \ndeux") == "<p>un</p>\n<p>deux</p>");
  CHECK(shown("").empty());
  CHECK(shown(" \n\t\n").empty());
}

TEST_CASE("what was typed as HTML is shown as it was typed") {
  CHECK(shown("<b>1 < 2 & \"3\"</b>") == "<p>&lt;b&gt;1 &lt; 2 &amp; &quot;3&quot;&lt;/b&gt;</p>");
}

TEST_CASE("an address of a page is a link without the signs behind it") {
  CHECK(shown("Voir https://acme.example/a?b=c.") == "<p>Voir " + page_link("https://acme.example/a?b=c") + ".</p>");
  CHECK(shown("(http://acme.example)") == "<p>(" + page_link("http://acme.example") + ")</p>");
  CHECK(shown("https://fr.example/Toit_(terrasse)") ==
        "<p>" + page_link("https://fr.example/Toit_(terrasse)") + "</p>");
  CHECK(shown("« https://acme.example »") == "<p>« " + page_link("https://acme.example") + " »</p>");
  CHECK(shown("«https://acme.example»") == "<p>«" + page_link("https://acme.example") + "»</p>");
  CHECK(shown("jean@acme.example,http://acme.example") ==
        "<p>" + mail_link("jean@acme.example") + "," + page_link("http://acme.example") + "</p>");
  CHECK(shown("<HTTPS://Acme.example>") ==
        "<p>&lt;<a href=\"https://Acme.example\" target=\"_blank\" rel=\"noopener noreferrer\">HTTPS://Acme.example</a>"
        "&gt;</p>");
  CHECK(shown("https:// rien") == "<p>https:// rien</p>");
  CHECK(shown("a<http://a.example>b<http://b.example>") ==
        "<p>a&lt;" + page_link("http://a.example") + "&gt;b&lt;" + page_link("http://b.example") + "&gt;</p>");
}

TEST_CASE("no other kind of address is a link, and none escapes from its attribute") {
  CHECK(shown("javascript:alert(1)") == "<p>javascript:alert(1)</p>");
  CHECK(shown("https://x.example/\"onclick=\"y") ==
        "<p>" + page_link("https://x.example/") + "&quot;onclick=&quot;y</p>");
  CHECK(shown("https://x.example/?a&b='") ==
        "<p><a href=\"https://x.example/?a&amp;b=\" target=\"_blank\" "
        "rel=\"noopener noreferrer\">https://x.example/?a&amp;b=</a>&#39;</p>");
}

TEST_CASE("a mail address is a link to write to it") {
  CHECK(shown("Marie <marie@acme.example>,") == "<p>Marie &lt;" + mail_link("marie@acme.example") + "&gt;,</p>");
  CHECK(shown("mailto:marie@acme.example.") == "<p>mailto:" + mail_link("marie@acme.example") + ".</p>");
  CHECK(shown("@marie, à 3@7 ?") == "<p>@marie, à 3@7 ?</p>");
}
