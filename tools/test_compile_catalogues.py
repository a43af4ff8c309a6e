import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from catalogue_sources import texts_of_cpp  # noqa: E402
from catalogue_tables import catalogue_hash, placed  # noqa: E402
from compile_catalogues import french_typography  # noqa: E402

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


class Catalogues(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for language in ("fr", "nl", "de", "en"):
            self.write(f"locales/{language}.po", HEADER)

    def write(self, name, content):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def read(self, name):
        return (self.root / name).read_text(encoding="utf-8")

    def french(self, entries):
        self.write("locales/fr.po", HEADER + entries)

    def run_tool(self, *arguments):
        command = [sys.executable, str(HERE / "compile_catalogues.py"), "--root", str(self.root), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def assert_fails(self, words, *arguments):
        result = self.run_tool(*arguments)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(words, result.stderr)

    def assert_passes(self, *arguments):
        result = self.run_tool(*arguments)
        self.assertEqual(result.returncode, 0, result.stderr)


class Remarks(Catalogues):
    def test_a_remark_in_a_key_is_not_shown_to_people_who_read_english(self):
        self.write("app/a.cpp", 'const auto x = t("Open (requests)");')
        self.french('msgid "Open (requests)"\nmsgstr "Ouvertes"\n')
        self.assert_fails("needs its English", "--complete")
        self.write("locales/en.po", HEADER + 'msgid "Open (requests)"\nmsgstr "Open"\n')
        self.assert_passes("--complete")

    def test_brackets_that_french_has_too_are_no_remark(self):
        self.write("app/a.cpp", 'const auto x = t("(no subject)");')
        self.french('msgid "(no subject)"\nmsgstr "(sans objet)"\n')
        self.assert_passes("--complete")


class TextsWithoutFrench(Catalogues):
    def test_a_text_of_the_code_or_of_a_view_fails_with_its_place(self):
        self.write("app/a.cpp", '\nconst auto x = t("Save");\n')
        self.assert_fails('app/a.cpp:2: "Save" has no French text in locales/fr.po.', "--complete")
        self.french('msgid "Save"\nmsgstr ""\n')
        self.assert_fails('"Save" has no French', "--complete")
        self.french('#, fuzzy\nmsgid "Save"\nmsgstr "Garder"\n')
        self.assert_fails('"Save" has only a fuzzy French', "--complete")
        self.french('msgid "Save"\nmsgstr "Garder"\n')
        self.assert_passes("--complete")
        self.write("app/views/v.html", '<p>\n{{ tn("{count} a", "{count} b", 1) }}')
        self.assert_fails('app/views/v.html:2: "{count} a" has no French', "--complete")

    def test_a_plural_that_is_another_fails(self):
        self.write("app/a.cpp", 'tn("{count} a", "{count} b", n);')
        self.french('msgid "{count} a"\nmsgid_plural "{count} c"\nmsgstr[0] "{count} x"\nmsgstr[1] "{count} y"\n')
        self.assert_fails("another plural", "--complete")

    def test_tests_are_not_shown_to_anybody(self):
        self.write("app/a_test.cpp", 't("Save")')
        self.write("lib/x/testdata/views/v.html", '{{ t("Save") }}')
        self.assert_passes("--complete")

    def test_an_entry_that_nothing_says_is_reported_by_check_only(self):
        self.french('msgid "Gone"\nmsgstr "Parti"\n')
        self.assert_passes("--complete")
        self.assert_fails('locales/fr.po:5: no source says "Gone" any more.', "--check")


class Translations(Catalogues):
    def test_a_placeholder_lost_or_invented_fails(self):
        self.french('msgid "Hello {name}"\nmsgstr "Bonjour"\n')
        self.assert_fails('"Bonjour" must hold {name}', "--write", str(self.root / "out.cpp"))
        self.french('msgid "Hello"\nmsgstr "Bonjour {name}"\n')
        self.assert_fails("must hold no placeholder", "--write", str(self.root / "out.cpp"))
        self.assertFalse((self.root / "out.cpp").exists())

    def test_french_says_its_number_even_for_one_since_zero_is_one_too(self):
        self.french('msgid "one mail"\nmsgid_plural "{count} mails"\nmsgstr[0] "un mail"\nmsgstr[1] "{count} mails"\n')
        self.assert_fails('"un mail" must hold {count}', "--check")
        entry = 'msgid "one mail"\nmsgid_plural "{count} mails"\nmsgstr[0] "een mail"\nmsgstr[1] "{count} mails"\n'
        self.french("")
        self.write("locales/nl.po", HEADER + entry)
        self.assert_passes("--complete")

    def test_a_text_that_stands_twice_fails(self):
        self.french('msgid "A"\nmsgstr "B"\n\nmsgid "A"\nmsgstr "C"\n')
        self.assert_fails('"A" stands twice', "--complete")

    def test_french_gets_its_spaces_and_its_apostrophe(self):
        self.assertEqual(french_typography("« l'un » : 3 % ?"), "«\u00a0l’un\u00a0»\u00a0: 3\u00a0%\u00a0?")
        self.assertEqual(french_typography("http://x :b"), "http://x :b")


class Update(Catalogues):
    def test_new_texts_are_added_to_all_catalogues_sorted_and_what_was_there_stays(self):
        self.french('msgid "Save"\nmsgstr "Garder"\n')
        self.write("app/a.cpp", 't("Zoo"); t("Save"); t("apple"); tn("{count} a", "{count} b", n);')
        self.assert_passes("--update")
        french = self.read("locales/fr.po")
        self.assertIn('msgid "Save"\nmsgstr "Garder"\n', french)
        self.assertIn('msgid "{count} a"\nmsgid_plural "{count} b"\nmsgstr[0] ""\nmsgstr[1] ""\n', french)
        self.assertLess(french.index('"apple"'), french.index('"Save"'))
        self.assertLess(french.index('"Save"'), french.index('"Zoo"'))
        self.assertIn('msgid "apple"\nmsgstr ""\n', self.read("locales/de.po"))
        self.assert_passes("--update")
        self.assertEqual(french, self.read("locales/fr.po"))


class Reading(unittest.TestCase):
    def texts(self, source):
        return list(texts_of_cpp(source))

    def test_literals_side_by_side_are_one_and_escapes_are_read(self):
        self.assertEqual(self.texts('t("a \\"b\\"\\n"\n  "c\\u00e9")'), [(1, 'a "b"\nc\u00e9', None)])

    def test_both_sides_of_a_choice_count(self):
        self.assertEqual(self.texts('t(open ? "Open" : "Closed", {{"x", "y"}})'), [(1, "Open", None), (1, "Closed", None)])

    def test_comments_strings_and_other_names_do_not(self):
        self.assertEqual(self.texts('// t("a")\n/* t("b") */ auto x = "t(\\"c\\")"; R"(t("d"))"; at("e"); t(f); std::string t'), [])

    def test_what_is_kept_for_later_counts_too(self):
        source = 'translatable("a"); const Text b{"b"}; PluralText{"c", "d"}; tn("e", "f", count("g"))'
        self.assertEqual([text[1:] for text in self.texts(source)], [("a", None), ("b", None), ("c", "d"), ("e", "f")])


class Tables(unittest.TestCase):
    def test_every_key_has_a_slot_of_its_own_where_its_hash_says(self):
        keys = [f"text {number}" for number in range(500)]
        displacements, slots = placed(keys)
        for key in keys:
            bucket = catalogue_hash(key.encode(), 0) % len(displacements)
            self.assertEqual(slots[catalogue_hash(key.encode(), displacements[bucket]) % len(slots)], key)

    def test_no_text_at_all_is_a_table_too(self):
        self.assertEqual(placed([]), ([0], [None]))


if __name__ == "__main__":
    unittest.main()
