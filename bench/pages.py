"""What a page, a request by POST and a mail by LMTP cost the program and its database, beside an empty answer and the bare SQL of the page.

python3 bench/pages.py [sqlite|postgres] [ROWS ...]   with RELAIS_PROGRAM and RELAIS_PAGE_STATEMENTS (the programs), and for
PostgreSQL under bin/with_postgres; 10,000 and 1,000,000 requests where none are given. All times are CPU, in microseconds.
RELAIS_PAGES measures only the pages whose names begin so ("home;request"), and what people do and mails where it names "actions".
"""

import collections
import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/reliability"))

import actions
from cases import ROLES, all_cases, among_a_crowd
from desk import Desk
from filling import fill_with
from meter import Visitor, cost_of, memory_of, middle, say
from organisation import CROWD, crowd, fill, tokens_of
from sink import Sink

STATEMENTS = os.environ.get("RELAIS_PAGE_STATEMENTS", str(Path(__file__).resolve().parents[1] / "build/release/bench/page_statements"))
ROUNDS = 5
WANTED = tuple(os.environ.get("RELAIS_PAGES", "").split(";"))


def in_turns(command):
    """The lines of a program that waits after each to be asked for the next, as the desk waits for a request."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as program:
        while line := program.stdout.readline():
            if line != ".\n":
                yield line
            program.stdin.write("\n")
    if program.returncode != 0:
        raise subprocess.CalledProcessError(program.returncode, command)


def bare_costs(desk, token, addresses):
    """For each address: the same statements through the C library (this program, the database), and all but the network."""
    database = desk.postgres.url if desk.postgres else f"sqlite:{desk.folder}/relais.sqlite"
    costs = {}
    for line in in_turns([STATEMENTS, "bare", database, token, *addresses]):
        address, statements, *figures = line.split()
        bare, bare_server, ours, ours_server = map(float, figures)
        costs[address] = {"bare": (bare, bare_server), "inside": (ours, ours_server), "statements": int(statements)}
    return costs


HTML = {"Accept": "text/html"}
# Besides the page that everybody sees, of those that are asked for most.
OTHER_FACES = [("gzip", "", {"Accept": "text/html", "Accept-Encoding": "gzip"}), ("JSON", ".json", {"Accept": "application/json"})]
IN_ALL_FACES = ["all, newest", "open, newest", "request", "home", "messages"]


def with_ending(address, ending):
    path, mark, query = address.partition("?")
    if path == "/":
        return address
    return path + ending + mark + query


def faces_of(name):
    return [("HTML", "", HTML), *(OTHER_FACES if name in IN_ALL_FACES else [])]


def measure_pages(desk, cases, tokens):
    """In turns, so that what else the machine does falls on all alike."""
    nobody = Visitor(desk.port)
    visitors = {asker: Visitor(desk.port, token) for asker, token in tokens.items()}
    costs, sizes, counts = collections.defaultdict(list), {}, {}
    for _ in range(ROUNDS):
        costs["empty"].append(cost_of(desk, lambda: nobody.ask("GET", "/health", {})))
        for asker, token in tokens.items():
            names = {address: name for name, (who, address) in cases.items() if who == asker}
            for address, told in bare_costs(desk, token, names).items() if names else ():
                counts[names[address]] = told.pop("statements")
                for what, cost in told.items():
                    costs[names[address], what].append(cost)
        for name, (asker, address) in cases.items():
            for face, ending, headers in faces_of(name):
                asked = (visitors[asker], with_ending(address, ending), headers)
                sizes[name, face] = visitors[asker].ask("GET", *asked[1:])
                costs[name, face].append(cost_of(desk, lambda: asked[0].ask("GET", *asked[1:])))
    tell_pages(cases, {what: middle(all_of_it) for what, all_of_it in costs.items()}, sizes, counts)


def tell_pages(cases, costs, sizes, counts):
    """The worst last, since it is what one looks for."""
    say("empty answer", costs["empty"])
    print(f"  {'':42} {'statements':>10} {'bare SQL':>9} {'inside':>9} {'face':>5} {'CPU':>8} {'program':>8} {'database':>8} {'kB':>7}  times bare SQL and an empty answer")
    lines = []
    for name in cases:
        for face, _, _ in faces_of(name):
            cost, bare = costs[name, face], sum(costs[name, "bare"])
            ratio = sum(cost) / (sum(costs["empty"]) + bare)
            inside = sum(costs[name, "inside"])
            lines.append((ratio, f"  {name:42} {counts[name]:10} {bare:9.0f} {inside:9.0f} {face:>5} {sum(cost):8.0f} {cost[0]:8.0f} {cost[1]:8.0f} {sizes[name, face] / 1000:7.1f}  {ratio:.2f}"))
    for _, line in sorted(lines):
        print(line, flush=True)


def seconds_to_first_page(desk):
    """From its start until the list is answered; it runs afterwards."""
    desk.kill()
    starting = threading.Thread(target=desk.start)
    begun = time.monotonic()
    starting.start()
    while desk.ask("/requests", accept="text/html")[0] != 200:
        time.sleep(0.002)
    seconds = time.monotonic() - begun
    starting.join()
    return seconds


def measure_all(desk, sink, world, cases, tokens):
    starts = [seconds_to_first_page(desk) for _ in range(5)]
    print(f"  first page {statistics.median(starts) * 1000:.0f} ms after the start; fresh {memory_of(desk.process.pid):.1f} MiB PSS", flush=True)
    measure_pages(desk, cases, tokens)
    if WANTED == ("",) or "actions" in WANTED:
        actions.measure(desk, sink, world)
    print(f"  memory after all of it {memory_of(desk.process.pid):.1f} MiB PSS", flush=True)


def measure(kind, rows):
    with Sink() as sink, Desk(kind, smtp_url=sink.url) as desk:
        print(f"\n{kind}, {rows} requests of 3 messages; CPU in microseconds: all (program + database)", flush=True)
        world = fill(desk, rows)
        cases = {name: case for name, case in all_cases(world).items() if name.startswith(WANTED)}
        tokens = tokens_of(desk, ROLES)
        measure_all(desk, sink, world, cases, tokens)
        if called := {name: case for name, case in among_a_crowd(world).items() if name.startswith(WANTED)}:
            fill_with(desk, CROWD, crowd)
            measure_pages(desk, called, tokens)


def main():
    words = sys.argv[1:]
    kind = words.pop(0) if words and words[0] in ("sqlite", "postgres") else "sqlite"
    for rows in map(int, words or ["10000", "1000000"]):
        measure(kind, rows)


if __name__ == "__main__":
    main()
