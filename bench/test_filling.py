import sqlite3
import tempfile
import unittest
from pathlib import Path

from filling import PROGRESS, fill_sqlite
from sentences import MATTERS, SENTENCES


class FillingTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "some.sqlite"
        with sqlite3.connect(self.path) as db:
            db.execute("CREATE TABLE rows (n INTEGER PRIMARY KEY, words TEXT)")

    def tearDown(self):
        self.folder.cleanup()

    def statements(self, fails_at=None):
        def of(rows, numbers):
            yield "CREATE TEMPORARY TABLE phrases (words TEXT)"
            yield "INSERT INTO phrases (words) VALUES ('Bonjour')"
            for first in range(1, rows, 10):
                if first == fails_at:
                    yield "SELECT nothing FROM nowhere"
                yield f"INSERT INTO rows (n, words) SELECT n, phrases.words FROM phrases, {numbers(first + 9, first)}"

        return of

    def asked(self, question):
        with sqlite3.connect(self.path) as db:
            return db.execute(question).fetchone()[0]

    def test_what_was_cut_goes_on_where_it_was(self):
        with self.assertRaises(sqlite3.OperationalError):
            fill_sqlite(self.path, 50, self.statements(fails_at=31))
        self.assertEqual(self.asked("SELECT count(*) FROM rows"), 30)
        fill_sqlite(self.path, 50, self.statements())
        self.assertEqual(self.asked("SELECT count(*) FROM rows WHERE words = 'Bonjour'"), 50)

    def test_nothing_of_the_filling_stays_behind(self):
        fill_sqlite(self.path, 50, self.statements())
        self.assertEqual(self.asked(f"SELECT count(*) FROM sqlite_master WHERE name = '{PROGRESS}'"), 0)

    def test_each_matter_has_as_many_sentences(self):
        self.assertEqual({len(matter) - 1 for matter in MATTERS}, {SENTENCES})


if __name__ == "__main__":
    unittest.main()
