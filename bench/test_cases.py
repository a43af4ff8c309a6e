import unittest

import cases
from organisation import World

WORLD = World("DEM-2026-000100", "DEM-2026-000098", {state: f"DEM-2026-00000{i}" for i, state in enumerate(cases.STATES)}, "DEM-2026-000091", 271, 110, 7, ("Marie", "Dubois"))


class CasesTest(unittest.TestCase):
    def test_every_page_is_measured(self):
        self.assertGreater(len(cases.all_cases(WORLD)), len(cases.routes()) - len(cases.NO_PAGES))

    def test_a_page_that_nobody_asks_for_is_missed(self):
        asked = [address for _, address in cases.all_cases(WORLD).values() if not address.startswith("/people/5")]
        with self.assertRaises(SystemExit) as missed:
            cases.require_all(asked)
        self.assertIn("/people/:person", str(missed.exception))

    def test_words_as_they_stand_come_before_what_stands_for_any_word(self):
        self.assertEqual(cases.route_of("/requests/new"), "/requests/new")
        self.assertEqual(cases.route_of("/requests/DEM-2026-000001?write=comment"), "/requests/:number")

    def test_what_is_no_page_is_an_address_of_the_program(self):
        self.assertEqual([route for route in cases.NO_PAGES if route not in cases.routes()], [])


if __name__ == "__main__":
    unittest.main()
