import gzip
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from embed_assets import AssetError, Assets, embed, gzipped, type_of  # noqa: E402


class EmbeddedAssets(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.root / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def assets(self):
        return Assets(self.root / "in")

    def test_the_address_says_the_content_and_that_of_all_it_names(self):
        self.write("app.css", b"a { src: url('fonts/x.woff2') }")
        self.write("fonts/x.woff2", b"one")
        before = self.assets().addresses
        self.write("fonts/x.woff2", b"two")
        after = self.assets().addresses
        self.assertRegex(before["app.css"], r"^/assets/app-[0-9a-f]{12}\.css$")
        self.assertNotEqual(before["fonts/x.woff2"], after["fonts/x.woff2"])
        self.assertNotEqual(before["app.css"], after["app.css"])

    def test_names_become_addresses_in_css_and_in_scripts(self):
        self.write("fonts/x.woff2", b"x")
        self.write("css/app.css", b"@import 'b.css'; a { src: url(../fonts/x.woff2#y), url(data:z) } b { src: url(gone.png) }")
        self.write("css/b.css", b"")
        self.write("app.js", b'import"./part.js";f("/assets/css/b.css");g("other.js");\n//# sourceMappingURL=app.js.map\n')
        self.write("part.js", b"")
        self.write("app.js.map", b"{}")
        assets = self.assets()
        css, js = assets.content["css/app.css"].decode(), assets.content["app.js"].decode()
        self.assertIn(f"@import '{assets.addresses['css/b.css']}'", css)
        self.assertIn(f"url({assets.addresses['fonts/x.woff2']}#y), url(data:z)", css)
        self.assertIn("url(gone.png)", css)
        self.assertIn(f'import"{assets.addresses["part.js"]}"', js)
        self.assertIn(f'f("{assets.addresses["css/b.css"]}")', js)
        self.assertIn('g("other.js")', js)
        self.assertIn(f"sourceMappingURL={assets.addresses['app.js.map']}\n", js)

    def test_assets_that_name_each_other_have_no_order(self):
        self.write("a.css", b"@import 'b.css'")
        self.write("b.css", b"@import 'a.css'")
        self.assertRaises(AssetError, self.assets)

    def test_text_is_compressed_where_that_is_worth_it_always_to_the_same_bytes(self):
        text = b"body { margin: 0 }\n" * 50
        self.assertEqual(gzip.decompress(gzipped("a.css", text)), text)
        self.assertEqual(gzipped("a.css", text), gzipped("a.css", text))
        self.assertEqual(gzipped("a.css", b"x"), b"")
        self.assertEqual(gzipped("a.png", text), b"")

    def test_a_file_of_an_unknown_kind_is_named(self):
        self.assertEqual(type_of("a.WOFF2"), "font/woff2")
        self.assertRaisesRegex(AssetError, "strange.xyz", type_of, "strange.xyz")

    def test_what_has_not_changed_is_not_written_again_and_what_is_gone_goes(self):
        self.write("a.css", b"a{}")
        output = self.root / "out"
        embed(self.root / "in", output)
        written = {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()}
        embed(self.root / "in", output)
        self.assertEqual(written, {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()})
        self.write("a.css", b"b{}")
        embed(self.root / "in", output)
        self.assertEqual(len(list((output / "asset").iterdir())), 1)


if __name__ == "__main__":
    unittest.main()
