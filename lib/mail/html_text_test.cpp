#include "lib/mail/html_text.h"

#include <doctest/doctest.h>

namespace relais::mail {

TEST_CASE("a page becomes the text that a person would have typed") {
  CHECK(text_of_html("<p>Bonjour,</p><p>L&#39;eau  coule\n toujours.<br>Merci</p>") ==
        "Bonjour,\n\nL'eau coule toujours.\nMerci\n");
  CHECK(text_of_html("<div>un</div><div><br></div><div>deux</div>") == "un\n\ndeux\n");
  CHECK(text_of_html("<p class=MsoNormal>un</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>deux</p>") ==
        "un\n\ndeux\n");
  CHECK(text_of_html("<b>un</b> <i>deux</i><span> trois</span>") == "un deux trois\n");
  CHECK(text_of_html("<ul><li>un<li>deux</ul>fin") == "- un\n- deux\n\nfin\n");
  CHECK(text_of_html("<div>un</div><hr><div>deux</div>") == "un\n---\ndeux\n");
  CHECK(text_of_html("<pre>  a\n    b\n\nc</pre>") == "  a\n    b\n\nc\n");
}

TEST_CASE("cells of one line stand side by side, larger ones below each other") {
  CHECK(text_of_html("<table><tr><td>Étage</td><td><p>3</p></td></tr><tr><td>Porte</td><td>B</td></tr></table>") ==
        "Étage 3\nPorte B\n");
  CHECK(text_of_html("<table><tr><td>a</td><td></td></tr><tr><td></td><td>b</td></tr><tr><td></td></tr></table>fin") ==
        "a\nb\nfin\n");
  CHECK(text_of_html("<table><tr><td><p>un</p><p>deux</p></td><td>trois</td></tr></table>") == "un\n\ndeux\n\ntrois\n");
}

TEST_CASE("quotes are marked, one in the other") {
  CHECK(text_of_html("Oui<blockquote>Mardi ?<blockquote>Quand ?</blockquote></blockquote>Merci") ==
        "Oui\n\n> Mardi ?\n>\n>> Quand ?\n\nMerci\n");
}

TEST_CASE("a link keeps its address unless that is what it says") {
  CHECK(text_of_html("<a href='https://x.example/a?b=1&amp;c=2'>ici</a>") == "ici <https://x.example/a?b=1&c=2>\n");
  CHECK(text_of_html("<a href='https://x.example/'>https://x.example/</a>") == "https://x.example/\n");
  CHECK(text_of_html("<a href='mailto:a@b.c'>a@b.c</a> <a name=x>y</a> <a href='javascript:alert(1)'>z</a>") ==
        "a@b.c y z\n");
}

TEST_CASE("what is not shown is not read") {
  CHECK(text_of_html("<head><title>t</title><style>p{}</style></head><script>alert(1)</script>vu") == "vu\n");
  CHECK(text_of_html("<div style='DISPLAY : none'>caché <p>aussi</p></div>vu<!-- non -->") == "vu\n");
  CHECK(text_of_html("<img src=x alt='Logo'><img src=y>") == "[Logo]\n");
  CHECK(text_of_html("") == "");
  CHECK(text_of_html("   <br>  ") == "");
}

TEST_CASE("broken and endless pages are read all the same") {
  CHECK(text_of_html("<p>un<p>deux</b></i></td>trois<") == "un\n\ndeuxtrois<\n");
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<div><blockquote>";
  CHECK(text_of_html(deep + "au fond").find("au fond") != std::string::npos);
  CHECK(text_of_html("a\xFF\xC3 b").find('a') == 0);
}

TEST_CASE("the charset that a page names is found") {
  CHECK(charset_in_html("<META CHARSET=\"ISO-8859-15\">") == "iso-8859-15");
  CHECK(charset_in_html("<meta http-equiv=content-type content='text/html; charset=windows-1252'>") == "windows-1252");
  CHECK(charset_in_html("<p>charset</p>") == "");
}

}  // namespace relais::mail
