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

from cases import ROLES, all_cases, among_a_crowd
from desk import PROGRAM, Desk
from organisation import CROWD, LAST_AT, crowd, fill, fill_with, tokens_of

ROWS = 50_000
SAID_ON_CARDS = 5_000
CEILINGS = HERE / "ceilings.json"
STATEMENTS = os.environ.get("RELAIS_PAGE_STATEMENTS", str(Path(PROGRAM).parent / "bench/page_statements"))
COUNTED = {"sqlite": ("machine_steps", "fullscan_steps"), "postgres": ("buffers",)}


def part_of(text):
    """What the statement is for: a dear one must not hide what another begins to cost."""
    if " AS queue" in text[:60]:
        return "tabs"
    if text.startswith("SELECT id FROM ("):
        return "rows"
    return "count" if text.startswith("SELECT count(*) FROM (SELECT 1 FROM requests") else "others"


def told_of(desk, token, addresses):
    database = desk.postgres.url if desk.postgres else f"sqlite:{desk.folder}/relais.sqlite"
    told = subprocess.run([STATEMENTS, "cost", database, token, *addresses], check=True, capture_output=True, text=True).stdout
    return map(json.loads, told.splitlines())


def costs_of(desk, tokens, cases):
    """For each page and part of it, the most that one of its statements costs, and which it is."""
    worst = {name: {} for name in cases}
    for asker, token in tokens.items():
        names = {address: name for name, (who, address) in cases.items() if who == asker}
        for line in told_of(desk, token, names) if names else ():
            page = worst[names[line["address"]]]
            for what in COUNTED["postgres" if desk.postgres else "sqlite"]:
                part = f"{part_of(line['text'])} {what}"
                if line[what] >= page.get(part, (0, ""))[0]:
                    page[part] = (line[what], line["text"])
    return worst


def said_on_cards(rows, numbers):
    """Notes on the cards of parties and contacts, one in five of them on one card; the backlog of the search goes through them."""
    yield (
        "INSERT INTO messages (record_kind, record_id, kind, automatic, author_id, from_name, from_email, from_key, subject, body, internet_message_id, said_at) "
        "SELECT CASE WHEN n % 2 = 0 THEN 'party' ELSE 'contact' END, CASE WHEN n % 5 = 0 THEN 17 ELSE 1 + n % 900 END, 'work_note', 0, 1, 'Agent Durand', '', '', '', "
        f"CASE WHEN n % 100 = 0 THEN 'Demande une lucarne.' ELSE 'Bonjour, il préfère les ardoises.' END, '', {LAST_AT} - n * 1000000 FROM {numbers(rows)}"
    )
    yield "INSERT INTO search_backlogs (kind, below) SELECT 'message', max(id) + 1 FROM messages"


def on_cards(oldest):
    pages = {f"{way} {what} on cards": f"/{path}?q={typed}" for way, path in (("search", "search"), ("searching", "search-candidates")) for what, typed in (("a common word", "ardoise"), ("a rare word", "lucarne"))}
    pages["search messages on cards"] = "/search?q=ardoise&kind=messages"
    pages["card from an old message on"] = f"/parties/17?tab=thread&message={oldest}"
    return {name: ("desk", address) for name, address in pages.items()}


def count(kind):
    with Desk(kind) as desk:
        world = fill(desk, ROWS)
        tokens = tokens_of(desk, ROLES)
        worst = costs_of(desk, tokens, all_cases(world))
        fill_with(desk, SAID_ON_CARDS, said_on_cards)
        desk.command("index")
        oldest = desk.database.ask("SELECT max(id) FROM messages WHERE record_kind = 'party' AND record_id = 17")
        worst |= costs_of(desk, tokens, on_cards(oldest[0][0]))
        fill_with(desk, CROWD, crowd)
        return worst | costs_of(desk, tokens, among_a_crowd(world))


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
