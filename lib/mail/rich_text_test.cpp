#include "lib/mail/rich_text.h"

#include <doctest/doctest.h>

#include "lib/mail/charset.h"
#include "lib/mail/clean_html_testing.h"

namespace relais::mail {
namespace {

std::string html_of(std::string_view typed) { return rich_text(typed).html; }
std::string text_of(std::string_view typed) { return rich_text(typed).text; }

std::string repeated(std::string_view piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("what nobody has marked is text alone, as it was typed") {
  const auto plain = rich_text("<div>Bonjour,<br><br>Il faut&nbsp;:<br>- une échelle<br><br></div>");
  CHECK(plain.html.empty());
  CHECK(plain.text == "Bonjour,\n\nIl faut\u00A0:\n- une échelle");
  CHECK(text_of("<div>un</div><div>deux</div>") == "un\ndeux");
  CHECK(text_of("<p>un</p><p>deux</p>") == "un\n\ndeux");
  CHECK(text_of("<div>1 &lt; 2 &amp; 3</div>") == "1 < 2 & 3");
  CHECK(text_of("<div>un&nbsp; deux &nbsp;</div>") == "un\u00A0 deux");
  CHECK(text_of("<pre>a\n  b</pre>") == "a\n\u00A0\u00A0b");
}

TEST_CASE("what is blank is nothing, whatever stands around it") {
  for (const std::string_view blank :
       {"", "<div><br></div>", "<ul><li></li></ul>", "<blockquote> <br><br></blockquote>", "<strong> </strong>",
        "<ul><li>&nbsp;</li></ul>", "<ol><li><b>\u200B</b></li></ol>", "<img src='cid:a'>", "<div>&nbsp;</div>"}) {
    CAPTURE(blank);
    CHECK(text_of(blank).empty());
  }
}

TEST_CASE("bold, italic and links stay, and the text says where a link leads") {
  const auto marked =
      rich_text("<div>Nous venons <b>mardi <i>matin</i></b>, <a href='https://a.example/plan'>plan</a></div>");
  CHECK(marked.html ==
        "<div>Nous venons <strong>mardi </strong><strong><em>matin</em></strong>, <a href=\"https://a.example/plan\" "
        "target=\"_blank\" rel=\"noopener noreferrer\">plan</a></div>");
  CHECK(marked.text == "Nous venons mardi matin, plan (https://a.example/plan)");
  CHECK(text_of("<b>x</b> <a href='mailto:desk@a.example'>écrire</a>") == "x écrire (desk@a.example)");
}

TEST_CASE("an address that says itself is no mark, and leads there all the same beside one") {
  const auto plain = rich_text("<a href='https://a.example/'>https://a.example/</a>");
  CHECK(plain.html.empty());
  CHECK(plain.text == "https://a.example/");
  CHECK(html_of("<b>x</b> https://a.example/ <a href='mailto:d@a.example'>d@a.example</a>") ==
        "<div><strong>x</strong> <a href=\"https://a.example/\" target=\"_blank\" rel=\"noopener "
        "noreferrer\">https://a.example/</a> <a href=\"mailto:d@a.example\" rel=\"noopener "
        "noreferrer\">d@a.example</a></div>");
}

TEST_CASE("lists and quotes are marked in the text, one inside the other") {
  const auto lists = rich_text(
      "<div>Il faut "
      ":</div><ul><li>un<ul><li>petit</li></ul></li><li>deux</li></ul><ol><li>a</li><li>b<br>b2</li></ol>");
  CHECK(lists.html ==
        "<div>Il faut :</div><ul><li>un<ul><li>petit</li></ul></li><li>deux</li></ul>"
        "<ol><li>a</li><li>b<br>b2</li></ol>");
  CHECK(lists.text == "Il faut :\n- un\n  - petit\n- deux\n1. a\n2. b\n   b2");

  const auto quote = rich_text("<blockquote>Mardi ?<br><br>Ou jeudi ?</blockquote><div>Mardi.</div>");
  CHECK(quote.html == "<blockquote>Mardi ?<br><br>Ou jeudi ?</blockquote><div>Mardi.</div>");
  CHECK(quote.text == "> Mardi ?\n>\n> Ou jeudi ?\nMardi.");
}

TEST_CASE("what office programs and pages bring along goes, and its words stay") {
  CHECK(html_of("<h1 style='color:red' class=x id=y>Titre</h1><p onclick='a()'>du <u>texte</u> <b>gras</b></p>") ==
        "<div>Titre</div><div><br></div><div>du texte <strong>gras</strong></div>");
  CHECK(text_of("<table><tr><td>Étage</td><td>3</td></tr><tr><td>Porte</td><td>B</td></tr></table>") ==
        "Étage 3\nPorte B");
  CHECK(text_of("<![if !supportLists]>- <![endif]>un<o:p></o:p>") == "- un");
}

TEST_CASE("nothing that a hostile program sends comes through") {
  for (const std::string_view hostile :
       {"<b>x</b><script>alert(1)</script>", "<b onmouseover=alert(1) style='position:fixed'>x</b>",
        "<b>x</b><a href='javascript:alert(1)'>y</a>", "<b>x</b><a href=' java\tscript:alert(1)'>y</a>",
        "<b>x</b><img src=x onerror=alert(1)>", "<b>x</b><iframe srcdoc='<script>'></iframe>",
        "<b>x</b><svg><script>alert(1)</script></svg>", "<b>x</b><form action='/'><input name=a></form>",
        "<b>x</b><style>*{display:none}</style>", "<b>x</b><a href='https://a.example/\"onclick=\"alert(1)'>y</a>",
        "<b>x</b><!--><script>alert(1)</script>-->", "<b>x</b><math><mi xlink:href='javascript:alert(1)'>y</mi></math>",
        "<b>x</b><a href='data:text/html,<script>alert(1)</script>'>y</a>", "<b>\xFF\xC3</b><scr\0ipt>"}) {
    CAPTURE(hostile);
    const auto html = html_of(hostile);
    CHECK(Inspection::complaint_about(html) == "");
    CHECK(is_utf8(html));
    for (const std::string_view word : {"script", "style=", "<img", "<form", "<iframe", "<svg", "<math", "<style"})
      CHECK(html.find(word) == std::string::npos);
  }
}

TEST_CASE("what is read again is the same") {
  for (const std::string_view typed :
       {"<div>a<br><br></div><ul><li>b<blockquote>c</blockquote></li><li><blockquote>d</blockquote>e</li></ul>",
        "<blockquote><ol><li><b>a</b><br></li></ol>b<div><br></div>c</blockquote>",
        "<p>https://a.example/?b=1&amp;c</p><i>d</i><p><a href='tel:+32'><b>e</b>f</a></p>",
        "<ul>a<li>b<p>c</p><p>d</p></li></ul>", "<i>a@b.example,https://c.example/?d=(e) f</i> https://u:p@g.example",
        "<b>h</b> httpS://a\xD2\x9A\x87\x94mple&amp;"}) {
    CAPTURE(typed);
    const auto once = rich_text(typed);
    CHECK(rich_text(once.html) == once);
  }
}

TEST_CASE("an address with signs of its own goes on saying where it leads") {
  const auto once = rich_text("<b>a</b> https://b.example/Mons_(Belgique)");
  CHECK(rich_text(once.html).text == once.text);
}

TEST_CASE("an address that a telephone began with a capital leads where it says, and says it once") {
  const auto once = rich_text("<b>a</b> Https://b.example/plan");
  CHECK(once.html ==
        "<div><strong>a</strong> <a href=\"https://b.example/plan\" target=\"_blank\" rel=\"noopener "
        "noreferrer\">Https://b.example/plan</a></div>");
  CHECK(rich_text(once.html) == once);
}

TEST_CASE("lists without end and attributes without end are read up to a bound, which is said") {
  const auto deep = rich_text(repeated("<ul><li>x", 10'000));
  CHECK_FALSE(deep.is_whole);
  CHECK(deep.text.starts_with("- x"));
  const auto nested = rich_text(repeated("<ul><li>x", 100));
  CHECK(nested.is_whole);
  CHECK(std::count(nested.text.begin(), nested.text.end(), 'x') == 100);
  CHECK(Inspection::complaint_about(nested.html) == "");

  std::string attributes;
  for (int i = 0; i < 200'000; ++i) attributes += fmt::format("a{}=b ", i);
  CHECK_FALSE(rich_text("<b " + attributes + ">x</b>").is_whole);
  CHECK_FALSE(rich_text(std::string(9U << 20U, 'x')).is_whole);
  const auto wide = rich_text("<b title='" + std::string(300'000, 'a') + "'>x</b>");
  CHECK(wide.is_whole);
  CHECK(wide.html == "<div><strong>x</strong></div>");
}

TEST_CASE("two texts become one with an empty line between, marked where one of them is") {
  const auto marked = rich_text("<b>un</b>");
  const RichText plain{{}, "deux\n& trois", true};
  CHECK(joined(plain, plain).html.empty());
  CHECK(joined(plain, plain).text == "deux\n& trois\n\ndeux\n& trois");
  CHECK(joined(marked, plain).html == "<div><strong>un</strong></div><div><br></div><div>deux<br>&amp; trois</div>");
  CHECK(rich_text(joined(marked, plain).html).text == joined(marked, plain).text);
  const RichText quote{{}, "Paul a écrit :\n> Mardi ?", true};
  CHECK(joined(marked, quote).html ==
        "<div><strong>un</strong></div><div><br></div><div>Paul a écrit :</div><blockquote>Mardi ?</blockquote>");
}

}  // namespace relais::mail
