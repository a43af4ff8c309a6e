"""What the documents say of the program is so: excerpts are lines of their files, settings are those that there are, links lead
somewhere."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
LEFT_OUT = "…"


def excerpts_of(document):
    """Each block that stands below the name of its file."""
    for found in re.finditer(r"^`([^`\n]+)`:\n\n```\w*\n(.*?)^```$", document.read_text(), re.MULTILINE | re.DOTALL):
        yield found[1], found[2].splitlines()


class DocumentsTest(unittest.TestCase):
    def test_an_excerpt_is_lines_of_its_file_in_their_order(self):
        compared = 0
        for name, excerpt in excerpts_of(ROOT / "docs/add-a-subject.md"):
            lines = iter((ROOT / name).read_text().splitlines())
            for wanted in excerpt:
                if wanted.strip() not in (LEFT_OUT, ""):
                    self.assertIn(wanted, lines, f"docs/add-a-subject.md shows it of {name}")
            compared += 1
        self.assertGreater(compared, 10)

    def test_every_setting_is_told_and_nothing_else_is(self):
        known = re.findall(r'^ *\{"(\w+)",\s+\[\]\((?:Settings|WebhookLimits|DraftLimits)&', (ROOT / "app/settings/settings.cpp").read_text(), re.MULTILINE)
        settings = (ROOT / "docs/operate.md").read_text().partition("## Settings")[2].partition("\n## ")[0]
        told = re.findall(r"^\| `(\w+)` \|", settings, re.MULTILINE)
        self.assertEqual(sorted(told), sorted(known))

    def test_a_setting_has_the_value_that_is_told_where_nobody_sets_it(self):
        header = "".join((ROOT / "app/settings" / name).read_text() for name in ("settings.h", "webhook_limits.h", "draft_limits.h"))
        settings = (ROOT / "docs/operate.md").read_text().partition("## Settings")[2].partition("\n## ")[0]
        for name, told in re.findall(r"^\| `(\w+)` \| ([^|]*?) \|", settings, re.MULTILINE):
            value = re.search(rf"\b{name}(?: = (?:\"(.*?)\"|(\S+)))?;", header)
            without = value[1] or value[2] or "none"
            if name != "database":
                self.assertEqual(told.strip("`"), without, name)

    def test_every_link_within_the_documents_leads_somewhere(self):
        for document in DOCUMENTS:
            for link in re.findall(r"\]\(([^)#:]+)\)", re.sub(r"^```.*?^```", "", document.read_text(), flags=re.MULTILINE | re.DOTALL)):
                self.assertTrue((document.parent / link).exists(), f"{document.name}: {link}")


if __name__ == "__main__":
    unittest.main()
