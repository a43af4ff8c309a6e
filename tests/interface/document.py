"""The linter has nothing against the document."""

import subprocess
import sys

from told import ROOT, Desk

with Desk() as desk:
    desk.start()
    file = desk.folder / "openapi.json"
    file.write_bytes(desk.ask("/openapi.json")[1])
    sys.exit(subprocess.run([ROOT / "node_modules/.bin/node", ROOT / "tools/lint_openapi.mjs", file]).returncode)
