import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from project import Project  # noqa: E402
from texts_of_views import texts_of_view  # noqa: E402
from view_error import ViewError  # noqa: E402

VIEW = '{% view "page.h" sample::Page page %}\n'


class Templates(unittest.TestCase):
    """Templates of a folder that lasts for one test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, source):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")

    def compiled(self, source, name="page.html"):
        self.write(name, VIEW + source)
        return self.outputs(name)[name.replace(".html", ".cpp")]

    def outputs(self, name):
        return Project(self.root, self.root, "views").outputs(name)

    def raw_of(self, source):
        """The literal HTML that is written, joined by | where something is printed between."""
        strings = re.findall(r'\.raw\("((?:[^"\\]|\\.)*)"sv\)', self.compiled(source))
        return "|".join(text.replace('\\"', '"').replace("\\n", "\n") for text in strings)

    def refusal(self, source, name="page.html"):
        self.write(name, source)
        with self.assertRaises(ViewError) as raised:
            self.outputs(name)
        return str(raised.exception)

    def assert_refused(self, source, line, words):
        """`line` counts from the view line, which is the first."""
        message = self.refusal(VIEW + source)
        self.assertTrue(message.startswith(f"page.html:{line}: "), message)
        self.assertIn(words, message)


class WhatAViewBecomes(Templates):
    def test_a_view_is_the_function_of_its_type_in_its_namespace(self):
        code = self.compiled("<p>{{ page.title }}</p>")
        self.assertIn('#include "page.h"', code)
        self.assertIn("namespace relais::sample {", code)
        self.assertIn("void render([[maybe_unused]] ::relais::HtmlWriter& out, [[maybe_unused]] const Page& page) {", code)
        self.assertIn('#line 2 "page.html"\n  out.put(page.title);', code)

    def test_a_type_of_the_top_namespace_stays_there(self):
        self.write("page.html", '{% view "frame.h" Frame frame %}\n<p>')
        code = self.outputs("page.html")["page.cpp"]
        self.assertIn("namespace relais {", code)
        self.assertIn("const Frame& frame", code)

    def test_each_statement_points_to_its_own_line(self):
        code = self.compiled("<p>\n{{ page.a }}\n\n{% if page.b %}\n{{ page.c\n}}{% endif %}")
        self.assertRegex(code, r'#line 3 "page.html"\n.*page\.a')
        self.assertRegex(code, r'#line 5 "page.html"\n.*page\.b')
        self.assertRegex(code, r'#line 6 "page.html"\n.*page\.c')

    def test_literal_html_is_one_piece_across_literals_and_comments(self):
        self.assertEqual(self.raw_of("<p>a{# c #}b{{ 'x' }}{{ 3 }}</p><!-- no --><b>"), "<p>abx3</p><b>")

    def test_a_literal_is_escaped_while_compiling(self):
        self.assertEqual(self.raw_of("""{{ '<a href="x">' }}"""), "&lt;a href=&#34;x&#34;&gt;")

    def test_a_name_of_cpp_is_a_name_like_any_other(self):
        code = self.compiled("{% for new in page.list %}{{ new }}{% endfor %}{% set out = page.x %}{{ out }}")
        self.assertIn("const auto& new_2 :", code)
        self.assertIn("const auto& out_2 = page.x", code)

    def test_no_variable_hides_another(self):
        code = self.compiled("{% for a in page.x %}{% for a in page.y %}{{ a }}{% endfor %}{% endfor %}")
        self.assertIn("const auto& a :", code)
        self.assertIn("out.put(a_2);", code)

    def test_a_text_is_looked_up_once_for_all_its_uses(self):
        code = self.compiled('{{ t("Save") }}{{ t("Save") }}{{ t("Sent to {name}", name=page.x) }}')
        self.assertEqual(code.count('"Save"sv'), 1)
        self.assertIn("out.put(::relais::t(interface_text_1));", code)

    def test_a_fragment_is_written_where_it_is_included_and_points_to_itself(self):
        self.write("part.html", "<i>\n{{ page.title }}</i>")
        self.assertIn('#line 2 "part.html"', self.compiled('{% include "part.html" %}'))

    def test_an_included_view_is_called_with_the_thing_of_its_name(self):
        self.write("row.html", '{% view "row.h" rows::Row row %}\n<p>')
        code = self.compiled('{% for row in page.rows %}{% include "row.html" %}{% endfor %}')
        self.assertIn('#include "row.h"', code)
        self.assertIn("::relais::rows::render(out, ::relais::view::get(row));", code)

    def test_a_file_of_macros_becomes_a_header_with_its_own_names(self):
        self.write("parts/x.html", '{% uses "x.h" %}\n{% macro a(b, c="d") %}{{ b|label }}{% endmacro %}')
        written = self.outputs("parts/x.html")
        self.assertIn("namespace relais::views::parts_x {", written["parts/x.h"])
        self.assertIn('#include "x.h"', written["parts/x.h"])
        self.assertIn("#pragma once", written["parts/x.h"])
        self.assertEqual(written["parts/x.cpp"], '#include "views/parts/x.h"\n')

    def test_arguments_come_in_the_order_of_the_macro_with_its_defaults(self):
        self.write("m.html", '{% macro a(b, c="d", e=true) %}{% endmacro %}')
        code = self.compiled('{% from "m.html" import a %}{{ a(e=false, b=1) }}')
        self.assertIn('::relais::views::m::a_(out, 1, "d"sv, false);', code)

    def test_an_address_is_looked_at_where_a_browser_would_follow_it(self):
        self.assertIn("out.put(::relais::view::safe_address(", self.compiled('<a href="{{ page.link }}">'))
        self.assertIn("out.put(page.link);", self.compiled('<a href="/x/{{ page.link }}">'))
        self.assertIn("out.put(page.link);", self.compiled('<a title="{{ page.link }}">'))


class WhiteSpace(Templates):
    def test_what_no_browser_shows_is_not_written(self):
        self.assertEqual(self.raw_of("\n\n <ul>\n\n    <li>a   b</li>\n  </ul>"), "<ul>\n<li>a b</li>\n</ul>")
        self.assertEqual(self.raw_of('<a\n    class="x"\n  id=y  >z</a>'), '<a class="x" id=y>z</a>')

    def test_the_space_between_words_stays(self):
        self.assertEqual(self.raw_of("<b>a</b> <i>b</i> {{ page.x }} c"), "<b>a</b> <i>b</i> | c")

    def test_a_value_and_a_pre_stay_as_they_are(self):
        self.assertEqual(self.raw_of('<a title="a  b">'), '<a title="a  b">')
        self.assertEqual(self.raw_of("<pre>a\n   b</pre>   <p>"), "<pre>\na\n   b</pre> <p>")
        self.assertEqual(self.raw_of("<pre>\n a</pre>"), "<pre>\n a</pre>")

    def test_a_textarea_loses_no_line_break_of_its_text(self):
        self.assertEqual(self.raw_of("<textarea>{{ page.x }}</textarea>"), "<textarea>\n|</textarea>")

    def test_a_macro_is_written_without_the_space_around_it(self):
        self.write("m.html", "{% macro a() %}\n  <b>\n    x</b>\n{% endmacro %}")
        self.assertIn('out.raw("<b>\\nx</b>"sv)', self.outputs("m.html")["m.h"])


class WhatIsRefused(Templates):
    def test_a_value_without_quotes(self):
        self.assert_refused("<p>\n<a class={{ page.x }}>", 3, 'Put quotes around it: class="{{ … }}"')
        self.assert_refused("<a class=b{{ page.x }}>", 2, "Put quotes")

    def test_anything_printed_inside_a_tag(self):
        self.assert_refused("<a {{ page.x }}>", 2, "Only words written in the view can be printed inside a tag")
        self.assert_refused("<h{{ page.x }}>", 2, "in the name of a tag")
        self.assert_refused('<a data-{{ page.x }}="y">', 2, "in the name of an attribute")
        self.assert_refused("<!-- {{ page.x }} -->", 2, "in an HTML comment")
        self.compiled('<a {{ "checked" if page.x }}>')

    def test_what_the_content_security_policy_refuses(self):
        self.assert_refused('<p>\n\n<a id="x"\n  style="color:red">', 5, "No style=")
        self.assert_refused('<a STYLE = "x">', 2, "No style=")
        self.assert_refused('<a{% if page.x %} style{% endif %}>', 2, "No style=")
        self.assert_refused('<a onclick="x()">', 2, "No onclick=")
        self.assert_refused("<style>", 2, "No <style>")
        self.assert_refused("<p></p>\n<script>\nalert(1)</script>", 4, "No code in a <script>")
        self.assert_refused("<script>{{ page.x }}</script>", 2, "Nothing can be printed in a script")
        self.assert_refused('<a href=" java\nscript:x">', 3, "No javascript: address")
        self.assert_refused('<iframe srcdoc="x">', 2, "No srcdoc=")
        self.compiled('<script src="/x.js" defer>\n</script><a data-on="x">')

    def test_branches_that_end_in_different_places(self):
        self.assert_refused('<a {% if page.x %}class="b{% endif %}">', 2, "The branches of this 'if' end in different places")
        self.assert_refused('{% for a in page.x %}<a title="{% endfor %}">', 2, "The start and the end of this 'for'")
        self.assert_refused('<p>\n<a title="', 2, "It ends in the value of an attribute")
        self.compiled('{% if page.x %}<i class="a">{% else %}<i>{% endif %}</i>')

    def test_a_lonely_less_than(self):
        self.assert_refused("a < b", 2, "&lt;")
        self.assert_refused("a <{{ page.x }}", 2, "&lt;")

    def test_a_yes_or_no_that_is_printed(self):
        self.assert_refused("{{ page.a or page.b }}", 2, "A yes or no cannot be printed")
        self.assert_refused("{{ page.a == 1 }}", 2, "A yes or no cannot be printed")

    def test_a_name_that_is_not_known(self):
        self.assert_refused("<p>\n{{ pgae.title }}", 3, "The name 'pgae' is not known here; those known are: page.")
        self.assert_refused("{% for a in page.x %}{% endfor %}{{ a }}", 2, "'a' is not known")
        self.assert_refused("{{ loop.index }}", 2, "'loop' is not known")
        self.assert_refused("{% for a in page.x %}{{ loop.previtem }}{% endfor %}", 2, "Of the loop one reads")

    def test_a_macro_called_wrongly(self):
        self.write("m.html", "{% macro a(b) %}{% endmacro %}{% macro c() %}{{ caller() }}{% endmacro %}")
        start = '{% from "m.html" import a, c %}\n'
        self.assert_refused(start + "{{ a() }}", 3, "The macro 'a' needs 'b'.")
        self.assert_refused(start + "{{ a(1, 2) }}", 3, "takes 1 arguments, not 2")
        self.assert_refused(start + "{{ a(1, d=2) }}", 3, "has no parameter 'd'")
        self.assert_refused(start + "{{ a(1, b=2) }}", 3, "given twice")
        self.assert_refused(start + "{{ c() }}", 3, "needs a block")
        self.assert_refused(start + "{% call a(1) %}x{% endcall %}", 3, "has no place for a block")
        self.assert_refused('{% from "m.html" import d %}', 2, "There is no macro named 'd' in m.html.")
        self.assert_refused("{{ d() }}", 2, "There is no macro named 'd' here")

    def test_a_text_that_the_build_could_not_collect(self):
        self.assert_refused("{{ t(page.x) }}", 2, "as a literal")
        self.assert_refused('{{ t("Hello {name}") }}', 2, "{name} is not filled in")
        self.assert_refused('{{ t("Hello", name=page.x) }}', 2, "{name} is not in the text")
        self.assert_refused('{{ tn("{count} x", "{count} y") }}', 2, "and the number")

    def test_what_jinja_has_and_a_view_has_not(self):
        self.assert_refused("{% for a in page.x if a %}{% endfor %}", 2, "choose what is in it before")
        self.assert_refused("{% if page.x is odd %}{% endif %}", 2, "There is no test 'is odd'")
        self.assert_refused("{{ none }}", 2, "'none' is not something that a view can say")
        self.assert_refused('{{ {"a": 1} }}', 2, "'Dict' is not something")
        self.assert_refused("{% block a %}{% endblock %}", 2, "A view has no {% block %}")
        self.assert_refused("{{ page.x|length(1) }}", 2, "takes no argument")
        self.assert_refused("{% set a = 1 %}{% if page.x %}{% set a = 2 %}{% endif %}", 2, "is set outside of this block")
        self.assert_refused("{{ 1 < page.x < 3 }}", 2, "A yes or no cannot")
        self.assert_refused("{% if 1 < page.x < 3 %}{% endif %}", 2, "Compare two things at a time")

    def test_what_jinja_itself_refuses(self):
        self.assert_refused("<p>\n{% endif %}", 3, "endif")
        self.assert_refused("{{ page.", 2, "Expected name")
        self.assert_refused("{% frob %}", 2, "there is no tag 'frob'")

    def test_files_that_are_not_there_or_not_of_the_kind(self):
        self.write("part.html", "x")
        self.write("self.html", '{% include "self.html" %}')
        self.assert_refused('{% include "gone.html" %}', 2, "There is no file 'gone.html'")
        self.assert_refused('{% from "part.html" import a %}', 2, "part.html is no file of macros")
        self.assertIn("self.html:1: self.html includes itself", self.refusal(VIEW + '{% include "self.html" %}'))

    def test_a_view_line_that_is_not_the_first(self):
        self.assertIn("page.html:2: The view line is the first", self.refusal("<p>\n" + VIEW))
        self.assertIn("page.html:2: A file is one view", self.refusal(VIEW + VIEW))

    def test_words_outside_of_macros(self):
        self.assertIn("m.html:1: A file of macros says nothing", self.refusal("x{% macro a() %}{% endmacro %}", "m.html"))


class WhatTheCompilerSays(Templates):
    """The C++ compiler names the line of the template."""

    HEADER = """#pragma once
#include <vector>
#include "lib/html/view.h"
namespace relais::sample {
using namespace std::string_view_literals;
enum class Kind { mail, note };
constexpr auto names_of(Kind) { return std::array{"mail"sv, "note"sv}; }
struct Page { std::string title; Kind kind; bool open; std::vector<std::string> tags; };
}
"""

    def errors(self, source):
        (self.root / "page.h").write_text(self.HEADER)
        (self.root / "page.cpp").write_text(self.compiled(source))
        command = ["g++", "-std=c++20", "-fsyntax-only", f"-I{TOP}", f"-I{self.root}", str(self.root / "page.cpp")]
        return subprocess.run(command, capture_output=True, text=True, check=False).stderr

    def test_mistakes_are_at_the_line_of_the_template(self):
        said = self.errors(
            "<p>\n{{ page.titel }}\n{{ page.open }}\n{{ page.tags }}\n{{ page }}\n"
            '{% if page.kind == "mial" %}{% endif %}\n{% if page.kind == "mail" %}{% endif %}'
        )
        self.assertRegex(said, r"page\.html:3:\d+: error: .*has no member named .titel.")
        self.assertRegex(said, r"page\.html:4:\d+: error: use of deleted function .*put\(bool\)")
        self.assertRegex(said, r"page\.html:5:\d+: error: use of deleted function")
        self.assertRegex(said, r"page\.html:6:\d+: error: use of deleted function")
        self.assertRegex(said, r"page\.html:7:\d+: +in .constexpr. expansion of .*mial")
        self.assertIn("the_enumeration_has_no_such_word", said)
        self.assertNotIn("page.html:8:", said)


class TextsOfViews(unittest.TestCase):
    def test_every_literal_of_t_and_tn_is_collected_with_its_line(self):
        found = texts_of_view('{{ t("A") }}\n{% if t("B {x}", x=1) %}{% endif %}\n{{ button(tn("c", "d", 2)) }}{{ t(x) }}')
        self.assertEqual(list(found), [(1, "A", None), (2, "B {x}", None), (3, "c", "d")])


if __name__ == "__main__":
    unittest.main()
