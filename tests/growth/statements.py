#!/usr/bin/python3
"""Whether a page asks its database for more than it may: steps of SQLite's machine, rows it scans, buffers of PostgreSQL.

statements.py [--rewrite]   with --rewrite, ceilings.json is written anew, a quarter above what was counted
"""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "reliability"), str(HERE.parents[1] / "bench")]

from desk import PROGRAM, Desk
from organisation import crowd, fill, fill_with

ROWS = 50_000
# Whom a note may call, where so many more work here.
CROWD = 2_000
CEILINGS = HERE / "ceilings.json"
STATEMENTS = os.environ.get("RELAIS_PAGE_STATEMENTS", str(Path(PROGRAM).parent / "bench/page_statements"))
COUNTED = {"sqlite": ("machine_steps", "fullscan_steps"), "postgres": ("buffers",)}

QUEUES = ["to_qualify", "to_verify", "unassigned", "mine", "my_team", "waiting_due", "open", "all"]
SORTS = ["newest", "oldest", "due", "urgent", "stars", "waiting"]
# Lists from which a request is opened, for what stands beside it there.
OPENED_FROM = ["open&sort=newest", "open&sort=waiting", "mine&sort=urgent", "all", "open&tag=rare", "all&tag=courant", "all&type=3", "all&responsible=5"]
FILTERS = ["type=3", "team=2", "urgency=urgent", "responsible=5", "responsible=nobody", "tag=rare", "tag=courant", "state=closed"]

AMONG_A_CROWD = {f"mention {typed or 'nobody yet'} among two thousand": f"/requests/DEM-2026-{ROWS:06d}/mention-candidates?q={typed}" for typed in ("", "d", "lefort", "nobody")}


def addresses():
    """By name: every queue in every order that it has, and each filter on what is open and on everything."""
    pages = {"request": f"/requests/DEM-2026-{ROWS:06d}", "home": "/", "messages": "/messages", "messages not read": "/messages?show=unread"}
    for queue in QUEUES:
        for sort in SORTS if queue != "all" else SORTS[:2]:
            pages[f"{queue}, {sort}"] = f"/requests?queue={queue}&sort={sort}"
    for wanted in FILTERS:
        for queue in ("open", "all"):
            pages[f"{queue}, {wanted}"] = f"/requests?queue={queue}&{wanted}"
    for opened_from in OPENED_FROM:
        pages[f"request of {opened_from}"] = f"/requests/DEM-2026-{ROWS // 2:06d}?queue={opened_from}"
    return pages


def part_of(text):
    """What the statement is for: a dear one must not hide what another begins to cost."""
    if " AS queue" in text[:60]:
        return "tabs"
    if text.startswith("SELECT id FROM ("):
        return "rows"
    return "count" if text.startswith("SELECT count(*) FROM (SELECT 1 FROM requests") else "others"


def costs_of(desk, pages):
    """For each page and part of it, the most that one of its statements costs, and which it is."""
    database = desk.postgres.url if desk.postgres else f"sqlite:{desk.folder}/relais.sqlite"
    told = subprocess.run([STATEMENTS, "cost", database, desk.token, *pages.values()], check=True, capture_output=True, text=True).stdout
    names = {address: name for name, address in pages.items()}
    worst = {name: {} for name in pages}
    for line in map(json.loads, told.splitlines()):
        page = worst[names[line["address"]]]
        for what in COUNTED["postgres" if desk.postgres else "sqlite"]:
            part = f"{part_of(line['text'])} {what}"
            if line[what] >= page.get(part, (0, ""))[0]:
                page[part] = (line[what], line["text"])
    return worst


def count(kind):
    with Desk(kind) as desk:
        fill(desk, ROWS)
        worst = costs_of(desk, addresses())
        fill_with(desk, CROWD, crowd)
        return worst | costs_of(desk, AMONG_A_CROWD)


def compare(kind, worst, ceilings):
    """How many pages keep under their ceilings, and how many do not."""
    passed = failed = 0
    for name, costs in worst.items():
        over = [what for what, (cost, _) in costs.items() if cost > ceilings.get(name, {}).get(what, 0)]
        for what in over:
            cost, text = costs[what]
            print(f"OVER on {kind}: {name}: {what} {cost}, at most {ceilings.get(name, {}).get(what, 0)}\n  {' '.join(text.split())[:400]}")
        passed, failed = passed + (not over), failed + bool(over)
    return passed, failed


def rewritten(counted):
    return {kind: {name: {what: cost + cost // 4 + 100 for what, (cost, _) in costs.items()} for name, costs in worst.items()} for kind, worst in counted.items()}


def main():
    counted = {kind: count(kind) for kind in COUNTED}
    if "--rewrite" in sys.argv:
        CEILINGS.write_text(json.dumps(rewritten(counted), indent=1) + "\n")
    ceilings = json.loads(CEILINGS.read_text())
    results = [compare(kind, worst, ceilings[kind]) for kind, worst in counted.items()]
    passed, failed = map(sum, zip(*results))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
